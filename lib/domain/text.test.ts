import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "./arbitrary-fixture.ts";
import { isGraphemeBoundary, lineAt, linesOf, snapRange } from "./text.ts";

test("lines joined by newlines are the text again", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = linesOf(text);
      expect(lines.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
    }),
  );
});

test("every offset belongs to the one line whose bounds hold it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = linesOf(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const line = lineAt(lines, offset);
        expect(text.slice(0, offset).split("\n").length - 1).toBe(line.index);
      }
    }),
    { numRuns: 30 },
  );
});

test("an offset outside the text belongs to no line", () => {
  expect(() => lineAt(linesOf("word"), 5)).toThrow(RangeError);
  expect(() => lineAt(linesOf("word"), -1)).toThrow(RangeError);
});

describe("a selection snaps to what a person meant", () => {
  const cases: [name: string, text: string, selected: [number, number], words: string | null][] = [
    ["spaces around words go", "at an all-time low", [2, 6], "an"],
    ["a no-break space is a space", "at\u00a0an\u00a0end", [2, 6], "an"],
    ["white space alone is nothing", "a   b", [1, 4], null],
    ["newlines at the edges go", "one\ntwo\nthree", [3, 8], "two"],
    ["half of a surrogate pair takes the other half", "a😀b", [1, 2], "😀"],
    ["part of a family takes the whole family", "x👩‍👩‍👧y", [3, 4], "👩‍👩‍👧"],
    ["a letter takes its accent", "cafe\u0301 au lait", [0, 4], "cafe\u0301"],
    ["a flag is one", "🇩🇪🇫🇷", [1, 2], "🇩🇪"],
    ["right-to-left words stay", "אמר שלום לכולם", [3, 9], "שלום"],
  ];
  test.each(cases)("%s", (_, text, [start, end], words) => {
    const range = snapRange(text, { start, end });
    expect(range && text.slice(range.start, range.end)).toBe(words);
  });

  const long: [name: string, text: string][] = [
    ["a letter under 20,000 accents", `Cafe${"\u0301".repeat(20_000)} there`],
    ["a row of 20,000 joined faces", `A ${"😀\u200d".repeat(20_000)} there`],
    ["a row of 20,000 tags", `A 🏴${"\u{e0067}".repeat(20_000)} there`],
  ];
  test.each(long)("%s is no one character: it takes no more than it has to", (_, text) => {
    for (const start of [10_000, 10_001, 10_002]) {
      const range = snapRange(text, { start, end: start + 1 });
      expect(range?.start).toBeGreaterThanOrEqual(start - 2);
      expect(range?.end).toBeLessThanOrEqual(start + 3);
      expect(range && text.slice(range.start, range.end).isWellFormed()).toBe(true);
      expect(range && isGraphemeBoundary(text, range.start)).toBe(true);
      expect(range && isGraphemeBoundary(text, range.end)).toBe(true);
    }
  });

  test("a letter under 250 accents is one character yet", () => {
    const text = `Cafe${"\u0301".repeat(250)} there`;
    expect(snapRange(text, { start: 100, end: 101 })).toEqual({ start: 3, end: 254 });
  });

  test("it never splits a character and never ends in white space", () => {
    const selection = anyText
      .filter((text) => text.length > 0)
      .chain((text) =>
        fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 })),
      );
    fc.assert(
      fc.property(selection, ([text, start, length]) => {
        const range = snapRange(text, { start, end: Math.min(text.length, start + length) });
        if (!range) return;
        expect(isGraphemeBoundary(text, range.start)).toBe(true);
        expect(isGraphemeBoundary(text, range.end)).toBe(true);
        expect(snapRange(text, range)).toEqual(range);
      }),
    );
  });

  test("a range outside the text is a mistake", () => {
    expect(() => snapRange("word", { start: 0, end: 5 })).toThrow(RangeError);
    expect(() => snapRange("word", { start: 2, end: 2 })).toThrow(RangeError);
  });
});
