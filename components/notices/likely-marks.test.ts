import { expect, it } from "vitest";
import { correctionWith } from "#lib/domain/claim-fixture.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { likelyMarks } from "./likely-marks.ts";

/** A correction that readers are told of, at words that end there. */
const told = (id: string, end: number, more: Partial<Correction> = {}): Correction =>
  correctionWith({
    ...{ id, start: end - 6, end, state: "approved" },
    ...{ notice: "correction", noticeText: "It was 41,000." },
    ...more,
  });

const marksOf = (...corrections: readonly Correction[]) =>
  Object.fromEntries(likelyMarks(corrections));

it("gives the signs in the order of the text, whatever the order of the corrections", () => {
  expect(marksOf(told("c", 90), told("a", 10), told("b", 50))).toEqual({
    a: "*",
    b: "**",
    c: "***",
  });
});

it("leaves those their signs that came with one, and gives those to no other", () => {
  expect(marksOf(told("a", 10), told("b", 50, { mark: "*" }), told("c", 90))).toEqual({
    a: "**",
    b: "*",
    c: "***",
  });
});

it("gives numbers where there are more than there are signs", () => {
  const seven = Array.from({ length: 7 }, (_, nth) => told(`k${nth}`, 10 + 10 * nth));
  expect(Object.values(marksOf(...seven.slice(1)))).toEqual(["*", "**", "***", "†", "‡", "§"]);
  const marks = Object.values(marksOf(...seven));
  expect(marks).toEqual(["[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]"]);
});

it("gives numbers where two are behind the same word, and none twice", () => {
  const marks = marksOf(told("a", 10), told("b", 10, { start: 8 }), told("c", 50, { mark: "[1]" }));
  expect(marks).toEqual({ a: "[2]", b: "[3]", c: "[1]" });
});

it.each<[string, Partial<Correction>]>([
  ["tells nothing", { notice: "none" }],
  ["has no words for readers yet", { noticeText: null }],
  ["has blank words for readers", { noticeText: "  " }],
  ["is only proposed", { state: "proposed" }],
  ["is declined", { state: "declined" }],
  ["has lost its place", { outcome: "lost" }],
  ["is a note that was printed without a sign", { action: "note", appliedIn: 1, state: "applied" }],
])("gives none to one that %s", (_, more) => {
  expect(marksOf(told("a", 10, more), told("b", 50))).toEqual({ b: "*" });
});

it.each<[string, Partial<Correction>]>([
  ["that was published", { state: "applied", appliedIn: 1 }],
  ["that is a note on the first version", { action: "note", appliedIn: 1, mark: "*" }],
  ["that is a note of a later version", { action: "note", appliedIn: 2, state: "applied" }],
])("gives one to a correction %s", (_, more) => {
  expect(marksOf(told("a", 10, more))).toEqual({ a: "*" });
});
