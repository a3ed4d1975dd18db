import { describe, expect, it } from "vitest";
import { composeNotice } from "./compose.ts";
import { lintNotice } from "./lint.ts";
import { subjectOf } from "./notice-fixture.ts";

type Wanted = Parameters<typeof subjectOf>[0];

const said = (excerpt: string) =>
  [{ stance: "contradicts", title: "Tape", excerpt, primary: true, confidential: false }] as const;

const replaced = (exact: string, insert: string, more: Wanted = {}): Wanted => ({
  correction: { action: "replace", exact, insert },
  text: `A headline\nAn opening paragraph.\nHere it says ${exact} and goes on.`,
  ...more,
});

const NOTHING_AMISS: readonly (readonly [string, Wanted, string])[] = [
  [
    "old words quoted with the stop of the notice’s own sentence",
    replaced("“We will never leave the bridge,”", "“We will not leave the bridges,”", {
      kind: "quote",
      speaker: "General Ames",
      evidence: said("We will not leave the bridges."),
    }),
    "Correction, 12 April 2017: An earlier version of this article misquoted General Ames. He said, “We will not leave the bridges,” not “We will never leave the bridge.”",
  ],
  [
    "a quotation inside the old one",
    replaced("“He told me ‘never again’ and left,”", "“He told me ‘not again’ and left,”", {
      kind: "quote",
      speaker: "Ms. Orr",
      evidence: said("She said: “He told me ‘not again’ and left.”"),
    }),
    "Correction, 12 April 2017: An earlier version misquoted Ms. Orr as saying “He told me ‘never again’ and left.” Her actual words were “He told me ‘not again’ and left.”",
  ],
  [
    "small numbers in words",
    replaced("1 mile", "2 miles"),
    "Correction, 12 April 2017: He ran two miles, not one mile, as an earlier version said.",
  ],
  [
    "small numbers in figures",
    replaced("three boats", "four boats"),
    "Correction, 12 April 2017: There were 4 boats, not 3 boats, as an earlier version said.",
  ],
  [
    "names that changed places",
    replaced("Bob and Al", "Al and Bob", { kind: "image" }),
    "Correction, 12 April 2017: A caption in an earlier version reversed two names. From left they are Al and Bob.",
  ],
];

describe("notices as they are printed", () => {
  it.each(NOTHING_AMISS)("may have %s", (_, wanted, words) => {
    expect(lintNotice(words, subjectOf(wanted)).map(({ code }) => code)).toEqual([]);
  });

  it("still has to state a small number that is right", () => {
    const words = "Correction, 12 April 2017: He did not run one mile, as an earlier version said.";
    expect(
      lintNotice(words, subjectOf(replaced("1 mile", "2 miles"))).map(({ code }) => code),
    ).toEqual(["right_missing"]);
  });

  it.each<[string, Wanted, string]>([
    [
      "a number that a verb comes before",
      replaced("rose to 5.1%", "fell to 4.9%"),
      "An earlier version of this article said “rose to 5.1%” in the third paragraph. It should have said “fell to 4.9%”.",
    ],
    [
      "deleted words that a comma comes before",
      {
        correction: { action: "delete", exact: ", who was jailed in 1990,", insert: "" },
        kind: "event",
      },
      "An earlier version of this article wrongly said “who was jailed in 1990” in the third paragraph. The words have been removed.",
    ],
    [
      "deleted words between dashes",
      { correction: { action: "delete", exact: " – a liar –", insert: "" }, kind: "event" },
      "An earlier version of this article wrongly said “a liar” in the third paragraph. The words have been removed.",
    ],
  ])("are composed of %s", (_, wanted, sentences) => {
    expect(composeNotice(subjectOf(wanted))).toBe(`Correction, 12 April 2017: ${sentences}`);
  });
});
