import { expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importFragment } from "./fragment.ts";
import { importPage } from "./page.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";

function linesOf(html: string): readonly string[] {
  const article = importFragment(html);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article.text.split("\n");
}

it.each([
  [
    "before a line of verse",
    `<p>${STORY}</p><p>&nbsp;&nbsp;and then the sea</p>`,
    "\u00a0\u00a0and then the sea",
  ],
  ["behind words", `<p>${STORY}</p><p>She paused&nbsp;</p>`, "She paused\u00a0"],
  ["as an ideographic indent", `<p>${STORY}</p><p>　船が消えた。</p>`, "\u3000船が消えた。"],
  [
    "that a browser copied along",
    `<p>${STORY}</p><p>She paused<span>&nbsp;</span></p>`,
    "She paused",
  ],
  ["that the source only lays out", `<p>${STORY}</p>\n<p> \n She paused \t</p>`, "She paused"],
])("space %s comes in as a reader saw it", (_, html, line) => {
  expect(linesOf(html)[1]).toBe(line);
});

it("formats stand on the same words behind such space", () => {
  const article = importFragment(`<p>${STORY}</p><p>&nbsp;and <b>then</b> the sea</p>`);
  if (isRefusal(article)) throw new TypeError(article.message);
  const words = article.formats.map(({ start, end }) => article.text.slice(start, end));
  expect(words).toEqual(["then"]);
});

it.each([
  [
    "a control character",
    "no&#x0e;thing",
    "1 character of control, which nobody sees, the first U+000E",
  ],
  ["private use", "no\ue000\ue001", "2 characters for private use"],
])("%s stays, and is told of", (_, words, warning) => {
  const article = importPage(
    `<html><body><article><h1>Talks fail</h1><p>${STORY} ${words}.</p></article>`,
  );
  if (isRefusal(article)) throw new TypeError(article.message);
  expect(/\p{Co}|\p{Cc}/u.test(article.text.replaceAll("\n", ""))).toBe(true);
  expect(article.warnings.join(" ")).toContain(warning);
});

it("a title with a lost character is not used, and the editor is told", () => {
  const html = `<html><head><title>Talks &#0; fail</title><meta name="description" content="Cut of\ufffd"></head><body><article><h1>Talks fail</h1><p>${STORY}</p></article>`;
  const article = importPage(html);
  if (isRefusal(article)) throw new TypeError(article.message);
  expect(article.warnings.filter((words) => words.includes("says of itself"))).toHaveLength(1);
});

it.each([
  "position:absolute;clip:rect(0 0 0 0);height:1px",
  "clip: rect(1px, 1px, 1px, 1px)",
  "clip-path: inset(50%)",
  "position:absolute;left:-9999px",
])("words that styles show to nobody (%s) stay out", (style) => {
  const line = linesOf(
    `<p>${STORY}</p><p>See the file<span style="${style}">, opens new tab</span> here.</p>`,
  )[1];
  expect(line).toBe("See the file here.");
});
