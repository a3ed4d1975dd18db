import { describe, expect, it } from "vitest";
import { claimOn } from "#lib/domain/claim-fixture.ts";
import { claimAround, stepClaim } from "./find-claim.ts";

const text = "One two three four five.";
const [two, four] = [claimOn(text, "two"), claimOn(text, "four")];
const five = claimOn(text, "five");
const lost = { ...five, id: "lost", anchor: { ...five.anchor, outcome: "lost" } } as const;
const claims = [two, four, lost];

describe("a step through the claims", () => {
  it.each([
    ["from the open one", "two", 1, 99, "four"],
    ["back from the open one", "four", -1, 0, "two"],
    ["to one whose words are gone", "four", 1, 0, "lost"],
    ["before the first", "two", -1, 99, undefined],
    ["behind the last", "lost", 1, 0, undefined],
    ["from the caret", null, 1, 5, "four"],
    ["to the one at the caret", null, 1, 4, "two"],
    ["back from the caret", null, -1, 20, "four"],
    ["from a caret behind all that stand", null, 1, 20, undefined],
  ] as const)("%s", (_, open, by, caret, expected) => {
    expect(stepClaim(claims, open, by, caret)?.id).toBe(expected);
  });
});

describe("the claim that a correction belongs to", () => {
  const wide = claimOn(text, "two three four");
  it.each([
    ["the first that the words meet", { start: 4, end: 18 }, null, "two"],
    ["the open one, if they meet it", { start: 4, end: 18 }, four, "four"],
    ["another, if they do not", { start: 4, end: 7 }, four, "two"],
    ["none", { start: 0, end: 3 }, two, undefined],
    ["none whose words are gone", { start: 19, end: 23 }, lost, undefined],
  ])("is %s", (_, range, open, expected) => {
    expect(claimAround([two, wide, four, lost], range, open)?.id).toBe(expected);
  });
});
