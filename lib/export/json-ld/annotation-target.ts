import { bisect } from "#lib/domain/bisect.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Outcome } from "#lib/domain/vocabulary.ts";
import { iriOf, type Node } from "./json-ld.ts";

/** Code points of context on each side of a quote. */
const CONTEXT = 32;

/** A place in the revision, or words that it no longer has. */
export interface AnnotatedWords extends Range {
  readonly outcome: Outcome;
  /** The words as they stood last, with their context where it is kept. */
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Makes the targets of annotations (Web Annotation Data Model, 4.2.4 and 4.2.5). Positions count
 * Unicode code points of the revision's text, its blocks parted by one line feed each, of which the
 * state gives the SHA-256 in UTF-8. Words that are gone have a quote only, and no state, for they
 * do not stand in that text.
 */
export function targetsIn({ article, revision }: ReviewedArticle): (place: AnnotatedWords) => Node {
  const { text } = revision;
  const countBefore = codePointsIn(text);
  const source = article.sourceUrl ?? iriOf(article.id);
  const state = {
    type: "TimeState",
    sourceDate: revision.createdAt,
    "schema:sha256": revision.sha256,
  };
  return ({ start, end, outcome, ...quote }) => {
    const type = "SpecificResource";
    if (outcome === "lost") return { type, source, selector: [quoteSelector(quote)] };
    const standing = {
      exact: text.slice(start, end),
      prefix: codePointsBefore(text, start, CONTEXT),
      suffix: codePointsAfter(text, end, CONTEXT),
    };
    const position = { start: countBefore(start), end: countBefore(end) };
    const positionSelector = { type: "TextPositionSelector", ...position };
    return { type, source, state, selector: [quoteSelector(standing), positionSelector] };
  };
}

type Quote = Pick<AnnotatedWords, "exact" | "prefix" | "suffix">;

function quoteSelector({ exact, prefix, suffix }: Quote): Node {
  return { type: "TextQuoteSelector", exact, prefix, suffix };
}

/**
 * Tells, for an offset in UTF-16 code units, how many Unicode code points stand before it. Reads the
 * text once; then each answer takes a search among the characters beyond the Basic Multilingual Plane.
 */
function codePointsIn(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  return (offset) => offset - bisect(pairs, (pair) => pair >= offset);
}

/** The last `count` code points before an offset; fewer at the start of the text. */
function codePointsBefore(text: string, offset: number, count: number): string {
  // A character has at most two code units, so the half of one at the edge is never among the last.
  return [...text.slice(Math.max(0, offset - 2 * count), offset)].slice(-count).join("");
}

/** The first `count` code points from an offset; fewer at the end of the text. */
function codePointsAfter(text: string, offset: number, count: number): string {
  return [...text.slice(offset, offset + 2 * count)].slice(0, count).join("");
}
