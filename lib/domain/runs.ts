import { type Line, lineAt, type Range } from "./text.ts";

/** A stretch of a line in which no span begins or ends, and the spans over it. */
export interface Run<Span> extends Range {
  /** In the order of their starts; of those that start together, as they were given. */
  readonly spans: readonly Span[];
}

/**
 * Cuts a line at the edges of the spans that meet it: put together, the runs are the line, and each has the
 * very spans that lie over all of it. A span of no length lies over nothing and cuts the line at its place.
 *
 * One walk along the line: spans sorted by their start are opened where they begin and closed where they
 * end. So it takes n log n time for n spans, and what the runs hold.
 */
export function runsOf<Span extends Range>(line: Range, spans: readonly Span[]): Run<Span>[] {
  const edges = spans.flatMap(({ start, end }) => [start, end]);
  const inside = edges.filter((edge) => edge > line.start && edge < line.end);
  const cuts = [...new Set([line.start, ...inside, line.end])].sort((a, b) => a - b);
  const waiting = spans.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: readonly Span[] = [];
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? line.start;
    const from = next;
    while ((waiting[next]?.start ?? Number.POSITIVE_INFINITY) <= start) next++;
    open = [...open, ...waiting.slice(from, next)].filter((span) => span.end > start);
    return { start, end, spans: open };
  });
}

/**
 * Sorts spans into the lines that they meet: tells of a line, by its index, which do, in their order. A
 * span of no length meets the line in which it stands. Throws RangeError for one that begins outside the
 * text.
 */
export function spansByLine<Span extends Range>(
  lines: readonly Line[],
  spans: readonly Span[],
): (index: number) => readonly Span[] {
  const byLine = new Map<number, Span[]>();
  for (const span of spans) {
    let line: Line | undefined = lineAt(lines, span.start);
    do {
      const here = byLine.get(line.index);
      if (here) here.push(span);
      else byLine.set(line.index, [span]);
      line = lines[line.index + 1];
    } while (line && line.start < span.end);
  }
  return (index) => byLine.get(index) ?? [];
}
