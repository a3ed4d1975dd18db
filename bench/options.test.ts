import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { type Groups, listNames, readOptions } from "./options.ts";

const named = (name: string) => ({ name, measure: () => Promise.reject(new Error("Too early.")) });

const GROUPS: Groups = {
  import: [named("a page"), named("a Word file of 100,000 words")],
  export: [named("export text"), named("100,000 words"), named("100 words")],
};
const ALL = ["a page", "a Word file of 100,000 words", "export text", "100,000 words", "100 words"];

/** The names that are measured, or the message of the refusal. */
function chosen(...args: readonly string[]): readonly string[] | string {
  const options = readOptions(args, GROUPS);
  return isRefusal(options) ? options.message : options.benchmarks.map(({ name }) => name);
}

describe("what is measured", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["everything", [], ALL],
    ["a group", ["--only", "import"], ["a page", "a Word file of 100,000 words"]],
    ["a row", ["--only=export text"], ["export text"]],
    [
      "rows in the order of the groups",
      ["--only", "export text,a page"],
      ["a page", "export text"],
    ],
    [
      "names with commas in them",
      ["--only", "100 words, a Word file of 100,000 words,100,000 words"],
      ["a Word file of 100,000 words", "100,000 words", "100 words"],
    ],
    ["each once", ["--only", "export,export text", "--only", "export"], ALL.slice(2)],
  ])("is %s", (_, args, names) => {
    expect(chosen(...args)).toEqual(names);
  });

  it.each<[string, readonly string[], string]>([
    ["an unknown name", ["--only", "a page,a pge"], "nothing named “a pge”"],
    ["the beginning of a name", ["--only", "a Word file"], "nothing named “a Word file”"],
    ["no name", ["--only", " "], "Nothing is named."],
  ])("is not %s, and all names are told", (_, args, problem) => {
    expect(chosen(...args)).toContain(problem);
    expect(chosen(...args)).toContain(listNames(GROUPS));
  });

  it.each<[string, readonly string[]]>([
    ["an unknown option", ["--once", "import"]],
    ["a word without an option", ["import"]],
    ["an option without its value", ["--only"]],
    ["no file", ["--json="]],
  ])("is not told by %s, and one is told how", (_, args) => {
    expect(chosen(...args)).toContain("npm run bench -- [--only");
  });
});

it("rows are written where --json says, and --list asks for names", () => {
  expect(readOptions(["--json", "rows.json"], GROUPS)).toMatchObject({ json: "rows.json" });
  expect(readOptions(["--list"], GROUPS)).toMatchObject({ json: null, isList: true });
  expect(listNames(GROUPS).split("\n").slice(0, 2)).toEqual(["import", "  a page"]);
});
