import { expect, it } from "vitest";
import { languageName, spellInstant } from "#components/ui/spell-facts.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { factChanges, withFact } from "./facts.ts";

it.each([
  [{}, {}],
  [{ byline: "  Jane Doe " }, { byline: "Jane Doe" }],
  [
    { byline: "", date: " " },
    { byline: null, date: null },
  ],
  [{ headline: " Talks " }, { headline: "Talks" }],
  [{ headline: "  " }, {}],
])("facts typed as %j are sent as %j", (typed, expected) => {
  expect(factChanges(typed)).toEqual(expected);
});

it.each([
  ["another value", "byline", "John Roe", { date: "2017", byline: "John Roe" }],
  ["what was recognised", "byline", "Jane Doe", { date: "2017" }],
  ["nothing where nothing was recognised", "date", "", {}],
] as const)("remembers what is typed only where it differs: %s", (_what, name, value, expected) => {
  const article: ImportedArticle = {
    ...{ headline: "Talks", standfirst: null, byline: "Jane Doe", dateline: null, date: null },
    ...{ publication: null, language: null, sourceUrl: null, text: "Talks", blocks: ["headline"] },
    ...{ formats: [], notes: [], changes: [], comments: [], leftOut: [], warnings: [] },
  };
  expect(withFact({ date: "2017" }, article, { name, value })).toEqual(expected);
});

it.each([
  ["2026-03-02T07:30:00Z", "2 March 2026 at 07:30 UTC"],
  ["2026-03-02T00:30+02:00", "1 March 2026 at 22:30 UTC"],
  ["2026-03-02T07:30:00", null],
  ["2026-13-02T07:30:00Z", null],
  ["2026-03-02", null],
  ["yesterday", null],
  ["", null],
])("the date %j is said as %j", (date, expected) => {
  expect(spellInstant(date)).toBe(expected);
});

it.each([
  ["de", "German"],
  ["de-AT", "Austrian German"],
  [" en-GB ", "British English"],
  ["", null],
  ["e", null],
  ["not a language", null],
  ["xx", null],
])("the code %j is named %j", (code, name) => {
  expect(languageName(code)).toBe(name);
});
