import fc from "fast-check";
import { expect, it } from "vitest";
import { anyText } from "./arbitrary-fixture.ts";
import { runsOf, spansByLine } from "./runs.ts";
import { linesOf, type Range, rangesOverlap } from "./text.ts";

const anyRange = fc
  .tuple(fc.nat(30), fc.nat(30))
  .map(([a, b]): Range => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const anyLine = fc.tuple(anyRange, fc.array(anyRange, { maxLength: 12 }));

it("cuts the line into runs that are the line", () => {
  fc.assert(
    fc.property(anyLine, ([line, spans]) => {
      const runs = runsOf(line, spans);
      expect(runs.length === 0).toBe(line.start === line.end);
      expect(runs.at(0)?.start ?? line.start).toBe(line.start);
      expect(runs.at(-1)?.end ?? line.end).toBe(line.end);
      for (const [index, run] of runs.entries()) {
        expect(run.start).toBeLessThan(run.end);
        expect(run.start).toBe(runs[index - 1]?.end ?? line.start);
      }
    }),
  );
});

it("gives each run the very spans that lie over it, by their start", () => {
  fc.assert(
    fc.property(anyLine, ([line, spans]) => {
      for (const run of runsOf(line, spans)) {
        const over = spans.filter(({ start, end }) => start <= run.start && run.end <= end);
        expect(run.spans).toEqual(over.toSorted((a, b) => a.start - b.start));
      }
    }),
  );
});

it("cuts at the edges of spans and nowhere else", () => {
  fc.assert(
    fc.property(anyLine, ([line, spans]) => {
      const edges = new Set(spans.flatMap(({ start, end }) => [start, end]));
      const starts = runsOf(line, spans).map(({ start }) => start);
      const expected = [...edges].filter((edge) => edge > line.start && edge < line.end);
      expect(starts.slice(1)).toEqual(expected.toSorted((a, b) => a - b));
    }),
  );
});

it("takes the time of its spans, not of their square", () => {
  const spans = Array.from({ length: 100_000 }, (_, at) => ({ start: 2 * at, end: 2 * at + 3 }));
  expect(runsOf({ start: 0, end: 200_001 }, spans)).toHaveLength(199_999);
});

it("sorts spans into the lines whose words they share", () => {
  fc.assert(
    fc.property(anyText, fc.array(anyRange), (text, ranges) => {
      const inside = (offset: number) => Math.min(offset, text.length);
      const spans = ranges.map(({ start, end }) => ({ start: inside(start), end: inside(end) }));
      const lines = linesOf(text);
      const spansOf = spansByLine(lines, spans);
      for (const line of lines) {
        const found = spansOf(line.index);
        expect(found).toEqual(spans.filter((span) => found.includes(span)));
        expect(found).toEqual(
          expect.arrayContaining(spans.filter((span) => rangesOverlap(line, span))),
        );
        expect(runsOf(line, found)).toEqual(runsOf(line, spans));
      }
    }),
  );
});
