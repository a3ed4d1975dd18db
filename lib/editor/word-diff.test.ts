import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords } from "./word-diff.ts";

const SIGNS = { kept: "", deleted: "-", inserted: "+" } as const;
const show = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ text, change }) => (change === "kept" ? text : `[${SIGNS[change]}${text}]`))
    .join("");

describe("a word diff", () => {
  it.each([
    ["one bird", "one bird", "one bird"],
    ["one bird", "ten birds", "[-one bird][+ten birds]"],
    ["one bird sang", "ten bird sang", "[-one][+ten] bird sang"],
    ["", "new", "[+new]"],
    ["old", "", "[-old]"],
    ["it sang", "it sang.", "it sang[+.]"],
    ["one ", "ten ", "[-one][+ten] "],
    ["a big red bird", "one bird", "[-a big red][+one] bird"],
    // Words that only share the spaces between them are one change.
    ["he did not say so", "she has never said so", "[-he did not say][+she has never said] so"],
  ])("of “%s” and “%s” reads “%s”", (before, after, expected) => {
    expect(show(before, after)).toBe(expected);
  });

  it.each([
    ["€4.2m", "€6.8m"],
    ["€ 4,2", "€ 6,8"],
    ["4,20 €", "6,80 €"],
    ["US$4bn", "US$6bn"],
    ["−4.5°C", "−6.5°C"],
    ["75%", "76%"],
    ["75 %", "76 %"],
    ["1,250,000", "1,350,000"],
    ["1.250.000,50", "1.350.000,50"],
    ["1’250’000", "1’350’000"],
    ["1 250 000", "1 350 000"],
    ["1\u202F250\u202F000 km", "1\u202F350\u202F000 km"],
    ["20km/h", "30km/h"],
    ["5\u00A0kg", "6\u00A0kg"],
    ["59th", "58th"],
    ["10:30", "10:45"],
    ["12/03/2024", "13/03/2024"],
    ["59-year-old", "58-year-old"],
    ["minister’s", "ministry’s"],
    ["don't", "didn't"],
    ["long-awaited", "long-delayed"],
    ["vice‑president", "vice‑chancellor"],
    ["F-16", "F-35"],
  ])("takes “%s” and “%s” for whole words", (before, after) => {
    expect(show(`Some ${before}, in all`, `Some ${after}, in all`)).toBe(
      `Some ${changeOf(before, after)}, in all`,
    );
  });

  it("does not take a year and a count for one number", () => {
    expect(show("in 2019 300 came", "in 2019 400 came")).toBe("in 2019 [-300][+400] came");
  });

  it("finds words where no spaces are", () => {
    expect(show("今日は天気がいい", "明日は天気がいい")).toBe("[-今日][+明日]は天気がいい");
  });

  it("keeps every character of both, a deletion before an insertion", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", " ", "€4.2m", "-", "’", "9", ".", "\n", "😀", "é"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffWords(before, after);
        const textOf = (change: string) =>
          pieces.flatMap((piece) => (piece.change === change ? [] : [piece.text])).join("");
        expect(textOf("inserted")).toBe(before);
        expect(textOf("deleted")).toBe(after);
        const changes = pieces.map(({ change }) => change).join(" ");
        expect(changes).not.toMatch(/inserted deleted|(\w+) \1/);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Units apart by an ordinary space stay as they are. */
function changeOf(before: string, after: string): string {
  const unit = / km$/.exec(before)?.[0] ?? "";
  const end = unit === "" ? undefined : -unit.length;
  return `[-${before.slice(0, end)}][+${after.slice(0, end)}]${unit}`;
}
