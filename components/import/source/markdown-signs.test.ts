import { expect, it } from "vitest";
import { looksLikeMarkdown } from "./markdown-signs.ts";

it.each([
  ["front matter", "---\ntitle: Talks\ndate: 2017-04-12\n---\n\nThe talks ended.", true],
  ["a heading", "The talks\n\n## A cold spell\n\nThey ended.", true],
  ["a link", "The talks [ended](https://example.org/talks) on Tuesday.", true],
  ["a footnote", "They ended.[^1]\n\n[^1]: The Pentagon.", true],
  ["bold and a quotation", "**Vienna** – The talks ended.\n\n> They had to.", true],
  ["line ends of Windows", "---\r\ntitle: Talks\r\n---\r\n\r\nThe talks ended.", true],
  [
    "wire copy",
    "VIENNA (AP) -- The talks ended on Tuesday.\n\n---\n\nThey had begun in May.",
    false,
  ],
  ["a hash tag", "#talks is what they tweeted. #1 was the president.", false],
  ["notes with asterisks", "The F*** word stood there.*\n\n*Editor’s note: it did not.", false],
  ["one list", "They want:\n\n- peace\n- bread", false],
  ["a hint in square brackets", "He said [in Vienna] (on Tuesday) that it was over.", false],
  ["nothing", "", false],
])("%s: is it Markdown? %#", (_what, text, expected) => {
  expect(looksLikeMarkdown(text)).toBe(expected);
});
