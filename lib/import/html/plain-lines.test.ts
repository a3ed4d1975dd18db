import { expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importFragment } from "./fragment.ts";
import { importPage } from "./page.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";

const READERS = [
  [
    "a page",
    (words: string) => importPage(`<main><article><h1>Talks fail</h1>${words}</article></main>`),
  ],
  ["a fragment", (words: string) => importFragment(`<h1>Talks fail</h1>${words}`)],
] as const;

const LINES = [
  "10:42",
  "2019",
  "12 April 2019",
  "2) 1704",
  "5 min",
  "Saturday 14 March 2026",
  "By email",
  "By Order of the Council",
];
const CASES = READERS.flatMap(([name, read]) => LINES.map((line) => ({ name, read, line })));

it.each(CASES)("a short paragraph amid the story of $name stays one: $line", ({ read, line }) => {
  const story = `<p>By Jane Doe</p><p>${STORY}</p><p>${line}</p><p>${STORY} Nobody was surprised.</p>`;
  const article = read(story);
  if (isRefusal(article)) throw new TypeError(article.message);
  expect(article.leftOut).toEqual([]);
  expect(article.text.split("\n")[3]).toBe(line);
  expect(article).toMatchObject({ byline: "Jane Doe", date: null });
  expect(article.blocks[3]).not.toBe("byline");
});
