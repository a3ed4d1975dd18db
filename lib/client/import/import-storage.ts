import type { BrowserStorage } from "../storage.ts";
import type { ImportDraft } from "./import-draft.ts";

type Entries = Pick<BrowserStorage, "getItem" | "setItem" | "removeItem">;

/** Every entry begins with this; then comes whose it is. */
export const IMPORTS = "galley import 5";

/** Each person has their own: a tab may be signed in to by one after the other. */
const nameOf = (person: string) => `${IMPORTS} ${person}`;

interface KeepImport {
  readonly now: ImportDraft;
  readonly before: ImportDraft;
  /** Whether `before` had its preview kept. */
  readonly isPreviewKept: boolean;
}

/** What a reload would bring back. */
interface KeptParts {
  readonly isDraftKept: boolean;
  readonly isPreviewKept: boolean;
}

/** Where a person's import outlives a reload. */
export interface ImportStorage {
  /**
   * Keeps a draft as far as there is room: what a person wrote and pasted comes before the preview,
   * which can be read again.
   */
  readonly keep: (draft: KeepImport) => KeptParts;
  /** The draft that was kept, or `empty` without one. */
  readonly read: (empty: ImportDraft) => ImportDraft;
  readonly forget: () => void;
}

/** A person's place on such a storage. */
export function createImportStorage(storage: Entries, person: string): ImportStorage {
  const name = nameOf(person);
  // Kept apart: it is large, and does not change while the facts are typed.
  const previewName = `${name} preview`;
  const read = (name: string) => JSON.parse(storage.getItem(name) ?? "null");
  return {
    keep({ now: { preview, ...draft }, before, isPreviewKept }) {
      const isNew = preview !== before.preview;
      if (isNew) storage.removeItem(previewName);
      if (store(storage, name, draft)) {
        const isKept = isNew ? store(storage, previewName, preview) : isPreviewKept;
        return { isDraftKept: true, isPreviewKept: isKept };
      }
      storage.removeItem(previewName);
      return { isDraftKept: store(storage, name, draft), isPreviewKept: preview === null };
    },
    read: (empty) => ({ ...empty, ...read(name), preview: read(previewName) }),
    forget() {
      storage.removeItem(name);
      storage.removeItem(previewName);
    },
  };
}

/**
 * How browsers name a full storage: as Web IDL has it (https://webidl.spec.whatwg.org, 4.1), and Firefox
 * before that.
 */
const FULL = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"];

/** Whether there is room for it. What stood there is gone then: it would be an older one. */
function store(storage: Entries, name: string, value: unknown): boolean {
  try {
    storage.setItem(name, JSON.stringify(value));
    return true;
  } catch (error) {
    if (!(error instanceof DOMException) || !FULL.includes(error.name)) throw error;
    storage.removeItem(name);
    return false;
  }
}
