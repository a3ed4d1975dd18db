import { expect, it } from "vitest";
import { isGraphemeBoundary } from "#lib/domain/text.ts";
import { snapToWords } from "./snap-words.ts";

/** The words that are meant by what stands between two bars. */
function meant(drawn: string, language: string | null = "en"): string | null {
  const start = drawn.indexOf("|");
  const end = drawn.indexOf("|", start + 1) - 1;
  const text = drawn.replaceAll("|", "");
  const range = snapToWords(text, { start, end }, language);
  return range && text.slice(range.start, range.end);
}

it.each([
  ["from word to word", "The t|wo presid|ents spoke", "two presidents"],
  ["whole words", "The |two| presidents", "two"],
  ["a space too many", "The |two |presidents", "two"],
  ["a comma", "spoke, |twice,| on", "twice"],
  ["the end of a sentence", "He |spoke|. Then", "spoke"],
  ["a full stop", "He |spoke.| Then", "spoke"],
  ["a number with its sign", "Some |59%.| Then", "59%"],
  ["a part of a number", "Some 1,9|02| men", "1,902"],
  ["money", "of |$59 million|,", "$59 million"],
  ["an abbreviation", "in the |U.S.| army", "U.S."],
  ["an apostrophe", "he do|esn’t| know", "doesn’t"],
  ["quotation marks around it all", "were |“as bad as”| he", "“as bad as”"],
  ["one quotation mark", "were |“as bad| as” he", "as bad"],
  ["brackets that do not match", "(|one) and (two)|", "one) and (two"],
  ["two lines", "one tw|o\nthr|ee four", "two\nthree"],
  ["letters with accents apart", "the cafe\u0301| bar|s", "bars"],
  ["nothing but signs", "one |—| two", null],
])("%s", (_, drawn, words) => {
  expect(meant(drawn)).toBe(words);
});

it.each([
  ["Chinese", "zh", "他|今|天说话", "今天"],
  ["Hebrew", "he", "הוא דיב|ר הי|ום", "דיבר היום"],
  ["an unknown language", "x-!", "one t|w|o", "two"],
  ["no language", null, "one t|w|o", "two"],
])("in %s", (_, language, drawn, words) => {
  expect(meant(drawn, language)).toBe(words);
});

it("never ends inside a character", () => {
  const text = "a \u{1F469}\u200D\u{1F52C}\u{1F469}\u200D\u{1F52C} b";
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      const range = snapToWords(text, { start, end }, "en");
      if (!range) continue;
      expect(isGraphemeBoundary(text, range.start) && isGraphemeBoundary(text, range.end)).toBe(
        true,
      );
    }
  }
});
