import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { joinPasted, type PastedContent } from "./join-pasted.ts";

const parse = (html: string) => new JSDOM(html).window.document;
const plain = (text: string): PastedContent => ({ text, html: null });
const rich = (text: string, html: string): PastedContent => ({ text, html });

it.each<[string, PastedContent, PastedContent, PastedContent]>([
  [
    "words, then a piece of a page",
    plain("Talks & war\n"),
    rich("They ended.", "<p>They <b>ended</b>.</p>"),
    rich(
      "Talks & war\n\nThey ended.",
      "<p>Talks &amp; war</p><div><p>They <b>ended</b>.</p></div>",
    ),
  ],
  [
    "two inline pieces",
    rich("Talks", '<meta charset="utf-8"><span>Talks</span>'),
    rich("They ended.", "<span>They ended.</span>"),
    rich(
      "Talks\n\nThey ended.",
      "<div><span>Talks</span></div><div><span>They ended.</span></div>",
    ),
  ],
  [
    "a page with a style sheet, then words of two paragraphs",
    rich(
      "Talks",
      "<html><head><title>x</title><style>p{}</style></head><body><h1>Talks</h1></body></html>",
    ),
    plain("They <ended>.\nSo.\n\nNobody spoke."),
    rich(
      "Talks\n\nThey <ended>.\nSo.\n\nNobody spoke.",
      "<div><style>p{}</style><h1>Talks</h1></div><p>They &lt;ended>.<br>So.</p><p>Nobody spoke.</p>",
    ),
  ],
  [
    "nothing, then a piece",
    plain(" "),
    rich("Talks", "<p>Talks</p>"),
    rich("Talks", "<div><p>Talks</p></div>"),
  ],
])("%s are joined", (_what, first, next, expected) => {
  expect(joinPasted(first, next, parse)).toEqual(expected);
});
