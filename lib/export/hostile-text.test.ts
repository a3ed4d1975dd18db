import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { BLOCK_KINDS, type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import { reviewedOf, textOf } from "./article-fixture.ts";
import { readBack } from "./read-back-fixture.ts";
import { exportFile } from "./registry.ts";
import { saidByOthers, taskOf } from "./task-fixture.ts";

/** Formats of which there is no file where there is no claim. */
const ABOUT_CLAIMS: readonly string[] = ["claim-review"];

/** The blocks of the article as whoever gets the file reads them; null where it holds none. */
async function blocksIn(
  reviewed: ReviewedArticle,
  format: ExportFormat,
): Promise<readonly string[] | null> {
  const file = await exportFile(taskOf(reviewed, format));
  if (isRefusal(file) && reviewed.claims.length === 0 && ABOUT_CLAIMS.includes(format)) return null;
  if (isRefusal(file)) throw new TypeError(file.message);
  return readBack(file);
}

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
  "  spaces at the edges   ",
  "\u00a0 no-break ones \t\u00a0",
  "two  spaces   inside",
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

/** Formats that leave out what they cannot hold: characters that no XML may have (XML 1.0, 2.2). */
const TAKES_LESS: readonly string[] = ["docx"];

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what XML does not take
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** The blocks that have words. */
function expected(text: string, format: string): string[] {
  const taken = TAKES_LESS.includes(format) ? text.replace(NOT_IN_XML, "") : text;
  return taken.split("\n").filter((block) => block.trim() !== "");
}

describe.each(FORMATS)("hostile words in %s", (format) => {
  it.each(HOSTILE.map((words) => [words.slice(0, 40), words]))(
    "leave the file valid, and stay what they are: %s",
    async (_, words) => {
      const revision = textOf(["Before it.", words, ["heading", words], ["quotation", words]]);
      const read = await blocksIn(reviewedOf(revision, [], words), format);
      if (read !== null) expect(read).toEqual(expected(revision.text, format));
    },
  );

  it("leave it valid everywhere else: in facts, notes, corrections and names", async () => {
    for (const words of HOSTILE) {
      const reviewed = reviewedOf(textOf(["Ten people came.", "Nine left."]), [
        { at: "Ten", action: "replace", insert: words, noticeText: words, reason: words },
        { at: "Nine", noticeText: words, mark: words.slice(0, 10) },
      ]);
      const { article } = reviewed;
      const facts = { byline: words, dateline: words, publication: words, standfirst: words };
      const createdBy = { id: "ada", name: words };
      const hostile = { ...reviewed, article: { ...article, ...facts, createdBy } };
      await blocksIn(saidByOthers(hostile, words), format);
    }
  });

  it("are those of the revision when nothing is corrected", async () => {
    const block = fc.tuple(
      fc.constantFrom(...BLOCK_KINDS.filter((kind) => !/item/u.test(kind))),
      // At an edge, Markdown cannot keep a line tabulation.
      fc.string({ unit: "binary" }).map((text) => text.replace(/[\n\r\v\0]/gu, " ").toWellFormed()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
        const revision = textOf(blocks);
        const read = await blocksIn(reviewedOf(revision), format);
        if (read !== null) expect(read).toEqual(expected(revision.text, format));
      }),
      { numRuns: 40 },
    );
  });
});
