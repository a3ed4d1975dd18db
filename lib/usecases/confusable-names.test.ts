import { describe, expect, it } from "vitest";
import { areConfusable } from "./confusable-names.ts";

const ALIKE: readonly (readonly [why: string, one: string, other: string])[] = [
  ["case", "Ada Lovelace", "ADA LOVELACE"],
  ["case of Cyrillic letters", "Анна", "анна"],
  ["spaces", "Ada Lovelace", "Ada  Lovelace"],
  ["a space of another width", "Ada Lovelace", "Ada\u2009Lovelace"],
  ["no space", "Ada Lovelace", "AdaLovelace"],
  ["punctuation", "Ada Lovelace", "Ada-Lovelace."],
  ["a zero-width space", "Ada", "A\u200bda"],
  ["a soft hyphen", "Ada", "Ad\u00ada"],
  ["a joiner", "Ada", "Ada\u200d"],
  ["a mark of direction", "Ada", "\u200eAda"],
  ["a tag character", "Ada", "Ada\u{e0041}"],
  ["a Hangul filler", "Ada", "Ada\u3164"],
  ["a variation selector", "Ada", "Ada\ufe0f"],
  ["a grapheme joiner", "Ada", "A\u034fda"],
  ["an accent", "José", "Jose"],
  ["an accent beside its letter", "Jose\u0301", "José"],
  ["a mark on a digit", "Sam 2", "Sam 2\u0332"],
  ["an accent without a letter", "Ada", "A\u02c4da"],
  ["a blank of Braille", "Ada", "A\u2800da"],
  ["piled marks", "Ada", "A\u0332d\u0335a\u0301"],
  ["Cyrillic letters", "Ada", "\u0410d\u0430"],
  ["Cyrillic capitals", "AHHA", "АННА"],
  ["capitals of one script and small letters of another", "AHHA", "анна"],
  ["Greek capitals", "Rita", "R\u0399ta"],
  ["a dotless i", "Rita", "Rıta"],
  ["a capital I for l", "Carl", "CarI"],
  ["the digit one for l", "Carl", "Car1"],
  ["a bar for l", "Carl", "Car|"],
  ["a nought for O", "Otto", "0tt0"],
  ["rn for m", "Tom", "Torn"],
  ["two v for w", "Rowan", "Rovvan"],
  ["full-width letters", "Ada", "Ａｄａ"],
  ["mathematical letters", "Ada", "𝐀𝐝𝐚"],
  ["a ligature", "Fifi", "ﬁﬁ"],
  ["a Roman numeral", "Ivi", "ⅳi"],
  ["another dash", "Jean-Luc", "Jean—Luc"],
  ["another apostrophe", "O’Neill", "O'NeilI"],
];

const DIFFERENT: readonly (readonly [one: string, other: string])[] = [
  ["Ada", "Adam"],
  ["Carl", "Cari"],
  ["Ali", "All"],
  ["Ada Lovelace", "Ada Byron"],
  ["Bo", "Jo"],
  ["Rita", "Rob"],
  ["Sam 2", "Sam 3"],
  ["李", "王"],
  ["राम", "रमा"],
  ["★", "☆"],
  ["...", "!!!"],
  ["דוד", "דנה"],
];

describe("two names", () => {
  it.each(ALIKE)("read alike but for %s", (_, one, other) => {
    expect(areConfusable(one, other)).toBe(true);
    expect(areConfusable(other, one)).toBe(true);
  });

  it.each(DIFFERENT)("do not: %s and %s", (one, other) => {
    expect(areConfusable(one, other)).toBe(false);
  });
});
