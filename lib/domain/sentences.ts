/**
 * Where sentences begin and end. Everything that speaks of a sentence asks here: the import (which words
 * a note is about), corrections, notices, the check sheet. Offsets are UTF-16 code units.
 *
 * The boundaries are those of Unicode (UAX #29, 5, as `Intl.Segmenter` finds them): after `.`, `?` and `!`
 * with the quotation marks and brackets that close behind them, after the full stops of other scripts,
 * with or without a space behind, and at the end of a line; never inside `3.5` or before a small letter.
 * Unicode knows no abbreviations. So what it cuts is joined again
 *
 * - behind a title, which always has a name behind it: “Gen. Doe”;
 * - behind an initial, an acronym or a shortened word (“Jr.”, “U.S.”, “Inc.”, “Jan.”), unless the next word is
 *   one that begins sentences and no name: “in the U.S. He left” are two (the same two observations as in
 *   Kiss and Strunk, Unsupervised Multilingual Sentence Boundary Detection, 2006);
 * - behind “No.” and “p.” before a figure;
 * - behind three dots, which leave words out; with a full stop they are four (Chicago Manual of Style, 13.53);
 * - behind `?` and `!` also before a small letter, “Is it?” he asked, and without a space, as in an address.
 */
import type { Range } from "./text.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** What may stand in front of an abbreviation, so that the “t.” of “can’t.” is none. */
const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}’'&])`;

const TITLE = abbreviation(
  "Mrs? Ms Mx Dr Prof Gen Lt Col Maj Capt Cmdr Sgt Cpl Pvt Adm Sen Rep Gov Pres Hon Rev Msgr vs",
);

const SHORTENED = abbreviation(
  String.raw`St Mt Ft Jr Sr Esq Inc Ltd Co Corp Bros Jan Feb Mar Apr Aug Sept? Oct Nov Dec (?:\p{L}\p{M}*\.-?)*\p{L}\p{M}* Ph\.D`,
);

const COUNTED = abbreviation("Nos? Nr pp? vol fig art sec ch");

/** One of these words with its full stop at the end of a text; a space between them parts words. */
function abbreviation(words: string): RegExp {
  return new RegExp(`${BEFORE}(?:${words.replaceAll(" ", "|")})\\.$`, "u");
}

/** Words that begin many sentences and hardly a name. */
const STARTER =
  /^["“‘«„([]*(?:The|He|She|It|They|We|You|I|His|Her|Its|Their|Our|My|This|That|These|Those|There|Here|In|On|At|By|For|From|With|After|Before|When|While|As|If|Since|Because|Although|But|And|Or|Yet|Then|Later|Meanwhile|However|What|Who|Why|How|Where|Not|Some|Many|Most|All|One|Both|Each|Even|Still|Only|Also|Mrs?|Ms|Dr)(?![\p{L}\p{M}\p{N}-])/u;

const ELLIPSIS = /(?<!\. ?)(?:\.{3}|\. \. \.)$/u;

/** Code units before a boundary, and behind it, that show whether it is one. */
const NEAR = 32;

/** Whether the sentence goes on at what Unicode takes for a boundary. */
function goesOn(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - NEAR), at);
  const before = near.trimEnd();
  if (before === near) return /[?!]$/u.test(before);
  if (/[\n\r\u0085\u2028\u2029]/u.test(near.slice(before.length))) return false;
  const after = text.slice(at, at + NEAR);
  if (/^\p{Ll}/u.test(after) || TITLE.test(before) || ELLIPSIS.test(before)) return true;
  if (COUNTED.test(before) && /^\p{N}/u.test(after)) return true;
  return SHORTENED.test(before) && !STARTER.test(after);
}

/** Whether the words end with the full stop of an abbreviation, such as “Jr.” or “U.S.” */
export function endsAbbreviated(words: string): boolean {
  const end = words.slice(-NEAR);
  return TITLE.test(end) || SHORTENED.test(end);
}

