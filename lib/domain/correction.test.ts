import { describe, expect, test } from "vitest";
import { conflictsAmong, editOf, faultOfProposal, type Proposal } from "./correction.ts";

const text = "Relations are bad.\nHe said so.";
const p = (action: Proposal["action"], start: number, end: number, insert = ""): Proposal => ({
  action,
  start,
  end,
  insert,
});

test("each action has its edit, and a note has none", () => {
  expect(editOf(p("replace", 14, 17, "poor"))).toEqual({ from: 14, to: 17, insert: "poor" });
  expect(editOf(p("insert", 14, 14, "very "))).toEqual({ from: 14, to: 14, insert: "very " });
  expect(editOf(p("delete", 13, 17))).toEqual({ from: 13, to: 17, insert: "" });
  expect(editOf(p("note", 14, 17))).toBeNull();
});

describe("a proposal that cannot be made says why", () => {
  const cases: [proposal: Proposal, words: string][] = [
    [p("insert", 3, 5, "x"), "one place"],
    [p("replace", 14, 17), "use delete"],
    [p("delete", 14, 17, "x"), "no new words"],
    [p("note", 14, 17, "x"), "no new words"],
    [p("note", 14, 14), "not inside"],
    [p("replace", 14, 99, "x"), "not inside"],
    [p("replace", 14, 22, "x"), "inside one paragraph"],
    [p("replace", 14, 17, "bad"), "the same"],
  ];
  test.each(cases)("%j", (proposal, words) => {
    expect(faultOfProposal(text, proposal)).toContain(words);
  });
  test("one that can be made has no fault", () => {
    expect(faultOfProposal(text, p("replace", 14, 17, "poor"))).toBeNull();
    expect(faultOfProposal(text, p("insert", 18, 18, " So it is."))).toBeNull();
  });
});

test("notes never clash; changes of the same words do, and both are named", () => {
  const replace = p("replace", 14, 17, "poor");
  const wider = p("delete", 10, 18);
  expect(conflictsAmong([replace, p("note", 10, 17)])).toEqual([]);
  expect(conflictsAmong([replace, wider])).toEqual([[wider, replace]]);
});
