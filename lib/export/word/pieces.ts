import type { Format } from "#lib/domain/revision.ts";
import type { Range } from "#lib/domain/text.ts";
import { type Run, runsOf } from "../reviewed/inline.ts";
import type { PrintedBlock } from "../reviewed/printed.ts";
import type { TrackedEdit } from "../reviewed/tracked.ts";

/** Whether a piece is there in either case, only once its change is accepted, or only until then. */
export type Fate =
  | { readonly kind: "kept" }
  | { readonly kind: "inserted" | "deleted"; readonly edit: TrackedEdit };

/** Words of one look and one fate. */
export interface Piece extends Pick<Run, "text" | "isBold" | "isItalic" | "href"> {
  readonly fate: Fate;
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

const KEPT: Fate = { kind: "kept" };

/** A paragraph's stretches in order: runs of kept words, cut at `cuts`, and one stretch a change. */
export function stretchesOf({ block, formats, edits, cuts }: BlockContent): Stretch[] {
  const edges = edits.flatMap(({ start, end }) => [start, end]);
  const runs = runsOf(block, formats, [...new Set([...cuts, ...edges])]);
  const byEdit = Map.groupBy(runs, editAround(edits));
  const kept = (byEdit.get(undefined) ?? []).map((run) => ({
    start: run.start,
    end: run.end,
    pieces: [{ ...run, fate: KEPT }],
  }));
  const changed = edits.map((edit) => ({
    start: edit.start,
    end: edit.end,
    pieces: changedPieces(edit, { runs: byEdit.get(edit) ?? [], formats }),
  }));
  return [...changed, ...kept].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The change that a run lies in, for runs in their order; changes do not overlap. */
function editAround(edits: readonly TrackedEdit[]): (run: Range) => TrackedEdit | undefined {
  const inOrder = edits
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  let next = 0;
  return (run) => {
    while ((inOrder[next]?.end ?? Number.POSITIVE_INFINITY) <= run.start) next++;
    const edit = inOrder[next];
    return edit && isWithin(run, edit) ? edit : undefined;
  };
}

function isWithin(run: Range, { start, end }: Range): boolean {
  return run.start >= start && run.end <= end;
}

interface Looks {
  /** The runs at the change's place. */
  readonly runs: readonly Run[];
  readonly formats: readonly Format[];
}

/** The old words, then the new ones. Those that stand in the text keep their own formats. */
function changedPieces(edit: TrackedEdit, { runs, formats }: Looks): Piece[] {
  const standing = runs.map(({ text }) => text).join("");
  const over = lookOver(edit, formats);
  const lay = (text: string, fate: Fate): Piece[] => {
    if (text === "") return [];
    if (text === standing) return runs.map((run) => ({ ...run, fate }));
    return [{ ...over, text, fate }];
  };
  return [
    ...lay(edit.before, { kind: "deleted", edit }),
    ...lay(edit.after, { kind: "inserted", edit }),
  ];
}

/** The look of words that come to a place: of the formats that lie over all of it, as `applyEdits` has it. */
function lookOver({ start, end }: Range, formats: readonly Format[]): Run {
  const over = formats.filter((format) =>
    start === end
      ? format.start < start && format.end > end
      : format.start <= start && format.end >= end,
  );
  const letter: PrintedBlock = { index: 0, start: 0, end: 1, kind: "paragraph", text: "x" };
  const [run] = runsOf(
    letter,
    over.map((format) => ({ ...format, start: 0, end: 1 })),
  );
  if (!run) throw new RangeError("A letter has one run.");
  return run;
}
