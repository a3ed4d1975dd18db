import type { ImportedChange, ImportedComment } from "#lib/domain/imported.ts";
import type { Format } from "#lib/domain/revision.ts";
import type { Range } from "#lib/domain/text.ts";

/** What stands off from the words of a line, as ranges in them. */
export interface Spans {
  readonly formats: readonly Format[];
  readonly changes: readonly ImportedChange[];
  readonly comments: readonly ImportedComment[];
}

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

/** The spans of a line from which `cuts`, in order and apart, are taken out. */
export function cutSpans(spans: Spans, cuts: readonly Range[]): Spans {
  if (cuts.length === 0 || isPlain(spans)) return spans;
  const moved = (offset: number) =>
    cuts.reduce((at, cut) => at - Math.max(0, Math.min(offset, cut.end) - cut.start), offset);
  return mapSpans(spans, (range) => {
    const start = moved(range.start);
    const end = moved(range.end);
    return start < end || range.start === range.end ? { start, end } : null;
  });
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
