import { describe, expect, it } from "vitest";
import type { Proposal } from "#lib/domain/correction.ts";
import { type Piece, passageAround, piecesOf } from "./pieces.ts";

const text = "A head\nOne bird sang. Two birds flew away. Three stayed.";
const proposal = (action: Proposal["action"], words: string, insert = ""): Proposal => {
  const start = text.indexOf(words);
  return { action, start, end: start + words.length, insert };
};
const whole = { start: 0, text };

const SIGNS: Readonly<Record<Piece["change"], string>> = {
  kept: "",
  deleted: "-",
  inserted: "+",
  noted: "*",
};
const show = (pieces: readonly Piece[]) =>
  pieces
    .map(({ text, change, isClaimed }) => {
      const words = change === "kept" ? text : `[${SIGNS[change]}${text}]`;
      return isClaimed ? `{${words}}` : words;
    })
    .join("");

describe("piecesOf", () => {
  const cases = [
    ["nothing changes", [], text],
    [
      "a replacement by words",
      [proposal("replace", "Two birds", "Ten birds")],
      text.replace("Two birds", "[-Two][+Ten] birds"),
    ],
    ["a deletion", [proposal("delete", " away")], text.replace(" away", "[- away]")],
    ["a note", [proposal("note", "Three")], text.replace("Three", "Three[**]")],
    [
      "an insertion",
      [{ action: "insert", start: text.length, end: text.length, insert: " Honest." }],
      `${text}[+ Honest.]`,
    ],
  ] as const;
  for (const [what, proposals, expected] of cases) {
    it(`shows ${what}`, () => expect(show(piecesOf(whole, proposals))).toBe(expected));
  }

  it.each([
    ["€4.2m", "€6.8m"],
    ["1,250,000", "1,350,000"],
    ["1 250 000", "1 350 000"],
    ["75%", "76%"],
    ["minister’s", "ministry’s"],
    ["59-year-old", "58-year-old"],
  ])("shows “%s” and “%s” as whole words", (before, after) => {
    const passage = { start: 7, text: `Some ${before}, or so.` };
    const change = { action: "replace", start: 7, end: 7 + 5 + before.length } as const;
    const pieces = piecesOf(passage, [{ ...change, insert: `Some ${after}` }]);
    expect(show(pieces)).toBe(`Some [-${before}][+${after}], or so.`);
  });

  it("marks the claim's words across a change", () => {
    const claimed = { start: text.indexOf("birds"), end: text.indexOf(" away") };
    const pieces = piecesOf(whole, [proposal("replace", "flew", "ran")], claimed);
    expect(show(pieces)).toContain("Two {birds }{[-flew]}{[+ran]} away");
  });

  it("keeps every character of the passage", () => {
    const pieces = piecesOf(whole, [proposal("replace", "Two birds flew", "None left")]);
    const before = pieces.filter(({ change }) => change === "kept" || change === "deleted");
    expect(before.map((piece) => piece.text).join("")).toBe(text);
  });
});

describe("passageAround", () => {
  it("gives the sentence of a range", () => {
    const start = text.indexOf("birds flew");
    expect(passageAround(text, { start, end: start + 5 }).text).toBe("Two birds flew away.");
  });

  it("gives all sentences that a range touches, and stays inside the line", () => {
    const range = { start: text.indexOf("sang"), end: text.indexOf("birds flew") };
    expect(passageAround(text, range).text).toBe("One bird sang. Two birds flew away.");
  });
});
