import { describe, expect, it } from "vitest";
import { lintNotice } from "./lint.ts";
import { subjectOf } from "./notice-fixture.ts";

type Wanted = Parameters<typeof subjectOf>[0];

const codes = (words: string, wanted: Wanted = {}) =>
  lintNotice(words, subjectOf(wanted)).map(({ code }) => code);

const cause = {
  kind: "cause",
  correction: { action: "replace", exact: "because of the war", insert: "after the talks" },
} as const;

describe("lintNotice compares quotations with the evidence", () => {
  const low = "Right now we may be at an all time low in terms of relations, he said.";
  const note = (words: string) =>
    `Editor’s note, 12 April 2017: Trump’s words, misquoted, were ${words}.`;
  const noted = (excerpt: string): Wanted => ({
    notice: "editors_note",
    kind: "quote",
    speaker: "Trump",
    correction: { action: "note", exact: "as bad as they have ever been", insert: "" },
    evidence: [{ stance: "contradicts", title: "T", excerpt, primary: true, confidential: false }],
  });
  const differences = (words: string, wanted: Wanted) =>
    lintNotice(words, subjectOf(wanted))
      .filter(({ code }) => code === "misquotation")
      .map(({ difference }) => difference?.source ?? null);
  it.each<[string, string, string, readonly (string | null)[]]>([
    ["a word that weakens it left out", "“at an all time low”", low, ["may be at an all time low"]],
    [
      "the same with a hyphen, and said “were at”",
      "at “an all-time low”",
      low,
      ["may be at an all time low"],
    ],
    ["such a word told before the quotation", "that it may be “at an all time low”", low, []],
    ["word for word", "“may be at an all time low”", low, []],
    ["in other marks and capitals", '"May be at an All-Time low"', low, []],
    ["with an ellipsis", "“we may … all time low”", low, []],
    ["with words put in brackets", "“[they] may be at an all time low”", low, []],
    [
      "a not left out",
      "“going well together”",
      "It is not going well together.",
      ["not going well together"],
    ],
    ["a not in the sentence before", "“going well together”", "No. Not. Going well together.", []],
    ["another word", "“may be at an all time high”", low, ["may be at an all time"]],
    ["a word too many", "“may be at a new all time low”", low, ["may be at an all time low"]],
    ["nothing like it", "“quite different words altogether”", low, [null]],
    [
      "the article’s old words",
      "“as bad as they have ever been”, “may be at an all time low”",
      low,
      [],
    ],
  ])("%s", (_, words, excerpt, expected) => {
    expect(differences(note(words), noted(excerpt))).toEqual(expected);
  });

  it.each([
    ["“they are going well”", "They are going well, not.", "They are going well, not"],
    ["“we will sign”", "We will sign unless they leave.", "We will sign unless"],
    ["“we will … sign it”", "We will never sign it.", "We will never sign it"],
    ["“they agreed … to sign”", "They agreed Not to sign.", "They agreed Not to sign"],
    ["“it is a good day”", "Nobody believes it is a good day.", "Nobody believes it is a good day"],
    [
      "“it is going well”",
      "No one says that it is going well.",
      "No one says that it is going well",
    ],
    ["“the deal is done”", "It is false that the deal is done.", "false that the deal is done"],
    ["“it cost $5 million”", "It cost €5 million.", "It cost €5 million"],
    ["“it rose 5% then”", "It rose 5 then.", "It rose 5 then"],
    ["“it was -5 degrees”", "It was 5 degrees.", "It was 5 degrees"],
    ["“it was 1.5 metres”", "It was 15 metres.", "It was 15 metres"],
    ["“will they sign!”", "Will they sign? Yes.", "Will they sign?"],
  ])("sees the difference: %s", (words, excerpt, source) => {
    expect(differences(note(words), noted(excerpt))).toEqual([source]);
  });

  it.each([
    ["“we will sign”", "We will sign. If they leave, too."],
    ["“we will … sign it”", "We will gladly sign it."],
    ["“we will [never] sign it”", "We will never sign it."],
    ["“we will … sign it”", "We will talk. It is not easy. Then we sign it."],
    ["“will they sign?”", "“Will they sign?” he asked."],
    ["“we will sign.”", "We will sign, and go."],
    ["“it cost $5.50, I say”", "It cost $5.50, I say."],
    ["“there was no rain today”", "There was no rain today."],
  ])("is content with %s", (words, excerpt) => {
    expect(differences(note(words), noted(excerpt))).toEqual([]);
  });

  it.each([
    ["This article quotes Trump as saying “as bad as they have ever been”.", []],
    ["It misquoted Dr. Trump as saying “as bad as they have ever been”.", []],
    ["He said “may be at an all time low”, not “as bad as they have ever been”.", []],
    ["Trump’s actual words were “as bad as they have ever been”.", [null]],
    ["It misquoted Trump. He said “as bad as they have ever been”.", [null]],
  ])("excuses the old words as the article’s only: %s", (told, expected) => {
    const words = `Editor’s note, 12 April 2017: ${told}`;
    expect(differences(words, noted(low))).toEqual(expected);
  });

  it("leaves the desk’s own new words alone", () => {
    const evidence = [
      {
        stance: "context",
        title: "T",
        excerpt: "It was after talks.",
        primary: true,
        confidential: false,
      },
    ] as const;
    const words =
      "Correction, 12 April 2017: It said “because of the war”. It should have said “after the talks”.";
    expect(codes(words, { ...cause, evidence })).toEqual([]);
  });

  it("does not ask for the source’s words besides, where they are to be mended", () => {
    const words = note("at “an all-time low”");
    expect(codes(words, noted(low)).filter((code) => code !== "blank")).toEqual(["misquotation"]);
  });

  it("is content without evidence", () => {
    expect(differences(note("“anything at all”"), { ...noted(""), evidence: [] })).toEqual([]);
  });
});
