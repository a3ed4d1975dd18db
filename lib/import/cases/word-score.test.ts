import { describe, expect, it } from "vitest";
import { compareWords } from "./word-score-fixture.ts";

describe("compareWords", () => {
  it("counts words whatever their order", () => {
    expect(compareWords("a b c", "c b a d")).toMatchObject({
      f1: 6 / 7,
      expected: 4,
      missing: ["d"],
      added: [],
    });
  });

  it.each<[string, string, string, readonly string[]]>([
    ["lines in order", "one\ntwo\nthree", "one\ntwo\nthree", []],
    ["a line more and a line less", "one\nmenu\nthree", "one\ntwo\nthree", []],
    ["a line that was moved", "two\nthree\none", "one\ntwo\nthree", ["one"]],
    ["all lines the other way round", "three\ntwo\none", "one\ntwo\nthree", ["two", "one"]],
    ["white space at the ends of lines", " one \n\n two", "one\ntwo", []],
    ["lines that are there twice", "a\nb\na", "a\na\nb", []],
  ])("lists the lines that are out of order: %s", (_, kept, wanted, misplaced) => {
    expect(compareWords(kept, wanted).misplaced).toEqual(misplaced);
  });
});
