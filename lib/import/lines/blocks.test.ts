import { expect, it } from "vitest";
import { readBlocks } from "./blocks.ts";
import { splitLines } from "./lines.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";

function kindsOf(...paragraphs: readonly string[]): readonly string[] {
  const text = [...paragraphs, STORY, STORY, STORY].join("\n\n");
  return readBlocks(splitLines(`Talks fail\n\n${STORY}\n\n${text}`))
    .map(({ kind }) => kind)
    .slice(2, -3);
}

it.each([
  ["Works would take\ntwo years.", ["paragraph", "paragraph"]],
  ["Jane Doe, mayor\nShe has four years left.", ["paragraph", "paragraph"]],
  [`What it costs\n${STORY}`, ["heading", "paragraph"]],
  ["What it costs", ["heading"]],
])("the first line of a paragraph that is broken is no heading: %j", (paragraph, kinds) => {
  expect(kindsOf(paragraph)).toEqual(kinds);
});

it("a text whose lines all stand in one chunk has headings", () => {
  const lines = splitLines(`Talks fail\n${STORY}\nWhat it costs\nNobody knows.\n${STORY}`);
  expect(readBlocks(lines).map(({ kind }) => kind)[2]).toBe("heading");
});

it.each([
  ["Reuters could not reach the mayor.", "paragraph"],
  ["Video by passers-by showed the wall as it fell.", "paragraph"],
  ["Photographs by women made up a tenth of the pages.", "paragraph"],
  ["Reuters: “per cent”.", "paragraph"],
  ["Reuters/Jane Doe", "caption"],
  ["Reuters file photo", "caption"],
  ["Getty Images", "caption"],
  ["Video: Jane Doe", "caption"],
])("a credit is no sentence: %s is a %s", (line, kind) => {
  expect(kindsOf(line)).toEqual([kind]);
});

it("a headline may begin with an agency’s name", () => {
  const lines = splitLines(`Reuters at the end of the pigeon line\n\nBy Jane Doe\n\n${STORY}`);
  expect(readBlocks(lines).map(({ kind }) => kind)).toEqual(["headline", "byline", "paragraph"]);
});

it("words that the next paragraph goes on with in small letters are no heading", () => {
  expect(kindsOf("The Associated Press", `was no company: ${STORY}`)).toEqual([
    "paragraph",
    "paragraph",
  ]);
});
