import { useMemo } from "react";
import type { ImportDraft } from "#lib/client/import-draft.ts";
import type { KeptImport } from "#lib/client/use-import-draft.ts";
import { type ImportDecisions, wholeMoves } from "#lib/domain/import/decisions.ts";
import type { PutLines } from "./left-out-lines.tsx";
import { namePlaces } from "./named-places.ts";
import type { ChangeDeeds } from "./recognised-changes.tsx";
import type { NoteDeeds } from "./recognised-notes.tsx";

/** What can be done with the parts of a preview. */
export interface Deeds extends NoteDeeds, ChangeDeeds {
  readonly put: PutLines;
}

/** Writes what is decided into the draft; the same object as long as its parts are the same. */
export function useDeeds(
  change: KeptImport["change"],
  { show, startTying }: Pick<NoteDeeds, "show" | "startTying">,
): Deeds {
  return useMemo(
    () => ({
      show,
      startTying,
      put: (changed, to) =>
        change(({ putBack }) => ({
          putBack: namePlaces(putBack, changed, to === "back" ? "named" : "not named"),
        })),
      untie: (index) =>
        change(({ noteTies }) => ({ noteTies: noteTies.filter(({ note }) => note !== index) })),
      keepAs: (index, what) =>
        change(({ notesAsText }) => ({
          notesAsText: namePlaces(notesAsText, [index], what === "text" ? "named" : "not named"),
        })),
      bring: (what, indexes, to) => {
        const list = what === "changes" ? "withoutChanges" : "withoutComments";
        const named = to === "out" ? "named" : "not named";
        change((draft) => ({
          [list]: namePlaces(draft[list], partsOf(draft, what, indexes), named),
        }));
      },
    }),
    [change, show, startTying],
  );
}

/** With a part of a move go all of its parts. */
function partsOf(
  { preview }: ImportDraft,
  what: "changes" | "comments",
  indexes: readonly number[],
): readonly number[] {
  return what === "changes" ? wholeMoves(preview?.article.changes ?? [], indexes) : indexes;
}

/** The decisions of a draft; the same object while only its other parts change. */
export function useDecisions(draft: ImportDraft): ImportDecisions {
  const { putBack, notesAsText, noteTies, withoutChanges, withoutComments } = draft;
  return useMemo(
    () => ({ putBack, notesAsText, noteTies, withoutChanges, withoutComments }),
    [putBack, notesAsText, noteTies, withoutChanges, withoutComments],
  );
}
