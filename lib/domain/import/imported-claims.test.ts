import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../arbitrary-fixture.ts";
import { faultOfProposal } from "../correction.ts";
import { claimsIn } from "./imported-claims.ts";

const text = "He said “we are ready” on Tuesday.\n\nThe cafe\u0301 was full. ";
const given = { author: "Ann", date: "2026-01-02T10:00:00" };
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const change = (words: string, insert: string) => ({ ...at(words), insert, ...given });
const point = (start: number, insert: string) => ({ start, end: start, insert, ...given });
const comment = (words: string) => ({ ...at(words), text: "Really?", ...given });
const told = (findings: Partial<Parameters<typeof claimsIn>[1]>) =>
  claimsIn(text, { notes: [], changes: [], comments: [], ...findings });
const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

test("a change and a comment on the same words are one claim, a quotation if the words are one", () => {
  const claims = told({
    changes: [change("“we are ready”", "“we were ready”"), change("Tuesday", "")],
    comments: [comment("“we are ready”"), comment("Tuesday.")],
  });
  expect(claims.map((claim) => [wordsOf(claim), claim.kind])).toEqual([
    ["“we are ready”", "quote"],
    ["Tuesday.", "other"],
    ["Tuesday", "other"],
  ]);
  expect(claims[0]).toMatchObject({
    changes: [{ action: "replace", insert: "“we were ready”", ...given }],
    comments: [{ text: "Really?", ...given }],
  });
  expect(claims[2]).toMatchObject({ changes: [{ action: "delete" }], comments: [] });
});

test("both halves of a move are one claim on the words that move, so that one decision is on both", () => {
  const from = { ...change("on Tuesday", ""), move: "move1" };
  const to = { ...point(text.indexOf("was full"), "on Tuesday "), move: "move1" };
  for (const changes of [
    [from, to],
    [{ ...to, start: 0, end: 0 }, from],
  ]) {
    const claims = told({ changes });
    expect(claims.map(wordsOf)).toEqual(["on Tuesday"]);
    expect(claims[0]?.changes).toHaveLength(2);
  }
});

test("the parts of two moves, and of one that takes nothing out, are claims of their own", () => {
  const claims = told({
    changes: [
      { ...change("on Tuesday", ""), move: "move1" },
      { ...change("cafe\u0301", ""), move: "move2" },
      { ...point(text.indexOf("was full"), "x"), move: "move3" },
    ],
  });
  expect(claims.map(({ changes }) => changes.length)).toEqual([1, 2]);
});

describe("a change without words of its own is a claim on the word beside it", () => {
  const cases: [name: string, offset: number, word: string][] = [
    ["behind a word", text.indexOf(" on Tuesday"), "ready”"],
    ["behind a space", text.indexOf("Tuesday"), "on"],
    ["at the beginning of the text", 0, "He"],
    ["at the beginning of a line", text.indexOf("The cafe"), "The"],
    ["in an empty line", text.indexOf("\n") + 1, "The"],
    ["at the end", text.length, "full."],
  ];
  test.each(cases)("%s", (_, offset, word) => {
    const [claim] = told({ changes: [point(offset, "new")] });
    expect(claim && wordsOf(claim)).toBe(word);
    expect(claim?.changes).toMatchObject([{ action: "insert", start: offset, insert: "new" }]);
  });
});

test("a change inside a character is one of the whole character", () => {
  const [claim] = told({ changes: [point(text.indexOf("\u0301"), "x")] });
  expect(claim?.changes).toMatchObject([{ action: "replace", insert: "ex\u0301" }]);
});

test("a change under thousands of accents takes few of them", () => {
  const text = `Cafe${"\u0301".repeat(20_000)} there`;
  const [claim] = claimsIn(text, { notes: [], changes: [point(9_000, "x")], comments: [] });
  expect(claim?.changes).toMatchObject([{ action: "insert", start: 9_000, insert: "x" }]);
});

test("a change over two paragraphs is told of in a comment", () => {
  const [claim] = told({ changes: [change("Tuesday.\n\nThe", "Monday")] });
  expect(claim?.changes).toEqual([]);
  expect(claim?.comments[0]).toMatchObject({ author: "Ann" });
  expect(claim?.comments[0]?.text).toContain("Monday");
});

test("changes that change nothing and empty comments are none", () => {
  const empty = { ...comment("Tuesday"), text: " \n" };
  expect(told({ changes: [change("Tuesday", "Tuesday")], comments: [empty] })).toEqual([]);
});

test("every change of any text can be proposed, on words of that text", () => {
  const anyPlace = fc.record({ at: fc.nat(), length: fc.nat(9), insert: fc.constantFrom("", "x") });
  fc.assert(
    fc.property(anyText, anyPlace, (text, { at, length, insert }) => {
      fc.pre(text.trim() !== "");
      const start = at % (text.length + 1);
      const end = Math.min(text.length, start + length);
      const changes = [{ start, end, insert, author: null, date: null }];
      for (const claim of claimsIn(text, { notes: [], changes, comments: [] })) {
        expect(text.slice(claim.start, claim.end).trim()).not.toBe("");
        for (const one of claim.changes) expect(faultOfProposal(text, one)).toBeNull();
      }
    }),
  );
});
