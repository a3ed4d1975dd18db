import { describe, expect, it } from "vitest";
import type { Proposal } from "#lib/domain/correction.ts";
import { type Piece, piecesOf, sentencesAround } from "./pieces.ts";

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

describe("sentencesAround", () => {
  it("gives the sentence of a range", () => {
    const start = text.indexOf("birds flew");
    expect(sentencesAround(text, { start, end: start + 5 }).text).toBe("Two birds flew away.");
  });

  it("gives all sentences that a range touches, and stays inside the line", () => {
    const range = { start: text.indexOf("sang"), end: text.indexOf("birds flew") };
    expect(sentencesAround(text, range).text).toBe("One bird sang. Two birds flew away.");
  });
});
