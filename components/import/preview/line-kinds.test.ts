import { expect, test } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { withLineKind } from "./line-kinds.ts";

const article: ImportedArticle = {
  headline: "H",
  standfirst: null,
  byline: null,
  dateline: null,
  publication: null,
  date: null,
  language: null,
  sourceUrl: null,
  text: "By Ann Lee\nIt rained.",
  blocks: ["paragraph", "paragraph"],
  formats: [],
  notes: [],
  changes: [],
  comments: [],
  leftOut: [],
  warnings: [],
};

test("a line that is a byline is the article's byline too, unless another was typed", () => {
  const line = { line: 0, kind: "byline" } as const;
  expect(withLineKind({ kinds: [], facts: {} }, article, line)).toEqual({
    kinds: [line],
    facts: { byline: "By Ann Lee" },
  });
  const typed = { byline: "Ann Lee" };
  expect(withLineKind({ kinds: [], facts: typed }, article, line).facts).toEqual(typed);
});

test("a line that is again what it was taken for is no decision any more", () => {
  const before = { kinds: [{ line: 1, kind: "heading" } as const], facts: {} };
  const back = { line: 1, kind: "paragraph" } as const;
  expect(withLineKind(before, article, back).kinds).toEqual([]);
});
