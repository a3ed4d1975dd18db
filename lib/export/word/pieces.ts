import type { Format } from "#lib/domain/revision.ts";
import { byPlace, type Range } from "#lib/domain/text.ts";
import { type FormattedRun, formattedRuns, type Look, lookOf } from "../reviewed/formatted-runs.ts";
import type { PrintedBlock } from "../reviewed/printed.ts";
import type { TrackedEdit } from "../reviewed/tracked.ts";

/** Whether a piece is there in either case, only once its change is accepted, or only until then. */
export type ChangeStatus =
  | { readonly kind: "kept" }
  | { readonly kind: "inserted" | "deleted"; readonly edit: TrackedEdit };

/** Words of one look and one status. */
export interface Piece extends Look {
  readonly text: string;
  readonly status: ChangeStatus;
}

/** A stretch of a paragraph that no mark can part, at its place in the revision's text. */
export interface Stretch extends Range {
  readonly pieces: readonly Piece[];
}

/** What stands in one paragraph: formats, changes, and places of marks, all of this block. */
export interface BlockContent {
  readonly block: PrintedBlock;
  readonly formats: readonly Format[];
  readonly edits: readonly TrackedEdit[];
  readonly cuts: readonly number[];
}

const KEPT: ChangeStatus = { kind: "kept" };

/** A paragraph's stretches in order: runs of kept words, cut at `cuts`, and one stretch a change. */
export function stretchesOf({ block, formats, edits, cuts }: BlockContent): Stretch[] {
  const spans = [
    ...edits.map((edit) => ({ start: edit.start, end: edit.end, edit })),
    ...cuts.map((at) => ({ start: at, end: at, edit: undefined })),
  ];
  // Changes do not overlap: a run lies in one of them, or in none.
  const runs = formattedRuns(block, formats, spans);
  const byEdit = Map.groupBy(runs, ({ spans: [span] }) => span?.edit);
  const kept = (byEdit.get(undefined) ?? []).map((run) => ({
    start: run.start,
    end: run.end,
    pieces: [{ ...run, status: KEPT }],
  }));
  const changed = edits.map((edit) => ({
    start: edit.start,
    end: edit.end,
    pieces: changedPieces(edit, { runs: byEdit.get(edit) ?? [], formats }),
  }));
  return [...changed, ...kept].sort(byPlace);
}

interface Looks {
  /** The runs at the change's place. */
  readonly runs: readonly FormattedRun<unknown>[];
  readonly formats: readonly Format[];
}

/** The old words, then the new ones. Those that stand in the text keep their own formats. */
function changedPieces(edit: TrackedEdit, { runs, formats }: Looks): Piece[] {
  const standing = runs.map(({ text }) => text).join("");
  const over = lookOf(formats.filter((format) => isOver(format, edit)));
  const lay = (text: string, status: ChangeStatus): Piece[] => {
    if (text === "") return [];
    if (text === standing) return runs.map((run) => ({ ...run, status }));
    return [{ ...over, text, status }];
  };
  return [
    ...lay(edit.before, { kind: "deleted", edit }),
    ...lay(edit.after, { kind: "inserted", edit }),
  ];
}

/** Whether words that come to a place have a format: where it lies over all of it, as `applyEdits` has it. */
function isOver(format: Range, { start, end }: Range): boolean {
  if (start === end) return format.start < start && format.end > end;
  return format.start <= start && format.end >= end;
}
