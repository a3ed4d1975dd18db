/** How much of a text the claims reach, counted in words. */
import { countWords, joinRanges, type Range } from "./text.ts";
import { isInWord } from "./word-edges.ts";

/** How many words a text has, and how many of them stand in claims. */
export interface WordCounts {
  readonly all: number;
  readonly claimed: number;
}

/** About how many code units are counted in one step: a millisecond's work. */
const STEP = 8_000;

/**
 * Counts the words of a text, and those in claims: what several claims share counts once, and a word of which
 * a claim holds a part counts whole. It stops at each step, so that long texts need not hold others up.
 */
export function* countWordsInSteps(
  text: string,
  claims: readonly Range[],
): Generator<void, WordCounts> {
  const all = yield* countPieces(piecesOf(text));
  const whole = joinRanges(claims.map((range) => wholeWords(text, range)));
  const claimed = yield* countPieces(whole.map(({ start, end }) => text.slice(start, end)));
  // Parts of what the segmenter takes for one word, as in “don’t”, would otherwise count twice.
  return { all, claimed: Math.min(all, claimed) };
}

/** The same in one go. */
export function countWordsInClaims(text: string, claims: readonly Range[]): WordCounts {
  const steps = countWordsInSteps(text, claims);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The share in whole percent: never 0 while any word stands in a claim, and never 100 while one does not.
 * 0 for a text without words.
 */
export function percentClaimed({ all, claimed }: WordCounts): number {
  if (claimed === 0) return 0;
  if (claimed === all) return 100;
  return Math.min(99, Math.max(1, Math.round((100 * claimed) / all)));
}

function* countPieces(pieces: Iterable<string>): Generator<void, number> {
  let count = 0;
  let size = 0;
  for (const piece of pieces) {
    count += countWords(piece);
    size += piece.length;
    if (size < STEP) continue;
    size = 0;
    yield;
  }
  return count;
}

/** The text in pieces of whole lines, in which all words are whole. */
function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start + STEP);
    const end = newline === -1 ? text.length : newline;
    yield text.slice(start, end);
    start = end;
  }
}

/** How far the ends of a word are looked for, in code units: longer ones nobody reads. */
const LONGEST_WORD = 256;

function wholeWords(text: string, range: Range): Range {
  let { start, end } = range;
  while (range.start - start < LONGEST_WORD && isInWord(text, start)) start--;
  while (end - range.end < LONGEST_WORD && isInWord(text, end)) end++;
  return { start, end };
}
