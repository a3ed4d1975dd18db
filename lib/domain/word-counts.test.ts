import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords } from "./text.ts";
import { countWordsInClaims, countWordsInSteps, percentClaimed } from "./word-counts.ts";

const TEXT = "Some 59 missiles were fired.\nIt ended on Tuesday.";

/** The places of these words in a text. */
const on = (text: string, ...words: string[]) =>
  words.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length }));

describe("words in claims", () => {
  it.each([
    ["none without a claim", TEXT, [], { all: 9, claimed: 0 }],
    ["those of each claim", TEXT, ["59 missiles", "Tuesday"], { all: 9, claimed: 3 }],
    ["once what claims share", TEXT, ["59 missiles", "missiles were"], { all: 9, claimed: 3 }],
    ["once a claim within another", TEXT, ["59 missiles were", "missiles"], { all: 9, claimed: 3 }],
    ["whole the words that a claim cuts", TEXT, ["issil", "Tues"], { all: 9, claimed: 2 }],
    ["once a word that two claims cut", TEXT, ["Tue", "day"], { all: 9, claimed: 1 }],
    ["over the end of a line", TEXT, ["fired.\nIt"], { all: 9, claimed: 2 }],
    ["no signs", TEXT, ["."], { all: 9, claimed: 0 }],
    ["in a script without spaces", "他说有五十九枚导弹。", ["他说"], { claimed: 2 }],
    ["nothing of an empty text", "", [], { all: 0, claimed: 0 }],
  ])("counts %s", (_, text, words, counts) => {
    expect(countWordsInClaims(text, on(text, ...words))).toMatchObject(counts);
  });

  it("is all words, and never more, whatever the claims", () => {
    const place = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.array(place),
        (text, places) => {
          const claims = places
            .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
            .filter(({ start, end }) => start < end);
          const { all, claimed } = countWordsInClaims(text, claims);
          expect(all).toBe(countWords(text));
          expect(claimed).toBeLessThanOrEqual(all);
          const whole = countWordsInClaims(text, [...claims, { start: 0, end: text.length }]);
          expect(whole.claimed).toBe(all);
        },
      ),
    );
  });

  it("stops between the pieces of a long text, and counts as in one go", () => {
    const text = Array.from({ length: 2_000 }, () => TEXT).join("\n");
    const steps = countWordsInSteps(text, [{ start: 0, end: text.length }]);
    let stops = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) stops++;
    expect(stops).toBeGreaterThan(5);
    expect(step.value).toEqual({ all: 18_000, claimed: 18_000 });
  });
});

it.each([
  [0, 0, 0],
  [0, 1_455, 0],
  [1, 1_455, 1],
  [727, 1_455, 50],
  [1_454, 1_455, 99],
  [1_455, 1_455, 100],
])("calls %i of %i words %i percent", (claimed, all, percent) => {
  expect(percentClaimed({ all, claimed })).toBe(percent);
});
