import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importText } from "../text/text.ts";
import { findFaults } from "./faults-fixture.ts";

const note = {
  text: "No.",
  mark: null,
  notice: "correction",
  doubt: null,
  line: null,
  cut: null,
} as const;
const change = { author: null, date: null, insert: "x" } as const;
const left = { text: "a", reason: "menu", nth: 0, kind: "paragraph", formats: [] } as const;

describe("findFaults finds", () => {
  it.each<[string, Partial<ImportedArticle>, RegExp]>([
    [
      "a range over two lines",
      { formats: [{ kind: "bold", start: 2, end: 9 }] },
      /outside its line/u,
    ],
    ["an empty range", { notes: [{ ...note, start: 2, end: 2 }] }, /outside its line/u],
    ["a cut character", { notes: [{ ...note, start: 0, end: 1 }] }, /cuts a character/u],
    [
      "changes that overlap",
      {
        changes: [
          { ...change, start: 2, end: 4 },
          { ...change, start: 3, end: 5 },
        ],
      },
      /overlap/u,
    ],
    ["a line left out nowhere", { leftOut: [{ ...left, before: 9 }] }, /stands nowhere/u],
    ["half a character in a warning", { warnings: ["\ud83d"] }, /half of a character/u],
    ["a kind too few", { blocks: ["paragraph"] }, /threw: TypeError/u],
  ])("%s", async (_, wrong, fault) => {
    const article = importText("👍 one.\nTwo three.");
    if (isRefusal(article)) throw new TypeError(article.message);
    const sound = await findFaults(async () => article);
    expect(sound).toEqual({ kind: "articles", faults: [] });
    const { faults } = await findFaults(async () => ({ ...article, ...wrong }));
    expect(faults.join(" ")).toMatch(fault);
  });
});
