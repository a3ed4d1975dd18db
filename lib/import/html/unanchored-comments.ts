import type { ImportedComment } from "#lib/domain/import/imported-article.ts";
import { firstSentence, lastSentence } from "#lib/domain/sentences.ts";
import { type Range, snapRange } from "#lib/domain/text.ts";
import { NO_SPANS, sentenceAt } from "../lines/spans.ts";
import type { PageLine } from "./boxes.ts";
import type { PlacedMark } from "./line-builder.ts";
import type { MarginComment } from "./margin-comments.ts";

/** A comment that stands on no words. */
export interface UnanchoredComment {
  /** The index of the line before which it stands. */
  readonly before: number;
  readonly comment: MarginComment;
}

/** A comment on its words in a line: those it is marked on, or else the sentence before its mark. */
export function commentIn(text: string, mark: PlacedMark): readonly ImportedComment[] {
  const { start, end, comment } = mark;
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const marked = { start: from, end: start + words.trimEnd().length };
  return commentOn(text, marked.start < marked.end ? marked : sentenceAt(text, end), comment);
}

function commentOn(
  text: string,
  words: Range | null,
  comment: MarginComment,
): readonly ImportedComment[] {
  const range = words && words.start < words.end ? snapRange(text, words) : null;
  return range ? [{ ...comment, start: range.start, end: range.end }] : [];
}

/** The lines with comments that stand in none of them: on the sentence before, or else behind. */
export function withUnanchored(
  lines: readonly PageLine[],
  unanchored: readonly UnanchoredComment[],
): readonly PageLine[] {
  if (unanchored.length === 0) return lines;
  const byLine = Map.groupBy(unanchored, ({ before }) => Math.max(0, before - 1));
  return lines.map((line, index) => {
    const own = byLine.get(index);
    if (!own) return line;
    const { text, spans } = line;
    const added = own.flatMap(({ before, comment }) =>
      commentOn(text, before === 0 ? firstSentence(text) : lastSentence(text), comment),
    );
    const comments = [...spans.comments, ...added].toSorted((a, b) => a.start - b.start);
    return { ...line, spans: { ...NO_SPANS, ...spans, comments } };
  });
}
