import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { countFormatting, describeFormatting, hasStructure } from "./formatting.ts";

const page = (html: string) => new JSDOM(html).window.document;

it.each([
  [
    "an article of a site",
    '<h1>Talks</h1><h2>A cold spell</h2><p>They <a href="/x">ended</a> <b>on</b> <em>Tuesday</em>.</p>',
    "2 headings, 1 link, bold and italic words",
    true,
  ],
  [
    "words of Google Docs",
    '<b style="font-weight:normal;"><p><span style="font-weight:400">Talks </span><span style="font-weight:700">ended</span></p></b>',
    "bold words",
    false,
  ],
  [
    "words of Word with a comment and a footnote",
    '<p style="font-style: italic">Talks<a href="#_msocom_1">[JD1]</a> <a href="file:///C:/a.htm#_ftn1">[1]</a></p>',
    "italic words",
    false,
  ],
  ["a list", "<ul><li>One</li></ul>", "1 list or quotation", true],
  ["words in a browser's wrapping", '<meta charset="utf-8"><span>Talks ended</span>', null, false],
  ["an anchor that leads nowhere", '<a name="top"></a><p>Talks</p>', null, false],
])("%s: what it is formatted with", (_what, html, words, isStructured) => {
  const formatting = countFormatting(page(html));
  expect(describeFormatting(formatting)).toBe(words);
  expect(hasStructure(formatting)).toBe(isStructured);
});
