import { describe, expect, it } from "vitest";
import type { Range } from "#lib/domain/text.ts";
import {
  type EdgeStep,
  moveEdge,
  type SentenceStep,
  searchText,
  stepSentence,
  wholeArticleRange,
} from "./text-ranges.ts";

const TEXT = "Talks\nHe left. “It was bad,” she said.\n\nNobody spoke.";

const place = (words: string): Range => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const wordsAt = (range: Range | null) => range && TEXT.slice(range.start, range.end);

it.each<[SentenceStep, from: string, expected: string | null]>([
  ["whole", "was", "“It was bad,” she said."],
  ["whole", "left. “It", "He left. “It was bad,” she said."],
  ["before", "bad", "He left."],
  ["before", "He left.", "Talks"],
  ["before", "Talks", null],
  ["behind", "left", "“It was bad,” she said."],
  ["behind", "she said.", "Nobody spoke."],
  ["behind", "spoke", null],
])("the sentence %s “%s” is %j", (step, from, expected) => {
  expect(wordsAt(stepSentence(TEXT, place(from), step))).toBe(expected);
});

it.each<[EdgeStep["edge"], EdgeStep["to"], from: string, expected: string | null]>([
  ["start", "later", "It was", "was"],
  ["start", "later", "It", null],
  ["start", "earlier", "It", "“It"],
  ["start", "earlier", "He", null],
  ["end", "later", "bad", "bad,"],
  ["end", "later", "spoke.", null],
  ["end", "earlier", "It was", "It"],
])("the %s a word %s than “%s” gives %j", (edge, to, from, expected) => {
  expect(wordsAt(moveEdge(TEXT, place(from), { edge, to }))).toBe(expected);
});

describe("searchText", () => {
  const find = (text: string, wanted: string) =>
    searchText({ text, blocks: [], formats: [] }, wanted).map(({ start, end }) =>
      text.slice(start, end),
    );

  it.each([
    ["he LEFT", ["He left"]],
    ['"it  was', ["“It was"]],
    [" ", []],
    ["left. she", []],
    ["Talks He", []],
    ["spoke.", ["spoke."]],
    ["o", ["o", "o", "o"]],
  ])("%j", (wanted, found) => {
    expect(find(TEXT, wanted)).toEqual(found);
  });

  it.each(["[1]", "a\\b", "^", "(x)*", "]", "a-b"])("takes %s as it is written", (sign) => {
    expect(find(`before ${sign} behind`, sign)).toEqual([sign]);
  });
});

it.each([
  [["headline", "paragraph"], "Talks"],
  [["paragraph", "headline"], "He left. She said so."],
  [["paragraph", "paragraph"], "Talks"],
] as const)("the words for all of %j are “%s”", (blocks, expected) => {
  const text = "Talks\nHe left. She said so.";
  const range = wholeArticleRange({ text, blocks, formats: [] });
  expect(range && text.slice(range.start, range.end)).toBe(expected);
  expect(Object.keys(range ?? {})).toEqual(["start", "end"]);
});
