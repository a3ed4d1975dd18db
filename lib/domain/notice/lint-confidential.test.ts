import { expect, it } from "vitest";
import { lintNotice } from "./lint.ts";
import { subjectOf } from "./notice-fixture.ts";

const secret = {
  stance: "contradicts",
  title: "Call with a ministry clerk",
  excerpt: "Honestly we may be at an all time low, between us.",
  primary: true,
  confidential: true,
} as const;
const spoken = {
  notice: "editors_note",
  kind: "quote",
  speaker: "Trump",
  correction: { action: "note", exact: "as bad as they have ever been", insert: "" },
} as const;

it.each<[string, string, readonly string[]]>([
  ["words of it", "Trump said we may be at an all-time low", ["we may be"]],
  ["its title", "From a call with a ministry clerk.", ["call with a ministry clerk"]],
  ["words that the article has too", "It said “as bad as they have ever been”", []],
  ["two words", "All time records", []],
])("lintNotice guards a confidential source: %s", (_, told, expected) => {
  const words = `Editor’s note, 12 April 2017: ${told}`;
  const found = lintNotice(words, subjectOf({ ...spoken, evidence: [secret] }))
    .filter(({ code }) => code === "confidential")
    .map(({ range }) => words.slice(range?.start, range?.end));
  expect(found).toEqual(expected);
});

it("lintNotice never urges to quote a confidential source", () => {
  const words = "Editor’s note, 12 April 2017: Trump’s words were “at an all-time low point”.";
  const found = lintNotice(words, subjectOf({ ...spoken, evidence: [secret] }));
  expect(found.map(({ code }) => code)).not.toContain("misquotation");
  expect(found.map(({ message }) => message).join()).not.toContain("may be at");
});
