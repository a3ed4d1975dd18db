import { isRangeIn, type Range } from "./text.ts";

/** Code units of context kept on each side of a quote. */
export const CONTEXT_LENGTH = 32;

/**
 * A range with the words that stand there and their surroundings, so that it can be found again:
 * TextPositionSelector and TextQuoteSelector in one
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export interface Anchor extends Range {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Describes a range of `text`. Throws RangeError when the range is empty, outside the text, or cuts a
 * surrogate pair.
 */
export function describeAnchor(text: string, { start, end }: Range): Anchor {
  if (!isRangeIn(text, { start, end })) {
    throw new RangeError(`Range ${start}–${end} is not inside the text (0–${text.length}).`);
  }
  const anchor = describePlace(text, { start, end });
  if (!anchor.exact.isWellFormed()) throw new RangeError(`Range ${start}–${end} cuts a character.`);
  return anchor;
}

/** The same of a range that may be empty: the point of an insertion has surroundings and no words. */
export function describePlace(text: string, { start, end }: Range): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: wholeCharacters(text, Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: wholeCharacters(text, end, Math.min(text.length, end + CONTEXT_LENGTH)),
  };
}

/**
 * Finds an anchor's words in a text: where they were, or the only place where they stand with their
 * surroundings, or the only place where they stand at all. Null when there is no such place or more
 * than one: nothing is placed by likeness.
 */
export function locateAnchor(text: string, anchor: Anchor): Range | null {
  const { start, end, exact, prefix, suffix } = anchor;
  const isHere = text.slice(start, end) === exact && exact.length > 0;
  if (isHere && contextAgrees(text, anchor, start)) return { start, end };
  return (
    onlyPlace(text, prefix + exact + suffix, prefix.length, exact.length) ??
    onlyPlace(text, exact, 0, exact.length)
  );
}

function contextAgrees(text: string, { exact, prefix, suffix }: Anchor, at: number): boolean {
  return text.startsWith(prefix + exact + suffix, at - prefix.length);
}

function onlyPlace(text: string, words: string, skip: number, length: number): Range | null {
  if (length === 0) return null;
  const first = text.indexOf(words);
  if (first === -1 || text.indexOf(words, first + 1) !== -1) return null;
  return { start: first + skip, end: first + skip + length };
}

/** The slice without half a surrogate pair at its ends. */
function wholeCharacters(text: string, start: number, end: number): string {
  const slice = text.slice(start, end);
  if (slice.isWellFormed()) return slice;
  return slice.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}
