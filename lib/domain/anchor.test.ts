import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTEXT_LENGTH, describeAnchor, locateAnchor } from "./anchor.ts";
import { anyText } from "./arbitrary-fixture.ts";
import { snapRange } from "./text.ts";

const anyTextAndRange = anyText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 })),
  )
  .map(([text, start, length]) => ({
    text,
    range: snapRange(text, { start, end: Math.min(text.length, start + length) }),
  }));

test("an anchor is found where it was described, in the same text", () => {
  fc.assert(
    fc.property(anyTextAndRange, ({ text, range }) => {
      fc.pre(range !== null);
      expect(locateAnchor(text, describeAnchor(text, range))).toEqual(range);
    }),
  );
});

test("prefix, quote and suffix stand in the text as they are, and the context is whole", () => {
  fc.assert(
    fc.property(anyTextAndRange, ({ text, range }) => {
      fc.pre(range !== null);
      const { exact, prefix, suffix } = describeAnchor(text, range);
      expect(text).toContain(prefix + exact + suffix);
      expect(prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
      expect(suffix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
    }),
  );
});

describe("in a text that has moved on", () => {
  const said = "relations are at a low";
  const text = `Before noon he spoke. The ${said} point, he said.`;
  const start = text.indexOf(said);
  const anchor = describeAnchor(text, { start, end: start + said.length });
  const cases: [name: string, later: string, found: number | null][] = [
    ["words put in front move it", `Moscow. ${text}`, start + 8],
    ["other surroundings do not hide its only place", `He said: ${said}.`, 9],
    ["two places that look alike are none", `${said}, ${said}.`, null],
    [
      "of two places the one with its surroundings is meant",
      `${said}. ${text}`,
      said.length + 2 + start,
    ],
    ["changed words are not found by likeness", text.replace("a low", "a new low"), null],
    ["an empty text holds nothing", "", null],
  ];
  test.each(cases)("%s", (_, later, found) => {
    const range = locateAnchor(later, anchor);
    expect(range ? range.start : null).toBe(found);
  });
});

test("an empty or outside range is a mistake", () => {
  expect(() => describeAnchor("word", { start: 1, end: 1 })).toThrow(RangeError);
  expect(() => describeAnchor("word", { start: 1, end: 9 })).toThrow(RangeError);
  expect(() => describeAnchor("a😀b", { start: 2, end: 4 })).toThrow(RangeError);
});
