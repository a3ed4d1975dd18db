import { type Range, replaceRanges } from "#lib/domain/text.ts";

/** Words between quotation marks: the offsets of the words, without the marks. */
export interface Passage extends Range {
  readonly words: string;
}

const PASSAGES = [
  /“([^“”]{1,2000})”/gu,
  /„([^„“”]{1,2000})[“”]/gu,
  /«([^«»]{1,2000})»/gu,
  /"([^"]{1,2000})"/gu,
] as const;
/** Single marks are apostrophes too: only those at the edges of words, around several. */
const SINGLE = /(?<![\p{L}\p{N}])[‘']([^‘’'\s][^‘“”"]{3,2000}?)[’'](?![\p{L}\p{N}])/gu;

/** The quotations in a notice, in their order, none inside another. */
export function passagesIn(words: string): Passage[] {
  const found = [...PASSAGES, SINGLE].flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ index, 1: inner = "" }): Passage => {
      return { words: inner, start: index + 1, end: index + 1 + inner.length };
    }),
  );
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Passage[] = [];
  for (const passage of ordered) {
    if (passage.start >= (kept.at(-1)?.end ?? 0)) kept.push(passage);
  }
  return kept;
}

/** The words with every quotation blotted out, as long as before: what the desk says itself. */
export function withoutPassages(words: string): string {
  const blanks = passagesIn(words).map(({ start, end }) => {
    return { start, end, words: " ".repeat(end - start) };
  });
  return replaceRanges(words, blanks);
}
