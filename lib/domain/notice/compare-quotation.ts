import type { Range } from "#lib/domain/text.ts";
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
 * difference; a gap is allowed at an ellipsis or brackets. A word of the source that turns or weakens
 * what is quoted (“may be at”, “not”), just before it, just after it or in a gap, belongs to the
 * quotation, unless the sentence says it before. A number has to have its sign, currency and decimals.
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

interface Word extends Range {
  readonly word: string;
}

/** Most words that are compared, of a quotation and of an excerpt. */
const MAX_QUOTED = 150;
const MAX_READ = 4_000;
/** The share of a quotation's words that the source must have in their order to be like it. */
const LIKE = 0.5;

function compareWith(
  quotation: Quotation,
  excerpt: string,
): "same" | { readonly source: string; readonly likeness: number } | null {
  const { words } = quotation;
  const context = { ...quotation, excerpt };
  const source = wordsIn(excerpt).slice(0, MAX_READ);
  const parts = words.split(/\s*(?:…|\.{3}|\[[^\]]{0,200}\])\s*/u).map(plainWords);
  const whole = findParts(
    parts.filter((part) => part.length > 0),
    source,
  );
  if (whole) {
    const turned = turnedStretch(source, whole, context);
    if (turned) return { source: slice(excerpt, source, turned), likeness: 1 };
    const said = { first: whole[0]?.first ?? 0, last: whole.at(-1)?.last ?? 0 };
    const mark = otherMark(words, excerpt.slice(source[said.last]?.end));
    return mark === "" ? "same" : { source: slice(excerpt, source, said) + mark, likeness: 1 };
  }
  const quoted = parts.flat().slice(0, MAX_QUOTED);
  const closest = closestStretch(
    quoted,
    source.map(({ word }) => word),
  );
  const likeness = closest.matches / quoted.length;
  if (closest.matches < 2 || likeness < LIKE) return null;
  const stretch = turnedStretch(source, [closest], context) ?? closest;
  return { source: slice(excerpt, source, stretch), likeness };
}

/** The source’s mark where a quotation ends with another one; a cry may end with a full stop. */
function otherMark(words: string, behind: string): string {
  const [said = ""] = /[.?!](?=\W*$)/u.exec(words) ?? [];
  const [, mark = ""] = /^[^\p{L}\p{N}.?!]*([.?!])/u.exec(behind) ?? [];
  const isMild = said === "" || (said === "." && mark === "!");
  return isMild || said === mark ? "" : mark;
}

function plainWords(text: string): string[] {
  return wordsIn(text).map(({ word }) => word);
}

/** A number with its sign, currency, separators and unit; a word; marks that make it a question or a cry. */
const WORD =
  /(?:(?<![\p{L}\p{N}])[-+])?\p{Sc}?\p{N}+(?:[.,:/]\p{N}+)*(?:[%‰]|[ ]?\p{Sc})?|[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;

function wordsIn(text: string): Word[] {
  return [...foldSigns(text).matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

function slice(excerpt: string, words: readonly Word[], { first, last }: Stretch): string {
  return excerpt.slice(words[first]?.start ?? 0, words[last]?.end ?? excerpt.length);
}

/** Where each part stands, unbroken, in their order; null where one does not. */
function findParts(
  parts: readonly (readonly string[])[],
  source: readonly Word[],
): readonly Stretch[] | null {
  let at = 0;
  const found: Stretch[] = [];
  for (const part of parts) {
    const first = findRow(part, source, at);
    if (first === -1) return null;
    at = first + part.length;
    found.push({ first, last: at - 1 });
  }
  return found.length === 0 ? null : found;
}

function findRow(row: readonly string[], source: readonly Word[], from: number): number {
  for (let at = from; at + row.length <= source.length; at++) {
    if (row.every((word, nth) => source[at + nth]?.word === word)) return at;
  }
  return -1;
}

/** Words that turn or weaken what comes after them. */
const TURNING =
  /^(?:may|might|could|not|never|cannot|hardly|barely|scarcely|almost|nearly|perhaps|maybe|possibly|probably|likely|unless|if|without|nobody|none|neither|nor|false|untrue|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|seem(?:s|ed)?|appear(?:s|ed)?|\p{L}+n't)$/u;
/** Words that turn what stands before them. */
const TURNING_BACK = /^(?:not|never|unless|if|except|false|untrue|n't)$/u;
/** Words in front of a quotation, and behind it, among which one may turn it. */
const REACH = 4;
const REACH_BACK = 3;

interface QuotationContext extends Quotation {
  readonly excerpt: string;
}

/** The stretch that a quotation would have to hold so as not to lose a turning word; null if none. */
function turnedStretch(
  source: readonly Word[],
  parts: readonly Stretch[],
  { excerpt, before, words }: QuotationContext,
): Stretch | null {
  const first = parts[0]?.first ?? 0;
  const last = parts.at(-1)?.last ?? first;
  const told = new Set(plainWords(before).slice(-REACH - 1));
  const filled = new Set(
    [...words.matchAll(/\[([^\]]{0,200})\]/gu)].flatMap(([, own]) => plainWords(own ?? "")),
  );
  const isEnd = (at: number) =>
    /[.!?;:]/u.test(excerpt.slice(source[at]?.end ?? 0, source[at + 1]?.start));
  const turns = (at: number) => isTurning(source, at) && !told.has(source[at]?.word ?? "");
  let from = first;
  for (let at = first - 1; at >= Math.max(0, first - REACH) && !isEnd(at); at--) {
    if (turns(at)) from = at;
  }
  let to = last;
  for (let at = last; at < Math.min(source.length - 1, last + REACH_BACK) && !isEnd(at); at++) {
    if (TURNING_BACK.test(source[at + 1]?.word ?? "")) to = at + 1;
  }
  const isGapTurned = parts
    .slice(1)
    .flatMap((part, nth) => gapOf({ first: parts[nth]?.last ?? 0, last: part.first }, isEnd))
    .some((at) => isTurning(source, at) && !filled.has(source[at]?.word ?? ""));
  return isGapTurned || from < first || to > last ? { first: from, last: to } : null;
}

/** The words between two parts that are in a sentence with one of them. */
function gapOf({ first, last }: Stretch, isEnd: (at: number) => boolean): number[] {
  const gap = Array.from({ length: Math.max(0, last - first - 1) }, (_, nth) => first + 1 + nth);
  const firstEnd = isEnd(first) ? first : (gap.find(isEnd) ?? last);
  const lastEnd = gap.findLast(isEnd) ?? firstEnd;
  return firstEnd === last ? gap : gap.filter((at) => at <= firstEnd || at > lastEnd);
}

function isTurning(source: readonly Word[], at: number): boolean {
  const word = source[at]?.word ?? "";
  if (word === "no") return /^(?:one|way|longer)$/u.test(source[at + 1]?.word ?? "");
  return TURNING.test(word);
}
