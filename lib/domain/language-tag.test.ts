import { expect, test } from "vitest";
import { isLanguageTag, readLanguageTag } from "./language-tag.ts";

test.each([
  ["en", "en"],
  ["de-at", "de-AT"],
  ["ZH-hant-tw", "zh-Hant-TW"],
])("%s is the language %s", (written, tag) => {
  expect(readLanguageTag(written)).toBe(tag);
});

test.each(["", "German!", "en_GB", "de AT", "x"])("%j is no language", (written) => {
  expect(isLanguageTag(written)).toBe(false);
});
