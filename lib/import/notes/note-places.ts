import { bisect } from "#lib/domain/bisect.ts";
import type { TakenLine } from "#lib/domain/import/imported-article.ts";
import { type Range, rangesOverlap } from "#lib/domain/text.ts";
import { type Block, type Cut, cutBlocks } from "../lines/cuts.ts";
import type { Spans } from "../lines/spans.ts";
import { findMarkPlaces, type MarkPlace } from "./mark-places.ts";
import { findInlineNotes, type NoteLine } from "./note-lines.ts";

/** A note that was taken out of the text, and the number of blocks that stood before it. */
export interface TakenNote extends NoteLine {
  readonly before: number;
  /** As it stood; null for a note in brackets. */
  readonly line: TakenLine | null;
}

/** A note and what is cut out for it; without `place`, no mark was found. */
export interface PlacedNote {
  readonly note: TakenNote;
  readonly place: Cut | null;
}

type MarkInBlock = MarkPlace & Cut;

/** The places of one mark and rank in the order of the text; those before `next` are taken. */
interface Row {
  readonly places: MarkInBlock[];
  next: number;
}

const RANKS = [0, 1, 2];

/**
 * Gives each note, in order, the best place of its mark above it, or failing that below, not yet taken.
 * The notes are in the order of the text.
 */
export function placeMarks(blocks: readonly Block[], lines: readonly TakenNote[]): PlacedNote[] {
  const marks = new Set(lines.flatMap(({ mark }) => mark ?? []));
  const rows = marks.size > 0 ? findRows(blocks, marks) : new Map<string, readonly Row[]>();
  return lines.map((note) => {
    const free = (rows.get(note.mark ?? "") ?? []).filter(({ places, next }) => places[next]);
    const above = free.find(({ places, next }) => (places[next]?.block ?? 0) < note.before);
    const row = above ?? free[0];
    const place = row?.places[row.next] ?? null;
    if (row) row.next++;
    return { note, place };
  });
}

/** For each mark the rows of its places, the best rank first. */
function findRows(
  blocks: readonly Block[],
  marks: ReadonlySet<string>,
): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, readonly Row[]>();
  for (const mark of marks) {
    rows.set(
      mark,
      RANKS.map(() => ({ places: [], next: 0 })),
    );
  }
  for (const [block, { text }] of blocks.entries()) {
    for (const place of findMarkPlaces(text, marks)) {
      rows.get(place.mark)?.[place.rank]?.places.push({ ...place, block });
    }
  }
  return rows;
}

/**
 * The notes in brackets inside paragraphs, but those that a place in `taken` overlaps and those that
 * somebody changed or commented on: they stay among the words.
 */
export function placeInline(
  blocks: readonly Block[],
  taken: readonly PlacedNote[],
): readonly PlacedNote[] {
  const cuts = taken.flatMap(({ place }) => place ?? []);
  const cutsIn = Map.groupBy(cuts, ({ block }) => block);
  return blocks.flatMap((block, index) => {
    // A mark inside a note in brackets is that note's own affair: the brackets stay.
    const others = (cutsIn.get(index) ?? []).sort((a, b) => a.start - b.start);
    return inlineIn(block, index).filter(({ place }) => !isMet(place, others));
  });
}

function inlineIn(block: Block, index: number): (PlacedNote & { readonly place: Cut })[] {
  const found = findInlineNotes(block.text).map(({ from, to, ...note }) => ({
    note: { ...note, before: index + 1, line: null },
    place: { block: index, start: from, end: to },
  }));
  const placed = found.filter(({ place }) => !isMarkedUp(block.spans, place));
  if (placed.length === 0) return [];
  // A paragraph of notes only would be left empty: then they are its words.
  const cuts = placed.map(({ place }) => ({ ...place, block: 0 }));
  return cutBlocks([block], cuts).blocks[0]?.text.trim() === "" ? [] : placed;
}

/** Whether any of `others`, which are in order and apart, overlaps the place. */
function isMet(place: Cut, others: readonly Cut[]): boolean {
  const next = others[bisect(others, ({ end }) => end > place.start)];
  return next !== undefined && rangesOverlap(next, place);
}

/** Whether something in the place was changed, or a comment is on nothing but its words. */
function isMarkedUp({ changes, comments }: Spans, { start, end }: Range): boolean {
  const change = changes[bisect(changes, (one) => one.end > start)];
  if (change && change.start < end) return true;
  const first = bisect(comments, (one) => one.start >= start);
  const last = bisect(comments, (one) => one.start >= end);
  return comments.slice(first, last).some((one) => one.end <= end);
}
