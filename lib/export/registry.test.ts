import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { Format } from "#lib/domain/revision.ts";
import { BLOCK_KINDS, type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import { reviewedOf, textOf } from "./fixture.ts";
import { EXPORTERS, exportReviewed } from "./registry.ts";

function bodyOf(reviewed: ReviewedArticle, format: ExportFormat): string {
  const file = exportReviewed(reviewed, format);
  if (isRefusal(file)) throw new TypeError(file.message);
  return file.body;
}

const talks = textOf([
  ["headline", "Harbour talks fail"],
  "The mayor said, “it was bad.” Then he left at nine.",
  "Ten people came.",
]);
const notes = [
  {
    at: "Ten",
    action: "replace",
    insert: "Nine",
    notice: "correction",
    noticeText: "It was nine.",
  },
  { at: "“it was bad.”", noticeText: "Editor’s note: He said “not good.”" },
  { at: " at nine", action: "delete", notice: "none", noticeText: null },
] as const;

describe("exportReviewed", () => {
  it("makes approved corrections and tells of them at the end, in the order of the text", () => {
    expect(bodyOf(reviewedOf(talks, notes), "text")).toBe(
      [
        "Harbour talks fail",
        "The mayor said, “it was bad.” Then he left.",
        "Nine people came.",
        "Editor’s note: He said “not good.”",
        "Correction: It was nine.",
      ].join("\n\n"),
    );
  });

  it("leaves the words and marks them when the notes are wanted", () => {
    expect(bodyOf(reviewedOf(talks, notes), "text-with-notes")).toBe(
      [
        "Harbour talks fail",
        "The mayor said, “it was bad.”* Then he left at nine.",
        "Ten** people came.",
        "*Editor’s note: He said “not good.”",
        "**Correction: It was nine.",
      ].join("\n\n"),
    );
  });

  it("writes the same as HTML, the marks leading to the notes and back", () => {
    const body = bodyOf(reviewedOf(talks, notes), "html-with-notes");
    expect(body).toContain('<!doctype html>\n<html lang="en">');
    expect(body).toContain("<h1>Harbour talks fail</h1>");
    expect(body).toContain('bad.”<sup><a id="mark-1" href="#note-1">*</a></sup> Then');
    expect(body).toContain('<p id="note-2"><a href="#mark-2">**</a>Correction: It was nine.</p>');
    expect(bodyOf(reviewedOf(talks, notes), "html")).toContain(
      "<footer>\n<p>Editor’s note: He said “not good.”</p>",
    );
  });

  it("writes the same as Markdown", () => {
    expect(bodyOf(reviewedOf(talks, notes), "markdown")).toBe(
      "# Harbour talks fail\n\nThe mayor said, “it was bad.” Then he left.\n\nNine people came.\n\nEditor’s note: He said “not good.”\n\nCorrection: It was nine.\n",
    );
  });

  it.each(FORMATS)("names the file and its type: %s", (format) => {
    const { extension, suffix, mediaType } = EXPORTERS[format];
    expect(exportReviewed(reviewedOf(talks), format)).toMatchObject({
      fileName: `Harbour talks fail${suffix}.${extension}`,
      mediaType,
    });
    expect(EXPORTERS[format].format).toBe(format);
  });

  it("gives every format a file name of its own", () => {
    const names = FORMATS.map((format) => {
      const file = exportReviewed(reviewedOf(talks), format);
      return isRefusal(file) ? "" : file.fileName;
    });
    expect(new Set(names).size).toBe(FORMATS.length);
  });
});

/** The words of a document: tags, style and title away, entities read. */
function wordsOfHtml(html: string): string {
  const body = /<article>\n([\s\S]*)\n<\/article>/u.exec(html)?.[1] ?? "";
  return body
    .replace(/<[^>]*>/gu, "")
    .replace(/&(lt|gt|quot|#39|#13|amp);/gu, (entity) => READ[entity] ?? entity);
}
const READ: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#13;": "\r",
  "&amp;": "&",
};

/** The words of unformatted Markdown: leads away, escapes read. */
function wordsOfMarkdown(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,3} |- |\d+\. |> |>$)/gmu, "")
    .replace(/&#32;/gu, " ")
    .replace(/&#9;/gu, "\t")
    .replace(/\\([!-/:-@[-`{-~])/gu, "$1");
}

const READERS: Readonly<Record<ExportFormat, (body: string) => string>> = {
  text: (body) => body,
  "text-with-notes": (body) => body,
  html: wordsOfHtml,
  "html-with-notes": wordsOfHtml,
  markdown: wordsOfMarkdown,
};

/** Words without white space: how blocks are set apart is the format's own. */
const bare = (text: string) => text.replace(/\s+/gu, "");

const HOSTILE = [
  "<script>alert(1)</script>",
  "</article></body>",
  "<!-- no",
  "&amp; &lt; &#65; &copy",
  "=1+1",
  "# not a heading #",
  "- no list",
  "+ none",
  "1. no number",
  "2) none",
  "> no quotation",
  "* * *",
  "---",
  "===",
  "```",
  "~~~",
  "    no code",
  "\tnone",
  "*not* _emphasised_ **at** __all__ `no` ~~no~~",
  "![no](picture) [no](link) [1]: /no",
  "| no | table |",
  "\\ back\\slashes \\\\ \\* end\\",
  "a\u0001b\u0007c\u001bd",
  "\u202eright to left\u202c \u2066x\u2069",
  "F*** you",
  "“quotes” ‘x’ \"y\" 'z'",
  "https://example.org/?a=b&c=d <http://x.y>",
  "😀 e\u0301 \u00a0 漢字",
  "w".repeat(10_000),
];

describe.each(FORMATS)("the words in %s", (format) => {
  const read = READERS[format];

  it.each(HOSTILE.map((words) => [words.slice(0, 40), words]))("survive: %s", (_, words) => {
    const revision = textOf(["Before it.", words, ["heading", words], ["quotation", words]]);
    const body = bodyOf(reviewedOf(revision, [], words), format);
    expect(bare(read(body))).toBe(bare(revision.text));
    expect(body).not.toMatch(
      /<script|<!--/u.test(words) && format.startsWith("html") ? words : /$^/u,
    );
  });

  it("are those of the revision when nothing is corrected", () => {
    const block = fc.tuple(
      fc.constantFrom(...BLOCK_KINDS.filter((kind) => !/item/u.test(kind))),
      fc.string({ unit: "binary" }).map((text) => text.replace(/[\n\r]/gu, " ").toWellFormed()),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const revision = textOf(blocks);
        expect(bare(read(bodyOf(reviewedOf(revision), format)))).toBe(bare(revision.text));
      }),
    );
  });
});

describe("formats in HTML", () => {
  it("are nested properly however they overlap, and change no word", () => {
    const text = "Words of a block.\nWords of another one.";
    const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }));
    const format = fc
      .tuple(span, fc.constantFrom("bold", "italic", "link"))
      .map(([[start, length], kind]): Format => {
        const range = { start, end: Math.min(text.length, start + length) };
        return kind === "link"
          ? { kind, href: "https://example.org/", ...range }
          : { kind: kind === "bold" ? "bold" : "italic", ...range };
      });
    fc.assert(
      fc.property(fc.array(format, { maxLength: 6 }), (formats) => {
        const revision = textOf(text.split("\n"), formats);
        const noted = [{ at: "of a", noticeText: "A note." }];
        const body = bodyOf(reviewedOf(revision, noted), "html-with-notes");
        expect(isWellNested(body)).toBe(true);
        expect(bare(wordsOfHtml(body))).toBe(
          bare(`${text.replace("of a ", "of a* ")}*Editor’s note: A note.`),
        );
      }),
    );
  });
});

/** Whether every tag closes the one opened last, and no link stands in a link. */
function isWellNested(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*>/gu)) {
    if (name === "meta") continue;
    if (slash) {
      if (open.pop() !== name) return false;
    } else {
      if (name === "a" && open.includes("a")) return false;
      open.push(name);
    }
  }
  return open.length === 0;
}
