import { expect, it } from "vitest";
import { factChangesOf } from "./fact-changes.ts";
import { languageInWords } from "./language-in-words.ts";

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
  expect(factChangesOf(typed)).toEqual(expected);
});

it.each([
  ["en", "English"],
  ["de-AT", "Austrian German"],
  ["", null],
  ["e", null],
  ["not a code", null],
])("the language %j is %j", (code, expected) => {
  expect(languageInWords(code)).toBe(expected);
});
