import { useMemo } from "react";
import type { ImportDraft } from "#lib/client/import/import-draft.ts";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import { type ImportDecisions, wholeMoves } from "#lib/domain/import/decisions.ts";
import type { PutLines } from "./left-out-lines.tsx";
import type { ChangeActions } from "./recognised-changes.tsx";
import type { NoteActions } from "./recognised-notes.tsx";

/** What can be done with the parts of a preview. */
export interface ImportActions extends NoteActions, ChangeActions {
  readonly put: PutLines;
}

/** Writes what is decided into the draft; the same object as long as its parts are the same. */
export function useImportActions(
  change: KeptImport["change"],
  { show, startAttaching }: Pick<NoteActions, "show" | "startAttaching">,
): ImportActions {
  return useMemo(
    () => ({
      show,
      startAttaching,
      put: (changed, to) =>
        change(({ putBack }) => {
          const next = to === "back" ? withIndexes : withoutIndexes;
          return { putBack: next(putBack, changed) };
        }),
      detach: (index) =>
        change(({ noteTies }) => ({ noteTies: noteTies.filter(({ note }) => note !== index) })),
      keepAs: (index, what) =>
        change(({ notesAsText }) => {
          const next = what === "text" ? withIndexes : withoutIndexes;
          return { notesAsText: next(notesAsText, [index]) };
        }),
      include: (kind, indexes, to) =>
        change((draft) => {
          const list = kind === "changes" ? "withoutChanges" : "withoutComments";
          const next = to === "out" ? withIndexes : withoutIndexes;
          return { [list]: next(draft[list], partsOf(draft, kind, indexes)) };
        }),
    }),
    [change, show, startAttaching],
  );
}

/** With a part of a move go all of its parts. */
function partsOf(
  { preview }: ImportDraft,
  kind: "changes" | "comments",
  indexes: readonly number[],
): readonly number[] {
  return kind === "changes" ? wholeMoves(preview?.article.changes ?? [], indexes) : indexes;
}

/** The indexes and others, each once and in order. */
export function withIndexes(indexes: readonly number[], others: readonly number[]): number[] {
  return [...new Set([...indexes, ...others])].sort((a, b) => a - b);
}

/** The indexes without others. */
export function withoutIndexes(indexes: readonly number[], others: readonly number[]): number[] {
  const gone = new Set(others);
  return indexes.filter((index) => !gone.has(index));
}

/** The decisions of a draft; the same object while only its other parts change. */
export function useDecisions(draft: ImportDraft): ImportDecisions {
  const { putBack, notesAsText, noteTies, withoutChanges, withoutComments, kinds } = draft;
  return useMemo(
    () => ({ putBack, notesAsText, noteTies, withoutChanges, withoutComments, kinds }),
    [putBack, notesAsText, noteTies, withoutChanges, withoutComments, kinds],
  );
}
