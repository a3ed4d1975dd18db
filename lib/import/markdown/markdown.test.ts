import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { linesOf } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { importMarkdown } from "./markdown.ts";

function read(markdown: string): ImportedArticle {
  const article = importMarkdown(markdown);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

function blocksOf({ text, blocks }: ImportedArticle): string[] {
  return linesOf(text).map(
    ({ index, start, end }) => `${blocks[index]}: ${text.slice(start, end)}`,
  );
}

function formatsOf({ text, formats }: ImportedArticle): string[] {
  return formats.map((format) => {
    const words = text.slice(format.start, format.end);
    return format.kind === "link" ? `${words} -> ${format.href}` : `${format.kind}: ${words}`;
  });
}

describe("importMarkdown makes blocks of", () => {
  it.each<[string, string, string[]]>([
    ["the first heading", "# Wall\n\nIt is high.", ["headline: Wall", "paragraph: It is high."]],
    ["the only first-level one", "It is.\n\n# Wall", ["paragraph: It is.", "headline: Wall"]],
    ["an underlined heading", "Wall\n====\n\nIt is.", ["headline: Wall", "paragraph: It is."]],
    [
      "further headings",
      "# A\n\n## B\n\n### C\n\n#### D\n\n# E",
      ["headline: A", "heading: B", "subheading: C", "subheading: D", "heading: E"],
    ],
    [
      "several first-level headings, none first",
      "It is.\n\n# A\n\n# B",
      ["paragraph: It is.", "heading: A", "heading: B"],
    ],
    [
      "a byline",
      "# A\n\nBy Ada Quill\n\nIt is.",
      ["headline: A", "byline: By Ada Quill", "paragraph: It is."],
    ],
    [
      "a short line among headings",
      "# A\n\nSo it is\n\nIt is.",
      ["headline: A", "paragraph: So it is", "paragraph: It is."],
    ],
    [
      "quotations",
      "> One.\n>\n> Two.\n\nThree.",
      ["quotation: One.", "quotation: Two.", "paragraph: Three."],
    ],
    [
      "bullets",
      "- One\n- Two\n\nThree.",
      ["list_item: One", "list_item: Two", "paragraph: Three."],
    ],
    [
      "one bullet",
      "One:\n\n- Two\n\nThree.",
      ["paragraph: One:", "list_item: Two", "paragraph: Three."],
    ],
    ["numbers", "1. One\n1. Two", ["numbered_item: One", "numbered_item: Two"]],
    ["numbers that start late", "4. One\n5. Two", ["paragraph: 4. One", "paragraph: 5. Two"]],
    ["a year", "1986. A great year.", ["paragraph: 1986. A great year."]],
    [
      "a list in a numbered list",
      "1. One\n   - In\n2. Two",
      ["numbered_item: One", "list_item: In", "paragraph: 2. Two"],
    ],
    ["paragraphs of one item", "- One.\n\n  Two.", ["list_item: One.", "paragraph: Two."]],
    ["a line's end in a paragraph", "One\ntwo.", ["paragraph: One two."]],
    ["the same in Chinese", "海堤很高，\n市長說。", ["paragraph: 海堤很高，市長說。"]],
    [
      "a hard break",
      "One.  \nTwo.\\\nThree.",
      ["paragraph: One.", "paragraph: Two.", "paragraph: Three."],
    ],
    ["a line separator", "One.&#x2028;Two.", ["paragraph: One.", "paragraph: Two."]],
    ["code", "```\na * b * c\n\n  d\n```", ["paragraph: a * b * c", "paragraph: d"]],
    ["a picture", "It is.\n\n![Wall](w.jpg)", ["paragraph: It is.", "caption: Wall"]],
    [
      "a picture with a title and a line under it",
      'It is.\n\n[![Wall](w.jpg "At noon")](http://x.org)\n*Ada Quill*\n\nSo.',
      [
        "paragraph: It is.",
        "caption: Wall",
        "caption: At noon",
        "caption: Ada Quill",
        "paragraph: So.",
      ],
    ],
    [
      "a picture amid words",
      "It ![Wall](w.jpg)is.\n\nSo.",
      ["paragraph: It is.", "caption: Wall", "paragraph: So."],
    ],
    ["a rule", "One.\n\n* * *\n\nTwo.", ["paragraph: One.", "paragraph: Two."]],
    [
      "words that look like a definition",
      "[Correction]: Wrong.\n\nTwo.",
      ["paragraph: [Correction]: Wrong.", "paragraph: Two."],
    ],
    ["raw HTML", "<b>One</b> two.", ["paragraph: <b>One</b> two."]],
    ["escapes", "\\*a\\* &amp; &copy; \\# \\q", ["paragraph: *a* & © # \\q"]],
    ["false friends", "F*** 3 * 4 snake_case * *", ["paragraph: F*** 3 * 4 snake_case * *"]],
    [
      "a table",
      "|a|b|\n|-|-|\n|1|*2*|\n|3|4|5|",
      ["paragraph: a | b", "paragraph: 1 | 2", "paragraph: 3 | 4 | 5"],
    ],
    ["bars in a table", "|a|\n|-|\n|x \\| y|", ["paragraph: a", "paragraph: x | y"]],
  ])("%s", (_, markdown, blocks) => {
    expect(blocksOf(read(markdown))).toEqual(blocks);
  });
});

describe("importMarkdown makes formats of", () => {
  it.each<[string, string[]]>([
    ["*a* __b__ ***c***", ["italic: a", "bold: b", "bold: c", "italic: c"]],
    ["**a **b** c**", ["bold: a b c"]],
    ["[a](https://x.org/b) <c@x.org>", ["a -> https://x.org/b", "c@x.org -> mailto:c@x.org"]],
    [
      "[a][1] [b]\n\n[1]: http://x.org\n[b]: <http://y.org>",
      ["a -> http://x.org/", "b -> http://y.org/"],
    ],
    ["*a\\\nb*", ["italic: a", "italic: b"]],
    ["[a](javascript:b) [c](/d) [e]()", []],
    ["[a](https://ann:pw@x.org/) [b](mailto:c@x.org) [d](#e)", ["b -> mailto:c@x.org"]],
  ])("%s", (markdown, formats) => {
    expect(formatsOf(read(markdown)).sort()).toEqual([...formats].sort());
  });
});

it("importMarkdown keeps no link of thousands of letters", () => {
  expect(formatsOf(read(`[a](https://x.org/${"b".repeat(2_000)})`))).toEqual([]);
});

describe("importMarkdown tells", () => {
  it.each<[string, string, RegExp]>([
    ["of a dangerous link", "[a](javascript:b) it is.", /leads to no web page.*javascript:b/u],
    ["of a link with a password", "[a](https://ann:pw@x.org/) it is.", /: https:\/\/…@x\.org\/$/u],
    ["of a link inside a site", "[a](/b) it is.", /place it comes from.*\/b/u],
    ["of tables", "|a|\n|-|\n|b|", /table is 2 lines/u],
    ["of struck words", "It ~~was~~ is.", /struck through/u],
    ["of changes", "It {~~was~>is~~} so.", /accept or reject them/u],
    ["of HTML tags", "It <i>is</i>.", /HTML/u],
  ])("%s", (_, markdown, warning) => {
    expect(read(markdown).warnings).toEqual([expect.stringMatching(warning)]);
  });

  it("nothing of a replacement character that was meant", () => {
    expect(read("It &#xFFFD; is.").warnings).toEqual([]);
  });

  it.each([
    ["an unused address", "One.\n\n[a]: http://x.org", "[a]: http://x.org", "link address"],
    ["a comment", "One.\n\n<!-- two\nthree -->", "<!-- two", "not shown to readers"],
    [
      "a shortcode",
      'One.\n\n{{< figure src="a" >}}',
      '{{< figure src="a" >}}',
      "not shown to readers",
    ],
    ["a code's language", "One.\n\n```js\na\n```", "js", "name of a code language"],
  ])("what it left out: %s", (_, markdown, text, reason) => {
    expect(read(markdown).leftOut[0]).toMatchObject({ text, reason });
  });
});

describe("importMarkdown reads footnotes", () => {
  const source =
    "He said “so it is.”[^a] It was.[^2]\n\n[^a]: *Editor’s note:* He said\n    “it was”.\n\n    Twice.\n[^2]: Survey, p. 4.";
  it("that are editor’s notes as notes on the marked words", () => {
    const { notes, text } = read(source);
    expect(notes).toEqual([
      expect.objectContaining({ mark: "[1]", text: "Editor’s note: He said “it was”. Twice." }),
    ]);
    expect(text.slice(notes[0]?.start, notes[0]?.end)).toBe("“so it is.”");
  });
  it("that are sources as text", () => {
    expect(read(source).text).toBe("He said “so it is.” It was.²\n² Survey, p. 4.");
  });
  it.each([
    [
      "300 metres[^wall] of *it*.[^b]\n\n[^b]: B.\n\n[^wall]: W.",
      "300 metres¹ of it.²\n² B.\n¹ W.",
    ],
    ["In 2016[^1] and then.[^1]\n\n[^1]: A.", "In 2016[1] and then.[1]\n[1] A."],
    ["One.[^1]\n\n[^1]: A.\n\n    More.", "One.¹\n¹ A.\nMore."],
    ["One.[^none] `[^1]` \\[^1]\n\n[^1]: Nobody.", "One.[^none] [^1] [^1]\n[^1]: Nobody."],
  ])("with the marks of a page: %j", (markdown, text) => {
    expect(read(markdown).text).toBe(text);
  });
  it("without words as they are written", () => {
    expect(read("One.[^1]\n\n[^1]:\n\nTwo.").text).toBe("One.[^1]\n[^1]:\nTwo.");
  });
  it("with marks that nothing else in the text has", () => {
    const { notes, text } = read("One [1] says.[^1] Two.\n\n[^1]: Correction: Three.");
    expect(notes).toMatchObject([{ mark: "[2]" }]);
    expect(text).toBe("One [1] says. Two.");
  });
});

it("a star in front of an editor’s note is its mark and no bullet", () => {
  const { notes, text } = read("He said “so.”* And on.\n\n* Editor’s note: He did not.");
  expect(notes).toMatchObject([{ mark: "*", text: "Editor’s note: He did not." }]);
  expect(text).toBe("He said “so.” And on.");
});

describe("importMarkdown refuses", () => {
  it.each([
    ["nothing", ""],
    ["signs without words", "***\n\n- \n\n![](a.jpg)"],
    ["an empty front matter only", "---\nlayout: post\n---\n"],
    ["NUL", "a\0b"],
    ["half a character", "a\ud800b"],
    ["a reference to no character", "It &#0; is."],
    ["a reference to half a character", "It &#xD83D; is."],
    ["quotations in quotations", ">".repeat(100_000)],
    ["lists in lists", "- ".repeat(60).concat("a")],
  ])("%s", (_, markdown) => {
    expect(importMarkdown(markdown)).toMatchObject({ refusal: "invalid" });
  });
});

const MARKED: readonly BlockKind[] = [
  ...(["headline", "heading", "subheading", "list_item", "quotation", "paragraph"] as const),
];
const LEADS: Partial<Record<BlockKind, string>> = {
  headline: "# ",
  heading: "## ",
  subheading: "### ",
  list_item: "- ",
  quotation: "> ",
};

const piece = fc.oneof(
  fc.constantFrom(
    "*",
    "_",
    "[",
    "](",
    "`",
    "<b>",
    "&amp;",
    "\\",
    "#",
    "1.",
    "-",
    "+",
    ">",
    "|",
    "~~",
  ),
  fc.constantFrom(
    "“quoted”",
    "l’été",
    "e\u0301",
    "שלום",
    "مرحبا",
    "👩‍🔬",
    "a\u00a0b",
    "…",
    "!",
    "—",
    "[^1]",
  ),
  fc.string({ unit: "grapheme-ascii", maxLength: 6 }),
);
/** Words that end as a sentence does, so that nothing about them says heading, byline or dateline. */
const sentence = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => {
  return `Zum ${pieces.join(" ")} zum.`.replace(/\s*\p{Cc}\s*| {2,}/gu, " ");
});
const block = fc.record({ kind: fc.constantFrom(...MARKED.slice(1)), text: sentence });

function escapeAll(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/gu, "\\$&");
}

describe("what was written as Markdown", () => {
  it("comes in with every character and block", () => {
    fc.assert(
      fc.property(sentence, fc.array(block, { minLength: 1, maxLength: 12 }), (title, body) => {
        const all = [{ kind: "headline" as BlockKind, text: title }, ...body];
        const markdown = all.map(({ kind, text }) => (LEADS[kind] ?? "") + escapeAll(text));
        const article = read(markdown.join("\n\n"));
        expect(article.text.split("\n")).toEqual(all.map(({ text }) => text));
        expect(article.blocks).toEqual(all.map(({ kind }) => kind));
        expect(article.leftOut).toEqual([]);
      }),
    );
  });
});
