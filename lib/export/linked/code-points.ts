import { bisect } from "#lib/domain/bisect.ts";

/**
 * Tells, for an offset in UTF-16 code units, how many Unicode code points stand before it. Reads the
 * text once; then each answer takes a search among the characters beyond the Basic Multilingual Plane.
 */
export function codePointsIn(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  return (offset) => offset - bisect(pairs, (pair) => pair >= offset);
}

/** The last `count` code points before an offset; fewer at the start of the text. */
export function codePointsBefore(text: string, offset: number, count: number): string {
  // A character has at most two code units, so the half of one at the edge is never among the last.
  return [...text.slice(Math.max(0, offset - 2 * count), offset)].slice(-count).join("");
}

/** The first `count` code points from an offset; fewer at the end of the text. */
export function codePointsAfter(text: string, offset: number, count: number): string {
  return [...text.slice(offset, offset + 2 * count)].slice(0, count).join("");
}