/**
 * The sentences of a text in their order, each with the white space behind it: together they are the text,
 * and none begins or ends inside a character.
 */
export function* sentencesOf(text: string): Generator<Range> {
  let start = 0;
  for (const at of boundariesIn(text)) {
    if (goesOn(text, at)) continue;
    yield { start, end: at };
    start = at;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Code units that are given to the segmenter at a time: its time grows with the square of them. */
const PORTION = 4_096;

/** Code units at the end of a portion in which a boundary may depend on what follows. */
const MARGIN = 256;

/** Unicode's boundaries inside the text. */
function* boundariesIn(text: string): Generator<number> {
  let from = 0;
  let length = PORTION;
  while (from < text.length) {
    const isLast = from + length >= text.length;
    let next = from;
    for (const { index } of segmenter.segment(text.slice(from, from + length))) {
      if (index === 0 || (!isLast && index > length - MARGIN)) continue;
      next = from + index;
      yield next;
    }
    if (isLast) return;
    length = next === from ? length * 2 : PORTION;
    from = next;
  }
}

/** The sentences in a range of a text, without the white space around them; blank ones are left out. */
export function sentencesIn(text: string, { start, end }: Range): readonly Range[] {
  const found: Range[] = [];
  for (const sentence of sentencesOf(text.slice(start, end))) {
    const words = text.slice(start + sentence.start, start + sentence.end);
    const first = start + sentence.end - words.trimStart().length;
    const last = start + sentence.start + words.trimEnd().length;
    if (first < last) found.push({ start: first, end: last });
  }
  return found;
}

/** The first sentence of one line of text, without white space around it. */
export function firstSentence(text: string): Range | null {
  const start = text.length - text.trimStart().length;
  const [first] = sentencesOf(text.slice(start, wordStart(text, start + REACH)));
  const end = start + text.slice(start, start + (first?.end ?? 0)).trimEnd().length;
  return start < end ? { start, end } : null;
}

/** The last sentence of one line of text, without white space around it. */
export function lastSentence(text: string): Range | null {
  const end = text.trimEnd().length;
  const start = startBefore(text, end - 1);
  return start < end ? { start, end } : null;
}

/**
 * The sentences of which a range has a part, within the lines of the range and without white space behind
 * them; for a point the sentence that goes on behind it or, at the end of a line, ends there.
 */
export function sentencesAround(text: string, { start, end }: Range): Range {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const line = text.slice(lineStart, newline === -1 ? text.length : newline);
  const first = Math.min(start - lineStart, line.length - 1);
  const last = Math.min(Math.max(start, end - 1) - lineStart, line.length - 1);
  const from = startBefore(line, first);
  let to = line.length;
  for (const sentence of sentencesOf(line.slice(from))) {
    to = from + sentence.end;
    if (to > last) break;
  }
  const words = line.slice(from, to).trimEnd();
  return { start: lineStart + from, end: lineStart + from + words.length };
}

/** How far back the start of a sentence, and how far ahead the end of one, is looked for, in code units. */
const REACH = 20_000;

/** How much of a text is cut to find the start of a sentence; the second where the first has none. */
const WINDOWS = [2_000, REACH];

/** Where the sentence starts that holds the character at `at`, or where the words within reach do. */
function startBefore(text: string, at: number): number {
  let start = 0;
  for (const window of WINDOWS) {
    const from = wordStart(text, at + 1 - window);
    start = from;
    for (const sentence of sentencesOf(text.slice(from, at + 1 + MARGIN))) {
      if (from + sentence.start > at) break;
      start = from + sentence.start;
    }
    if (start > from || from === 0) break;
  }
  return start;
}

/** Longest word that is passed over, in code units. */
const LONGEST_WORD = 200;

/** The first place from `at` on where a word starts, or in a script without spaces a letter. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const near = text.slice(at, at + LONGEST_WORD);
  const word = near.search(/(?<=\s)\S/u);
  return at + Math.max(0, word === -1 ? near.search(/\p{L}/u) : word);
}
