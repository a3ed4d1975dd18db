import { useCallback, useRef, useState } from "react";
import { emptyImport, type ImportDraft, type ReadSource } from "./import-draft.ts";
import { createImportStorage } from "./import-storage.ts";
import { showPreview } from "./show-preview.ts";

/**
 * Changes a part of the draft, as it is or as it follows from the draft. The same function at every
 * drawing.
 */
type ChangeDraft = (
  part: Partial<ImportDraft> | ((draft: ImportDraft) => Partial<ImportDraft>),
) => void;

export interface KeptImport {
  readonly draft: ImportDraft;
  readonly change: ChangeDraft;
  /** Shows what a source was read as; see `showPreview` for what goes along from the last preview. */
  readonly show: (source: ReadSource) => void;
  /** Forgets it for the next visit; what is on the screen stays until that is left. */
  readonly forget: () => void;
  /** Whether a reload would bring all of it back: the browser keeps some five million characters. */
  readonly isKept: boolean;
}

/** A person's import in this tab, kept over a reload. */
export function useImportDraft(person: string): KeptImport {
  const [storage] = useState(() => createImportStorage(sessionStorage, person));
  const [draft, setDraft] = useState(() => storage.read(emptyImport()));
  const [isKept, setKept] = useState(true);
  // Two changes may come before the first is drawn: the second builds on it all the same.
  const latest = useRef({ draft, isPreviewKept: true });
  const change: ChangeDraft = useCallback(
    (part) => {
      const { draft: before, isPreviewKept } = latest.current;
      const now = { ...before, ...(typeof part === "function" ? part(before) : part) };
      const kept = storage.keep({ now, before, isPreviewKept });
      latest.current = { draft: now, isPreviewKept: kept.isPreviewKept };
      setDraft(now);
      setKept(kept.isDraftKept && kept.isPreviewKept);
    },
    [storage],
  );
  return {
    draft,
    isKept,
    change,
    show: (source) => change((draft) => showPreview(draft, source)),
    forget: storage.forget,
  };
}
