import { describe, expect, it } from "vitest";
import { lintNotice } from "./lint.ts";
import { subjectOf } from "./notice-fixture.ts";

type Wanted = Parameters<typeof subjectOf>[0];

const codes = (words: string, wanted: Wanted = {}) =>
  lintNotice(words, subjectOf(wanted)).map(({ code }) => code);

const RIGHT = "Correction, 12 April 2017: We misstated a number. It is 58, not 59.";

describe("lintNotice warns of blame and euphemism", () => {
  const rest = " It is 58, not 59.";
  it.each<[string, string, Wanted, readonly string[]]>([
    ["our reporter", "Our reporter misheard.", {}, ["blame"]],
    ["an editing error", "Due to an editing error, it was wrong.", {}, ["blame"]],
    ["the writer", "The writer was wrong.", {}, ["blame"]],
    ["a translation", "Because of a translation error it was wrong.", {}, ["blame"]],
    ["a regret", "We regret any confusion.", {}, ["euphemism"]],
    ["recasts", "Recasts the second paragraph.", {}, ["euphemism"]],
    ["clarifies", "This clarifies the number.", {}, ["euphemism"]],
    ["tweaks", "The number was tweaked.", {}, ["euphemism"]],
    ["updates", "The number was updated.", {}, ["euphemism"]],
    [
      "the same in a quotation",
      "The ministry “updates” its number due to “an editing error”.",
      {},
      [],
    ],
    ["a mistake by the writer", "It was the writer’s mistake.", {}, ["blame"]],
    ["a regret of the error itself", "We regret the error.", {}, []],
    ["a writer that the article is about", "The writer’s name is Smith.", {}, []],
    ["an error that the article is about", "It fell because of pilot error.", {}, []],
    ["a word that only looks like one", "The Polish index is inflation-updated.", {}, []],
    ["a plain word that begins alike", "The Clarification Act, the writers’ union.", {}, []],
  ])("%s", (_, words, wanted, expected) => {
    expect(codes(`Correction, 12 April 2017: ${words}${rest}`, wanted)).toEqual(expected);
  });

  it("leaves an update its word, and a clarification its own", () => {
    expect(
      codes(`Update, 12 April 2017: The number was updated.${rest}`, { notice: "update" }),
    ).toEqual([]);
    expect(
      codes(`Clarification, 12 April 2017: This clarifies the number.${rest}`, {
        notice: "clarification",
      }),
    ).toEqual([]);
  });

  it("says which words it means", () => {
    const words = `${RIGHT} It was due to an editing error.`;
    const [warning] = lintNotice(words, subjectOf());
    expect(words.slice(warning?.range?.start, warning?.range?.end)).toBe("due to an editing error");
  });
});
