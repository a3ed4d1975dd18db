import type { CutWords, ImportedNote } from "#lib/domain/import/imported-article.ts";
import { warnOfNote, wordsForArticle } from "#lib/domain/import/imported-notes.ts";
import { lastSentence } from "#lib/domain/sentences.ts";
import { rangesOverlap } from "#lib/domain/text.ts";
import { type Block, type Cut, cutBlocks } from "../lines/cuts.ts";
import { warnIf } from "../lines/warnings.ts";
import { markedWords } from "./marked-words.ts";
import { placeInline, placeMarks, type TakenNote } from "./note-places.ts";

/** Most notes in brackets that are taken out of one text. */
export const MAX_INLINE_NOTES = 500;

interface AttachedNotes {
  readonly blocks: readonly Block[];
  /** Where each block starts in the blocks' texts joined by newlines. */
  readonly starts: readonly number[];
  /** Ranges are offsets in the blocks' texts joined by newlines. */
  readonly notes: readonly ImportedNote[];
  readonly warnings: readonly string[];
}

/**
 * Finds the words that each note is about and takes the marks, and notes in brackets inside a
 * paragraph, out of the blocks. A marked note is about the words before its mark (see `markedWords`); a
 * bracketed one about the sentence before it. A note without a mark is about the last sentence of the
 * block before it when it stands amid the text; before or after all of the text it speaks of the whole
 * article, and is attached to the headline, or failing that to the first sentence. Bracketed
 * notes beyond `MAX_INLINE_NOTES` stay among the words, with a warning.
 */
export function attachNotes(blocks: readonly Block[], lines: readonly TakenNote[]): AttachedNotes {
  const marked = placeMarks(blocks, lines);
  const inline = placeInline(blocks, marked);
  const placed = [...marked, ...inline.slice(0, MAX_INLINE_NOTES)];
  const cuts = placed.flatMap(({ place }) => place ?? []);
  const { blocks: clean, offsets } = cutBlocks(blocks, cuts);
  const starts = startsOf(clean);
  const whole = wordsForArticle(clean);
  const notes = placed.flatMap(({ note, place }): ImportedNote[] => {
    const marks = place ? wordsBefore(clean, place.block, offsets.get(place) ?? 0) : null;
    const found = marks ?? wordsAbove(clean, place?.block ?? note.before) ?? whole;
    if (!found) return [];
    const start = starts[found.block] ?? 0;
    const { text, notice, line } = note;
    const range = { start: start + found.start, end: start + found.end };
    const at = place && (starts[place.block] ?? 0) + (offsets.get(place) ?? 0);
    const cut = place && cutWords(blocks, place, at ?? 0);
    return [
      { ...range, text, notice, mark: place && note.mark, doubt: doubtOf(note, place), line, cut },
    ];
  });
  const warnings = [
    ...notes.flatMap((note) => warnOfNote(note) ?? []),
    ...warnIf(inline.length > MAX_INLINE_NOTES, warnOfMoreNotes(MAX_INLINE_NOTES, "in brackets")),
  ];
  return {
    blocks: clean,
    starts,
    notes: notes.sort((a, b) => a.end - b.end || a.start - b.start),
    warnings,
  };
}

/** The warning that only the first `max` notes at such places were taken out. */
export function warnOfMoreNotes(max: number, where: string): string {
  return `The text has more than ${max} editor’s notes ${where}. The others stay among its words: check those yourself.`;
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

function wordsBefore(blocks: readonly Block[], block: number, at: number): Cut | null {
  const range = markedWords(blocks[block]?.text ?? "", at);
  return range && { ...range, block };
}

/** For a note amid the text, behind `before` blocks: the last sentence above it. */
function wordsAbove(blocks: readonly Block[], before: number): Cut | null {
  if (before <= 0 || before >= blocks.length) return null;
  const range = lastSentence(blocks[before - 1]?.text ?? "");
  return range && { ...range, block: before - 1 };
}

function doubtOf({ mark }: TakenNote, place: Cut | null): string | null {
  if (place) return null;
  return mark ? `The mark ${mark} stands nowhere in the text.` : "It has no mark.";
}

/** What is cut out of a block, with its formatting. */
function cutWords(blocks: readonly Block[], { block, start, end }: Cut, at: number): CutWords {
  const { text = "", spans } = blocks[block] ?? {};
  const formats = (spans?.formats ?? [])
    .filter((format) => rangesOverlap(format, { start, end }))
    .map((format) => ({
      ...format,
      start: Math.max(0, format.start - start),
      end: Math.min(end, format.end) - start,
    }));
  return { text: text.slice(start, end), at, nth: start, formats };
}
