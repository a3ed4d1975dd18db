import type { ImportedNote } from "#lib/domain/imported.ts";
import { doRangesOverlap, type Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { findMarkPlaces } from "./mark-places.ts";
import { firstSentence, lastSentence, markedWords } from "./marked-words.ts";
import { findInlineNotes, type NoteLine } from "./note-lines.ts";

/** A block before its place in the text is known. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** A note that was taken out of the text, and the number of blocks that stood before it. */
export interface TakenNote extends NoteLine {
  readonly before: number;
}

/** Something to take out of a block: a mark, or a note in brackets. */
interface Cut extends Range {
  readonly block: number;
}

/** A note and where it points; without `place`, no mark was found. */
interface PlacedNote {
  readonly note: TakenNote;
  readonly place: Cut | null;
}

interface AttachedNotes {
  readonly blocks: readonly Block[];
  /** Ranges are offsets in the blocks' texts joined by newlines. */
  readonly notes: readonly ImportedNote[];
  readonly warnings: readonly string[];
}

/**
 * Finds the words that each note is about and takes the marks, and notes in brackets inside a
 * paragraph, out of the blocks. A marked note is about the words before its mark (see `markedWords`); a
 * bracketed one about the sentence before it. A note without a mark is about the last sentence of the
 * block before it when it stands amid the text; before or after all of the text it speaks of the whole
 * article, and is attached to the headline, or failing that to the first sentence.
 */
export function attachNotes(blocks: readonly Block[], lines: readonly TakenNote[]): AttachedNotes {
  const marked = placeMarks(blocks, lines);
  // A mark inside a note in brackets is that note's own affair: the brackets stay.
  const inline = placeInline(blocks).filter((one) => !marked.some((other) => doMeet(one, other)));
  const placed = [...marked, ...inline];
  const cuts = placed.flatMap(({ place }) => (place ? [place] : []));
  const clean = blocks.map((block, index) => ({
    ...block,
    text: withoutCuts(block.text, cutsOf(cuts, index)),
  }));
  const starts = startsOf(clean);
  const notes = placed.flatMap(({ note, place }) => {
    const found = place ? wordsBefore(clean, cuts, place) : wordsFor(clean, note.before);
    if (!found) return [];
    const start = starts[found.block] ?? 0;
    const { text, notice } = note;
    const mark = place ? note.mark : null;
    return [{ text, mark, notice, start: start + found.start, end: start + found.end }];
  });
  return { blocks: clean, notes: notes.sort(byPlace), warnings: placed.flatMap(warningsOf) };
}

function doMeet({ place: a }: PlacedNote, { place: b }: PlacedNote): boolean {
  return a !== null && b !== null && a.block === b.block && doRangesOverlap(a, b);
}

function byPlace(a: ImportedNote, b: ImportedNote): number {
  return a.end - b.end || a.start - b.start;
}

/** Gives each note the best place of its mark above it, or failing that below, not yet taken. */
function placeMarks(blocks: readonly Block[], lines: readonly TakenNote[]): PlacedNote[] {
  const marks = new Set(lines.flatMap(({ mark }) => mark ?? []));
  const places = [...marks].flatMap((mark) =>
    blocks.flatMap((block, index) =>
      findMarkPlaces(block.text, mark).map((place) => ({ ...place, block: index, mark })),
    ),
  );
  const taken = new Set<string>();
  return lines.map((note) => {
    const free = places.filter(
      ({ mark, ...place }) => mark === note.mark && !taken.has(keyOf(place)),
    );
    const above = free.filter((place) => place.block < note.before);
    const [best] = (above.length > 0 ? above : free).sort((a, b) => a.rank - b.rank);
    if (best) taken.add(keyOf(best));
    return { note, place: best ?? null };
  });
}

function keyOf({ block, start }: Cut): string {
  return `${block}:${start}`;
}

function placeInline(blocks: readonly Block[]): PlacedNote[] {
  return blocks.flatMap((block, index) => {
    const placed = findInlineNotes(block.text).map(({ from, to, ...note }) => ({
      note: { ...note, before: index + 1 },
      place: { block: index, start: from, end: to },
    }));
    // A paragraph of notes only would be left empty: then they are its words.
    const rest = withoutCuts(
      block.text,
      placed.map(({ place }) => place),
    );
    return rest.trim() === "" ? [] : placed;
  });
}

function cutsOf(cuts: readonly Cut[], block: number): Cut[] {
  return cuts.filter((cut) => cut.block === block).sort((a, b) => a.start - b.start);
}

function withoutCuts(text: string, cuts: readonly Cut[]): string {
  return cuts
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function startsOf(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const block of blocks) {
    starts.push(start);
    start += block.text.length + 1;
  }
  return starts;
}

function wordsBefore(blocks: readonly Block[], cuts: readonly Cut[], place: Cut): Cut | null {
  const { block } = place;
  const removed = cutsOf(cuts, block)
    .filter((cut) => cut.start < place.start)
    .reduce((sum, cut) => sum + cut.end - cut.start, 0);
  const range = markedWords(blocks[block]?.text ?? "", place.start - removed);
  return range ? { ...range, block } : wordsFor(blocks, block);
}

/** The words for a note without a mark that stands behind `before` blocks. */
function wordsFor(blocks: readonly Block[], before: number): Cut | null {
  const isAmid = before > 0 && before < blocks.length;
  const headline = blocks.findIndex(({ kind }) => kind === "headline");
  if (isAmid) {
    const range = lastSentence(blocks[before - 1]?.text ?? "");
    return range ? { ...range, block: before - 1 } : null;
  }
  const block = headline === -1 ? blocks.findIndex(({ text }) => text !== "") : headline;
  const text = blocks[block]?.text ?? "";
  const range = block === headline ? { start: 0, end: text.length } : firstSentence(text);
  return range && range.end > 0 ? { ...range, block } : null;
}

function warningsOf({ note, place }: PlacedNote): string[] {
  if (place) return [];
  const start = note.text.length > 60 ? `${note.text.slice(0, 60).toWellFormed()}…` : note.text;
  const why = note.mark ? `The mark ${note.mark} stands nowhere in the text` : "It has no mark";
  return [`See whether this note is attached to the right words: “${start}” ${why}.`];
}
