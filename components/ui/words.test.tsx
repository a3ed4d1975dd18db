import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Words } from "./words.tsx";

const page = new JSDOM().window.document;

function shown(words: string): Element {
  const paragraph = page.createElement("p");
  paragraph.innerHTML = renderToStaticMarkup(<Words>{words}</Words>);
  return paragraph;
}

describe("words", () => {
  it("are plain text where nothing is hidden in them", () => {
    expect(renderToStaticMarkup(<Words>{"שלום \u2067a\u2069 <b>"}</Words>)).toBe(
      "שלום \u2067a\u2069 &lt;b&gt;",
    );
  });

  it("have a sign with a name for what nobody sees, which holds the character", () => {
    const signs = shown("He said \u202eon\u0007.").querySelectorAll("[data-hidden-sign]");
    expect(
      [...signs].map((sign) => [
        sign.getAttribute("data-hidden-sign"),
        sign.getAttribute("aria-label"),
        sign.textContent,
      ]),
    ).toEqual([
      ["U+202E", "Hidden character: right-to-left override", "\u202e"],
      ["U+0007", "Hidden character: control character", "\u0007"],
    ]);
  });

  it("are exactly what was written, once drawn", () => {
    const sign = fc.constantFrom(
      ..."\u202e\u202d\u202c\u2067\u2069\u0007\u001b\u0085\u200b\ufeffaש &<\n",
      "\u{e0041}",
      "😀",
    );
    const anyWords = fc.array(sign, { maxLength: 20 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(shown(words).textContent).toBe(words);
      }),
    );
  });
});

/** Words of articles, claims and colleagues, by the names that they have in the code. */
const BARE =
  /(?<![=$"`])\{(?:[\w?]+\.)*(?:headline|exact|prefix|suffix|excerpt|locator|body|noticeText|speaker|original|words|text(?:\.slice\([^)]*\))?)(?: \?\? "[^"]*")?\}(?!<\/Words>|[”"`,])/g;

describe("every component", () => {
  const root = path.resolve(import.meta.dirname, "..");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"),
  );

  it("draws such words with their signs", () => {
    const bare = files.flatMap((file) =>
      [...readFileSync(path.join(root, file), "utf8").matchAll(BARE)].map(
        ([found]) => `${file}: ${found}`,
      ),
    );
    expect(bare).toEqual([]);
    expect("<p>{article.headline}</p>").toMatch(BARE);
  });
});
