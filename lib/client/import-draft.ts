import { useState } from "react";
import type { ImportPreview } from "./answers.ts";
import { newId } from "./new-id.ts";

/** An import on its way: what was pasted, what was recognised, and what was changed in the preview. */
export interface ImportDraft {
  /** The identifier of the article to be, so that pressing twice makes one. */
  readonly articleId: string;
  /** Short name of the desk; null until one is chosen. */
  readonly desk: string | null;
  readonly text: string;
  readonly preview: ImportPreview | null;
  /** The headline as it was mended; null while it is the recognised one. */
  readonly headline: string | null;
  /** Which left-out lines go back, by their place in `leftOut`. */
  readonly putBack: readonly number[];
}

const NAME = "galley import";

/** A draft with nothing in it. */
export function emptyImport(): ImportDraft {
  return {
    articleId: newId(),
    desk: null,
    text: "",
    preview: null,
    headline: null,
    putBack: [],
  };
}

export interface KeptImport {
  readonly draft: ImportDraft;
  readonly change: (part: Partial<ImportDraft>) => void;
  readonly clear: () => void;
  /** Whether a reload would bring it back: the browser keeps some five million characters. */
  readonly isKept: boolean;
}

/** The import of this tab, kept over a reload. */
export function useImportDraft(): KeptImport {
  const [draft, setDraft] = useState(readKept);
  const [isKept, setKept] = useState(true);
  return {
    draft,
    isKept,
    change(part) {
      const next = { ...draft, ...part };
      setDraft(next);
      setKept(keep(next));
    },
    clear() {
      setDraft(emptyImport());
      setKept(true);
      sessionStorage.removeItem(NAME);
    },
  };
}

function keep(draft: ImportDraft): boolean {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(draft));
    return true;
  } catch {
    // The browser's storage is full; what it held would be an older text.
    sessionStorage.removeItem(NAME);
    return false;
  }
}

function readKept(): ImportDraft {
  const kept = sessionStorage.getItem(NAME);
  return kept === null ? emptyImport() : { ...emptyImport(), ...JSON.parse(kept) };
}
