import type { ImportedChange, ImportedComment } from "#lib/domain/import/imported-article.ts";
import type { Format } from "#lib/domain/revision.ts";
import { firstSentence, lastSentence } from "#lib/domain/sentences.ts";
import { type Range, snapRange } from "#lib/domain/text.ts";

/** What stands off from the words of a line, as ranges in them. */
export interface Spans {
  readonly formats: readonly Format[];
  readonly changes: readonly ImportedChange[];
  readonly comments: readonly ImportedComment[];
}

/** The spans of a line that is nothing but words. */
export const NO_SPANS: Spans = { formats: [], changes: [], comments: [] };

/** The spans with each range moved; `move` gives null for a range of which nothing is left. */
export function mapSpans(spans: Spans, move: (range: Range) => Range | null): Spans {
  const moveAll = <R extends Range>(ranges: readonly R[]): readonly R[] =>
    ranges.flatMap((range) => {
      const moved = move(range);
      return moved ? [{ ...range, start: moved.start, end: moved.end }] : [];
    });
  return {
    formats: moveAll(spans.formats),
    changes: moveAll(spans.changes),
    comments: moveAll(spans.comments),
  };
}

/** The spans where a line starts at offset `by` of a longer text. */
export function shiftSpans(spans: Spans, by: number): Spans {
  return by === 0
    ? spans
    : mapSpans(spans, ({ start, end }) => ({ start: start + by, end: end + by }));
}

/** What is left of a line, and the spans of the whole of it. */
interface CutLine {
  readonly text: string;
  readonly spans: Spans;
}

/**
 * The spans of a line from which `cuts`, in order and apart, were taken out. A change whose words are
 * gone keeps what it inserts, a mere deletion goes with them, and a comment on such words moves to the
 * sentence beside them.
 */
export function cutSpans({ text, spans }: CutLine, cuts: readonly Range[]): Spans {
  if (cuts.length === 0 || isPlain(spans)) return spans;
  const moved = (offset: number) =>
    cuts.reduce((at, cut) => at - Math.max(0, Math.min(offset, cut.end) - cut.start), offset);
  const move = ({ start, end }: Range): Range => ({ start: moved(start), end: moved(end) });
  return {
    formats: spans.formats.map((one) => ({ ...one, ...move(one) })).filter(hasWords),
    changes: spans.changes
      .map((one) => ({ ...one, ...move(one) }))
      .filter((change) => hasWords(change) || change.insert !== ""),
    comments: spans.comments.flatMap((comment) => {
      const range = move(comment);
      const words = hasWords(range) ? range : sentenceAt(text, range.start);
      return words ? [{ ...comment, ...words }] : [];
    }),
  };
}

function hasWords({ start, end }: Range): boolean {
  return start < end;
}

/** The sentence before a place in a line, or failing that the one behind it. */
export function sentenceAt(text: string, at: number): Range | null {
  const range = lastSentence(text.slice(0, at)) ?? firstSentence(text);
  return range && snapRange(text, range);
}

/** All spans of several lines, whose places are in the same text already. */
export function joinSpans(all: readonly Spans[]): Spans {
  return {
    formats: all.flatMap(({ formats }) => formats),
    changes: all.flatMap(({ changes }) => changes),
    comments: all.flatMap(({ comments }) => comments),
  };
}

function isPlain({ formats, changes, comments }: Spans): boolean {
  return formats.length === 0 && changes.length === 0 && comments.length === 0;
}
