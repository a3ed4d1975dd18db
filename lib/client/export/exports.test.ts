import { describe, expect, it } from "vitest";
import { type ExportChoice, exportPath, readStart } from "./exports.ts";

const plain: ExportChoice = {
  format: "text",
  corrections: "accepted",
  confidential: "leave",
  revision: null,
};

describe("exportPath", () => {
  it.each<[string, Partial<ExportChoice>, string]>([
    ["asks for the format", {}, "format=text"],
    ["names an earlier revision", { revision: 2 }, "format=text&revision=2"],
    ["keeps proposals out of text", { corrections: "proposed" }, "format=text"],
    [
      "lets confidential evidence into nothing but a bundle",
      { confidential: "include" },
      "format=text",
    ],
    [
      "includes it where it was chosen",
      { format: "bundle", confidential: "include" },
      "format=bundle&confidential=include",
    ],
    ["wants a bundle with all revisions", { format: "bundle", revision: 2 }, "format=bundle"],
  ])("%s", (_, part, query) => {
    expect(exportPath("a", { ...plain, ...part })).toBe(`/api/articles/a/export?${query}`);
  });
});

describe("readStart", () => {
  it.each([
    ["all of a short file", "one\ntwo", 100, { start: "one\ntwo", isWhole: true }],
    ["whole lines of a long one", "one\ntwo\nthree", 9, { start: "one\ntwo", isWhole: false }],
    ["a part of one long line", "abcdef", 3, { start: "abc", isWhole: false }],
    ["no half of a character", "añb", 2, { start: "a", isWhole: false }],
  ])("gives %s", async (_, text, most, expected) => {
    expect(await readStart(new Blob([text]), most)).toEqual(expected);
  });
});
