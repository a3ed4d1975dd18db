import { expect, it } from "vitest";
import type { ImportDraft, ReadAs } from "#lib/client/import/import-draft.ts";
import type { Formatting } from "./formatting.ts";
import { chooseReadAs } from "./read-as.ts";

const bold: Formatting = { headings: 0, links: 0, lists: 0, tables: 0, emphasis: ["bold"] };
const page: Formatting = { ...bold, headings: 2 };
const MARKDOWN = "# Talks\n\nThey **ended**.";
const typedOver = {
  text: "Talks",
  html: "<b>Talks</b>",
  readAs: null,
  replacedBy: "typing",
} as const;

type Before = ImportDraft["before"];

it.each<[string, string, Formatting | null, ReadAs | null, Before, ReadAs, RegExp | null]>([
  ["plain words", "Talks", null, null, null, "plain", null],
  ["a page", "Talks", page, null, null, "formatted", /2 headings, bold words/],
  ["bold words", "Talks", bold, null, null, "formatted", /bold words/],
  ["Markdown", MARKDOWN, null, null, null, "markdown", /looks like Markdown/],
  ["Markdown in bold, as of an editor", MARKDOWN, bold, null, null, "markdown", /looks like/],
  ["a page, read as plain text", "Talks", page, "plain", null, "plain", /stays behind/],
  ["words read as Markdown", "Talks", null, "markdown", null, "markdown", /^Read as/],
  ["words that lost their formatting", "Talks", null, "formatted", typedOver, "plain", /is gone/],
])("reads %s", (_what, text, formatting, readAs, before, expected, why) => {
  const choice = chooseReadAs({ text, readAs, before }, formatting);
  expect(choice.readAs).toBe(expected);
  expect(choice.choices.includes("formatted")).toBe(formatting !== null);
  if (why) expect(choice.why).toMatch(why);
  else expect(choice.why).toBeNull();
});
