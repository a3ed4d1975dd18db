import { expect, it } from "vitest";
import { languageInWords } from "./language-in-words.ts";

it.each([
  ["de", "German"],
  [" en-GB ", "British English"],
  ["", null],
  ["e", null],
  ["not a language", null],
  ["xx", null],
])("the code %j is named %j", (code, name) => {
  expect(languageInWords(code)).toBe(name);
});
