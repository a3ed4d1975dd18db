import { expect, it } from "vitest";
import { type EditedFacts, editFacts, followFacts } from "./edit-facts.ts";
import type { ImportedArticle } from "./imported-article.ts";

const NEWER: ImportedArticle = {
  headline: "The first words of it",
  ...{ standfirst: null, byline: null, dateline: null, publication: null },
  ...{ date: null, language: null, sourceUrl: null },
  text: "The first words of it and more.",
  blocks: ["paragraph"],
  ...{ formats: [], notes: [], changes: [], comments: [], leftOut: [], warnings: [] },
};
const PAGE = "https://example.org/page";
const OTHER = "https://example.org/other";
const KEPT = "https://example.org/kept";
const article = { ...NEWER, headline: "Its headline", sourceUrl: KEPT };

it.each<[string, string | null, EditedFacts, string | null, string]>([
  ["a text without one leaves it", null, {}, KEPT, "Its headline"],
  ["a page brings its own", PAGE, {}, PAGE, "The first words of it"],
  ["one given in the preview is taken", null, { sourceUrl: OTHER }, OTHER, "Its headline"],
  ["one taken away in the preview is gone", PAGE, { sourceUrl: null }, null, "Its headline"],
])("of the address of an article with a newer version: %s", (_, sourceUrl, mended, ...expected) => {
  const newer = editFacts({ ...NEWER, sourceUrl }, mended);
  const followed = followFacts(article, newer, mended);
  expect([followed.sourceUrl, followed.headline]).toEqual(expected);
});
