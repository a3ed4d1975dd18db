import { wordsForNote } from "#lib/domain/import/decisions.ts";
import { wordsForArticle } from "#lib/domain/import/imported-notes.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { sentencesIn } from "#lib/domain/sentences.ts";
import { lineAt, linesOf, type Range } from "#lib/domain/text.ts";

const wordSegments = new Intl.Segmenter("und", { granularity: "word" });

/** Which sentence, seen from the words that are chosen. */
export type SentenceStep = "before" | "whole" | "behind";

/** The sentence around some words, or the one before or behind it; null where there is none. */
export function stepSentence(text: string, from: Range, step: SentenceStep): Range | null {
  const lines = linesOf(text);
  const line = lineAt(lines, from.start);
  const own = sentencesIn(text, line);
  if (step === "whole") {
    const first = own.find(({ end }) => end > from.start);
    const last = own.findLast(({ start }) => start < from.end);
    return first && last ? { start: first.start, end: last.end } : null;
  }
  const isBefore = step === "before";
  const here = isBefore
    ? own.findLast(({ end }) => end <= from.start)
    : own.find(({ start }) => start >= from.end);
  if (here) return here;
  const others = isBefore ? lines.slice(0, line.index).reverse() : lines.slice(line.index + 1);
  for (const other of others) {
    const there = sentencesIn(text, other);
    const found = isBefore ? there.at(-1) : there[0];
    if (found) return found;
  }
  return null;
}

/** The words of a line as a segmenter knows them, without the white space around them. */
function wordsIn(text: string, line: Range): readonly Range[] {
  const found: Range[] = [];
  for (const { segment, index } of wordSegments.segment(text.slice(line.start, line.end))) {
    const start = line.start + index + segment.length - segment.trimStart().length;
    const end = line.start + index + segment.trimEnd().length;
    if (start < end) found.push({ start, end });
  }
  return found;
}

/** Which end of the chosen words moves, and to which side, by one word. */
export interface EdgeStep {
  readonly edge: "start" | "end";
  readonly to: "earlier" | "later";
}

/** The chosen words with one end a word further; null where that is not in their line, or none are left. */
export function moveEdge(text: string, from: Range, { edge, to }: EdgeStep): Range | null {
  const line = lineAt(linesOf(text), from.start);
  const places = wordsIn(text, line).map((segment) => segment[edge]);
  const at = from[edge];
  const next =
    to === "earlier" ? places.findLast((place) => place < at) : places.find((place) => place > at);
  if (next === undefined) return null;
  const moved = { ...from, [edge]: next };
  return moved.start < moved.end ? moved : null;
}

/** Places that are found of words that occur often. */
const MAX_PLACES = 500;

/** Characters that are written in several ways: each matches all of its row. */
const EQUIVALENTS = ['"“”„«»', "'‘’‚", "-–—"];

/** The places of some words in a text: in either case, with any quotation marks, dashes and spaces. */
export function searchText(article: RevisionText, wanted: string): readonly Range[] {
  const pattern = [...wanted.trim().replaceAll(/\s+/gu, " ")].map(patternOf).join("");
  if (pattern === "") return [];
  const found: Range[] = [];
  for (const { 0: match, index } of article.text.matchAll(new RegExp(pattern, "giu"))) {
    const range = wordsForNote(article, { start: index, end: index + match.length });
    if (range) found.push(range);
    if (found.length === MAX_PLACES) break;
  }
  return found;
}

function patternOf(sign: string): string {
  if (sign === " ") return "[^\\S\\n]+";
  const alike = EQUIVALENTS.find((row) => row.includes(sign)) ?? sign;
  return `[${alike.replaceAll(/[\\\]^-]/gu, "\\$&")}]`;
}

/** The words that a note on the whole article is attached to; null where there are none. */
export function wholeArticleRange({ text, blocks }: RevisionText): Range | null {
  const lines = linesOf(text);
  const found = wordsForArticle(
    lines.map(({ start, end, index }) => ({
      kind: blocks[index] ?? "paragraph",
      text: text.slice(start, end),
    })),
  );
  const line = found && lines[found.block];
  return line ? { start: line.start + found.start, end: line.start + found.end } : null;
}
