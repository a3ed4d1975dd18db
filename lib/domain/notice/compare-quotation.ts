import { closestStretch, type Stretch } from "./closest-stretch.ts";
import { foldSigns } from "./fold.ts";

/** A quotation, and what the sentence says just before it. */
export interface Quotation {
  readonly words: string;
  readonly before: string;
}

/**
 * How a quotation stands to its sources: `same` when one has it word for word, `other` when none has
 * anything like it, else the source's own words. Quotation marks, hyphens and capitals make no
 * difference; a gap is allowed at an ellipsis or brackets. A word just in front of the words that turns
 * or weakens them (“may be at”, “not”) belongs to the quotation unless the sentence says it before.
 */
export function compareQuotation(
  quotation: Quotation,
  excerpts: readonly string[],
): "same" | "other" | { readonly source: string } {
  const found = excerpts.map((excerpt) => compareWith(quotation, excerpt));
  if (found.some((one) => one === "same")) return "same";
  const [closest] = found
    .flatMap((one) => (one === "same" || one === null ? [] : [one]))
    .toSorted((a, b) => b.likeness - a.likeness);
  return closest ? { source: closest.source } : "other";
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Most words that are compared, of a quotation and of an excerpt. */
const MOST_QUOTED = 150;
const MOST_READ = 4_000;
/** The share of a quotation's words that the source must have in their order to be like it. */
const LIKE = 0.5;

function compareWith(
  { words, before }: Quotation,
  excerpt: string,
): "same" | { readonly source: string; readonly likeness: number } | null {
  const source = wordsOf(excerpt).slice(0, MOST_READ);
  const parts = words.split(/\s*(?:…|\.{3}|\[[^\]]{0,200}\])\s*/u).map(plainWords);
  const whole = findParts(
    parts.filter((part) => part.length > 0),
    source,
  );
  if (whole) {
    const from = turningPoint(source, whole.first, { excerpt, before });
    if (from === whole.first) return "same";
    return { source: slice(excerpt, source, { first: from, last: whole.last }), likeness: 1 };
  }
  const quoted = parts.flat().slice(0, MOST_QUOTED);
  const { first, last, matches } = closestStretch(
    quoted,
    source.map(({ word }) => word),
  );
  if (matches < 2 || matches / quoted.length < LIKE) return null;
  const from = turningPoint(source, first, { excerpt, before });
  return {
    source: slice(excerpt, source, { first: from, last }),
    likeness: matches / quoted.length,
  };
}

function plainWords(text: string): string[] {
  return wordsOf(text).map(({ word }) => word);
}

function wordsOf(text: string): Word[] {
  return [...foldSigns(text).matchAll(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu)].map(
    ({ 0: word, index }) => ({ word, start: index, end: index + word.length }),
  );
}

function slice(excerpt: string, words: readonly Word[], { first, last }: Stretch): string {
  return excerpt.slice(words[first]?.start ?? 0, words[last]?.end ?? excerpt.length);
}

/** Where all parts stand, each unbroken, in their order. */
function findParts(parts: readonly (readonly string[])[], source: readonly Word[]): Stretch | null {
  let at = 0;
  let first: number | null = null;
  for (const part of parts) {
    const found = findRow(part, source, at);
    if (found === -1) return null;
    first ??= found;
    at = found + part.length;
  }
  return first === null ? null : { first, last: at - 1 };
}

function findRow(row: readonly string[], source: readonly Word[], from: number): number {
  for (let at = from; at + row.length <= source.length; at++) {
    if (row.every((word, nth) => source[at + nth]?.word === word)) return at;
  }
  return -1;
}

/** Words that turn or weaken what comes after them. */
const TURNING =
  /^(?:may|might|could|not|never|cannot|hardly|barely|scarcely|almost|nearly|perhaps|maybe|possibly|probably|likely|unless|if|without|seem(?:s|ed)?|appear(?:s|ed)?|\p{L}+n't)$/u;
const REACH = 3;

/** The word from which a quotation would have to begin so as not to lose such a word. */
function turningPoint(
  source: readonly Word[],
  first: number,
  { excerpt, before }: { readonly excerpt: string; readonly before: string },
): number {
  const told = new Set(plainWords(before).slice(-REACH - 1));
  let from = first;
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const { word = "", end = 0 } = source[at] ?? {};
    if (/[.!?;:]/u.test(excerpt.slice(end, source[at + 1]?.start ?? end))) break;
    if (TURNING.test(word) && !told.has(word)) from = at;
  }
  return from;
}
