import { describe, expect, it } from "vitest";
import { lintNotice } from "./lint.ts";
import { subjectOf } from "./notice-fixture.ts";

type Wanted = Parameters<typeof subjectOf>[0];

const codes = (words: string, wanted: Wanted = {}) =>
  lintNotice(words, subjectOf(wanted)).map(({ code }) => code);

const RIGHT = "Correction, 12 April 2017: We misstated a number. It is 58, not 59.";

const spoken = {
  kind: "quote",
  speaker: "Donald Trump",
  correction: { action: "replace", exact: "as bad as ever", insert: "not good" },
} as const;

describe("lintNotice warns of the form", () => {
  it.each<[string, string, Wanted, readonly string[]]>([
    ["nothing said", "  ", {}, ["empty"]],
    ["nothing amiss", RIGHT, {}, []],
    ["a date in another order", RIGHT.replace("12 April 2017", "April 12, 2017"), {}, []],
    ["a date behind the label", RIGHT.replace(", 12 April 2017:", ": April 12, 2017."), {}, []],
    [
      "a day that is only told of",
      RIGHT.replace(", 12 April 2017:", ": On 12 April, no:"),
      {},
      ["date_missing"],
    ],
    ["a date in figures", RIGHT.replace("12 April 2017", "2017-04-12"), {}, []],
    ["no label", "We misstated a number on 12 April 2017. It is 58.", {}, ["label_missing"]],
    ["no date", "Correction: We misstated a number. It is 58.", {}, ["date_missing"]],
    ["no date where none is asked for", "Correction: It is 58, not 59.", { style: "asterisk" }, []],
    ["neither", "It is 58, not 59.", {}, ["label_missing", "date_missing"]],
    ["a label of another kind", RIGHT.replace("Correction", "Clarification"), {}, ["label_other"]],
    ["a blank day", RIGHT.replace("12 April 2017", "[…]"), {}, ["blank"]],
    ["a blank fact", RIGHT.replace("58", "[...]"), {}, ["blank", "right_missing"]],
    [
      "no amended line",
      "On 12 April 2017 we found that 59 is wrong: it is 58.",
      { style: "amended_line" },
      ["label_missing"],
    ],
    [
      "an amended line without its day",
      "This article was amended. An earlier version said 59. It is 58.",
      { style: "amended_line" },
      ["date_missing"],
    ],
    [
      "an amended line with a shortened month",
      "This article was amended on Jan. 5, 2017. It said 59. It is 58.",
      { style: "amended_line" },
      [],
    ],
    [
      "an amended line",
      "This article was amended on 12 April 2017. It said 59. It is 58.",
      { style: "amended_line" },
      [],
    ],
  ])("%s", (_, words, wanted, expected) => {
    expect(codes(words, wanted)).toEqual(expected);
  });
});

describe("lintNotice warns of facts that were lost", () => {
  const dated = (words: string) => `Correction, 12 April 2017: ${words}`;
  it.each<[string, string, Wanted, readonly string[]]>([
    ["what is right", "We misstated a number, 59.", {}, ["right_missing"]],
    [
      "what is right, hidden in a longer number",
      "We misstated 59. It is 580.",
      {},
      ["right_missing"],
    ],
    ["what is right, part of a decimal", "We misstated 59. It is 58.5.", {}, ["right_missing"]],
    ["what was wrong", "It is 58.", {}, ["wrong_missing"]],
    ["both", "Some figures changed.", {}, ["right_missing", "wrong_missing"]],
    ["nothing, the wrong thing not being repeated", "The number was wrong. It is 58.", {}, []],
    [
      "whose words they are",
      "It said “as bad as ever”. The words were “not good”.",
      spoken,
      ["speaker_missing"],
    ],
    ["nothing, the last name being told", "We misquoted Trump. He said “not good”.", spoken, []],
    [
      "nothing, in other marks",
      "We misquoted Trump: 'not good', not ‘as bad as ever’.",
      spoken,
      [],
    ],
    [
      "the source of a note",
      "It is otherwise.",
      {
        kind: "quote",
        correction: { action: "note", exact: "as bad as ever", insert: "" },
        evidence: [
          {
            stance: "contradicts",
            title: "T",
            excerpt: "not so good",
            primary: true,
            confidential: false,
          },
        ],
      },
      ["right_missing", "wrong_missing"],
    ],
  ])("%s", (_, words, wanted, expected) => {
    expect(codes(dated(words), wanted)).toEqual(expected);
  });
});
