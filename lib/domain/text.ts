/**
 * A revision's text: one string in which each line is a block. Offsets are UTF-16 code units, ranges
 * half open, as in the W3C TextPositionSelector counted in code units
 * (https://www.w3.org/TR/annotation-model/#text-position-selector).
 */

import { bisect } from "./bisect.ts";

/** A stretch of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One line of a text: its number from 0 and where it stands, without its newline. */
export interface Line extends Range {
  readonly index: number;
}

/** All lines in order; an empty text has one empty line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; ; index++) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ index, start, end });
    if (newline === -1) return lines;
    start = newline + 1;
  }
}

/** The line that holds `offset`; an offset at a newline belongs to the line that it ends. */
export function lineAt(lines: readonly Line[], offset: number): Line {
  const line = lines[bisect(lines, ({ end }) => end >= offset)];
  if (!line || offset < line.start) {
    throw new RangeError(`Offset ${offset} is outside the text.`);
  }
  return line;
}

/** Whether the range is non-empty and inside the text. */
export function isRangeIn(text: string, { start, end }: Range): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length
  );
}

/** Whether two ranges share a code unit. */
export function rangesOverlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders ranges by their starts, and those that start together by their ends. */
export function byPlace(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}

/** Ranges in the order of their starts, those that overlap or touch joined to one. */
export function joinRanges<R extends Range>(ranges: readonly R[]): R[] {
  const joined: R[] = [];
  for (const range of ranges.toSorted(byPlace)) {
    const last = joined.at(-1);
    if (!last || last.end < range.start) joined.push(range);
    else joined[joined.length - 1] = { ...last, end: Math.max(last.end, range.end) };
  }
  return joined;
}

/** The text with other words in the place of each range; the ranges are in order and apart. */
export function replaceRanges(
  text: string,
  replacements: readonly (Range & { readonly words: string })[],
): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, words } of replacements) {
    pieces.push(text.slice(from, start), words);
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

/** Whether the offset in a well-formed text parts the two halves of one character (a surrogate pair). */
export function isInsideCharacter(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Longest character, in code units; the longest that people write, families with skin tones, have about 40.
 * Longer clusters can be made (UAX #29 sets no limit: a letter under a thousand accents) and are none that
 * anybody could select: their code points stand for themselves, and looking for their ends ends here.
 */
const LONGEST_CHARACTER = 256;

/** Whether `offset` stands between two characters as a reader sees them (UAX #29 grapheme clusters). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return offset >= 0 && offset <= text.length && characterAround(text, offset) === null;
}

/** The range widened to whole characters: both of its ends are grapheme boundaries. */
export function wholeCharacters(text: string, { start, end }: Range): Range {
  return {
    start: characterAround(text, start)?.start ?? start,
    end: characterAround(text, end)?.end ?? end,
  };
}

/** The character inside of which `offset` stands; null where it stands between two. */
function characterAround(text: string, offset: number): Range | null {
  if (offset <= 0 || offset >= text.length) return null;
  const isPlain = (at: number) => PLAIN.test(text.charAt(at));
  if (isPlain(offset - 1) && isPlain(offset)) return null;
  if (text[offset - 1] === "\n" || text[offset] === "\n") return null;
  // The segmenter copies what it is given, so a line of a megabyte is cut to the words nearby.
  const from = Math.max(0, offset - LONGEST_CHARACTER);
  const around = text.slice(from, offset + LONGEST_CHARACTER);
  const segment = graphemes.segment(around).containing(offset - from);
  if (!segment || from + segment.index === offset) return null;
  const start = from + segment.index;
  const end = start + segment.segment.length;
  return end - start > LONGEST_CHARACTER ? codePointAround(text, offset) : { start, end };
}

function codePointAround(text: string, offset: number): Range | null {
  const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
  return isPair ? { start: offset - 1, end: offset + 1 } : null;
}

/** Characters that join no other: each stands for itself. */
const PLAIN = /[ -~\n]/;

const SPACE = /\s/u;

/**
 * A selection as a person meant it: widened to whole graphemes, then trimmed of outer white space.
 * Null when nothing but white space was selected. Throws RangeError outside the text.
 */
export function snapRange(text: string, range: Range): Range | null {
  if (!isRangeIn(text, range)) {
    throw new RangeError(
      `Range ${range.start}–${range.end} is not inside the text (0–${text.length}).`,
    );
  }
  let { start, end } = wholeCharacters(text, range);
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  // A combining mark after a space would leave its base behind: keep the whole cluster.
  return start < end ? wholeCharacters(text, { start, end }) : null;
}

/** The number of words, counted as a reader would in any script (UAX #29 word boundaries). */
export function countWords(text: string): number {
  let count = 0;
  for (const segment of words.segment(text)) if (segment.isWordLike) count++;
  return count;
}
const words = new Intl.Segmenter("und", { granularity: "word" });

/** White space folded, for comparing words and not their layout. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
