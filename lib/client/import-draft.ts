import { useCallback, useRef, useState } from "react";
import type { ImportPreview } from "./answers.ts";
import type { FactChanges } from "./imports.ts";
import { newId } from "./new-id.ts";

/** How pasted words are read. */
export const READ_AS = ["formatted", "plain", "markdown"] as const;
export type ReadAs = (typeof READ_AS)[number];

/** What becomes of a preview: an article of its own, or the next revision of one that is there. */
export type Destination =
  | { readonly is: "new" }
  | {
      readonly is: "revision";
      readonly article: string;
      readonly headline: string;
      /** The article's current revision, as it was seen. */
      readonly revision: number;
    };

/** A fact that the preview shows and that can be changed there. */
export type FactName = keyof FactChanges;

/** An import on its way: what was pasted, what was recognised, and what was changed in the preview. */
export interface ImportDraft {
  /** The identifier of the article to be, so that pressing twice makes one. */
  readonly articleId: string;
  /** Short name of the desk; null until one is chosen. */
  readonly desk: string | null;
  readonly text: string;
  /** The same words with the formatting of the page they were copied from; null for plain ones. */
  readonly html: string | null;
  /** As chosen; null while it is as detected. */
  readonly readAs: ReadAs | null;
  readonly preview: ImportPreview | null;
  /** Facts as they were typed; those as recognised are absent. */
  readonly facts: Readonly<Partial<Record<FactName, string>>>;
  /** Which left-out lines go back, by their place in `leftOut`. */
  readonly putBack: readonly number[];
  /** Null until it is chosen, where there is a choice. */
  readonly destination: Destination | null;
}

const NAME = "galley import 2";
/** The preview is kept apart: it is large, and does not change while the facts are typed. */
const PREVIEW = "galley import 2 preview";

/** A draft with nothing in it. */
function emptyImport(): ImportDraft {
  return {
    articleId: newId(),
    desk: null,
    text: "",
    html: null,
    readAs: null,
    preview: null,
    facts: {},
    putBack: [],
    destination: null,
  };
}

/** Changes a part of the draft, as it is or as it follows from the draft. The same function at every drawing. */
type ChangeDraft = (
  part: Partial<ImportDraft> | ((draft: ImportDraft) => Partial<ImportDraft>),
) => void;

export interface KeptImport {
  readonly draft: ImportDraft;
  readonly change: ChangeDraft;
  /** Shows what a source was read as; what was changed in an earlier preview is forgotten. */
  readonly show: (desk: string, preview: ImportPreview) => void;
  /** Forgets it for the next visit; what is on the screen stays until that is left. */
  readonly forget: () => void;
  /** Whether a reload would bring it back: the browser keeps some five million characters. */
  readonly isKept: boolean;
}

/** The import of this tab, kept over a reload. */
export function useImportDraft(): KeptImport {
  const [draft, setDraft] = useState(readKept);
  const [isKept, setKept] = useState(true);
  // Two changes may come before the first is drawn: the second builds on it all the same.
  const latest = useRef(draft);
  const change: ChangeDraft = useCallback((part) => {
    const changes = typeof part === "function" ? part(latest.current) : part;
    const before = latest.current;
    latest.current = { ...before, ...changes };
    setDraft(latest.current);
    setKept(keep(latest.current, before));
  }, []);
  return {
    draft,
    isKept,
    change,
    show: (desk, preview) =>
      change({ desk, preview, articleId: newId(), facts: {}, putBack: [], destination: null }),
    forget() {
      sessionStorage.removeItem(NAME);
      sessionStorage.removeItem(PREVIEW);
    },
  };
}

function keep({ preview, ...draft }: ImportDraft, before: ImportDraft): boolean {
  if (preview !== before.preview) store(PREVIEW, preview);
  return store(NAME, draft);
}

/** Whether the browser's storage has room for it. What it held is gone then: it would be an older one. */
function store(name: string, value: unknown): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    sessionStorage.removeItem(name);
    return false;
  }
}

function readKept(): ImportDraft {
  const read = (name: string) => JSON.parse(sessionStorage.getItem(name) ?? "null");
  return { ...emptyImport(), ...read(NAME), preview: read(PREVIEW) };
}
