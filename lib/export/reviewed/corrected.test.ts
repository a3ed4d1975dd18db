import { describe, expect, it } from "vitest";
import { reviewedOf, textOf, type Wanted } from "../article-fixture.ts";
import { correctText } from "./corrected.ts";

const text = textOf(["Ten people came on Monday."]);
const replace = (at: string, insert: string, more: Partial<Wanted> = {}): Wanted => ({
  at,
  action: "replace",
  insert,
  ...more,
});

describe("correctText", () => {
  it.each<[string, readonly Wanted[], string]>([
    ["replaces", [replace("Ten", "Nine")], "Nine people came on Monday."],
    ["deletes", [{ at: " on Monday", action: "delete" }], "Ten people came."],
    [
      "inserts",
      [{ at: "", action: "insert", insert: "Some ", start: 0, end: 0 }],
      "Some Ten people came on Monday.",
    ],
    [
      "makes several",
      [replace("Monday", "Tuesday"), replace("Ten", "Nine")],
      "Nine people came on Tuesday.",
    ],
    ["leaves notes", [{ at: "Ten", action: "note" }], "Ten people came on Monday."],
    [
      "leaves what is proposed",
      [replace("Ten", "Nine", { state: "proposed" })],
      "Ten people came on Monday.",
    ],
    [
      "leaves what was declined",
      [replace("Ten", "Nine", { state: "declined" })],
      "Ten people came on Monday.",
    ],
    [
      "leaves what is applied already",
      [replace("Ten", "Nine", { state: "applied" })],
      "Ten people came on Monday.",
    ],
    [
      "leaves what is lost",
      [replace("Ten", "Nine", { outcome: "lost" })],
      "Ten people came on Monday.",
    ],
    ["leaves words that read so already", [replace("Ten", "Ten")], "Ten people came on Monday."],
  ])("%s", (_, corrections, expected) => {
    expect(correctText(reviewedOf(text, corrections))).toMatchObject({ text: expected });
  });

  it("refuses corrections that touch, naming both", () => {
    const answer = correctText(
      reviewedOf(text, [replace("Ten people", "Nine men"), replace("people came", "men went")]),
    );
    expect(answer).toMatchObject({
      refusal: "conflict",
      message: expect.stringMatching(/“Ten people” → “Nine men” and “people came” → “men went”/),
    });
  });

  it("refuses a correction that does not fit its place", () => {
    const answer = correctText(
      reviewedOf(textOf(["Ten.", "Two."]), [replace("Ten", "Nine", { end: 6 })]),
    );
    expect(answer).toMatchObject({ refusal: "conflict" });
  });
});
