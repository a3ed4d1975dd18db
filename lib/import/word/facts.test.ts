import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { docx, p, part, r } from "./docx-fixture.ts";
import { importWord } from "./word.ts";

async function read(bytes: Uint8Array): Promise<ImportedArticle> {
  const article = await importWord(bytes);
  if ("refusal" in article) throw new Error(article.message);
  return ImportedArticleShape.parse(article);
}

const STORY =
  "The council closed the old harbour wall on Monday, after engineers had found cracks that were wider than a hand.";

function linesOf({ text, blocks }: ImportedArticle): readonly string[] {
  return text.split("\n").map((line, index) => `${blocks[index]}: ${line}`);
}

const styled = (style: string, text: string) => p(r(text), `<w:pStyle w:val="${style}"/>`);
describe("what a Word file says of itself", () => {
  const core = (title: string, language = "") =>
    part(
      "cp:coreProperties",
      `<dc:creator>Nobody</dc:creator><dc:title>${title}</dc:title><dc:language>${language}</dc:language>`,
    ).replace(
      "<cp:coreProperties",
      '<cp:coreProperties xmlns:cp="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    );

  it.each([
    ["A wall of cracks", p(r(STORY)), "A wall of cracks"],
    ["A wall of cracks", styled("Title", "The wall") + p(r(STORY)), "The wall"],
    ["Microsoft Word - a b.docx", p(r(`A short sentence here. ${STORY}`)), "A short sentence here"],
  ])("names it %s only where its words do not", async (title, body, headline) => {
    const article = await read(docx(body, { "docProps/core.xml": core(title) }));
    expect(article).toMatchObject({ headline, byline: null });
  });

  it("is never named by more than an editor may write", async () => {
    const article = await read(
      docx(p(r(STORY)), { "docProps/core.xml": core("wall ".repeat(9_000)) }),
    );
    expect(article.headline.length).toBeLessThanOrEqual(1_000);
    expect(article.warnings).toEqual([expect.stringContaining("headline")]);
  });

  it.each([
    ["en-GB", STORY, "en-GB"],
    ["de-DE", STORY, "en"],
    [
      "de-DE",
      "Der Rat sperrte die alte Mauer am Montag, nachdem Risse gefunden worden waren.",
      "de-DE",
    ],
    [
      "en-US",
      "Der Rat sperrte die alte Mauer am Montag, nachdem Risse gefunden worden waren.",
      null,
    ],
  ])("is written in %s only where its words may be", async (language, words, expected) => {
    const article = await read(docx(p(r(words, `<w:lang w:val="${language}"/>`))));
    expect(article.language).toBe(expected);
  });
});

describe("files that word processors wrote", () => {
  const fixture = (name: string) => readFile(path.join(import.meta.dirname, "fixtures", name));
  const changed = ({ text, changes }: ImportedArticle) =>
    changes.map(
      ({ start, end, insert, author, date }) =>
        `${author} ${date}: ${text.slice(start, end)} → ${insert}`,
    );

  it("reads changes, a comment, a note and a table of LibreOffice", async () => {
    const article = await read(await fixture("libreoffice-tracked.docx"));
    expect(linesOf(article)).toEqual(
      expect.arrayContaining([
        "headline: Harbour wall needs new stone",
        "standfirst: Engineers found cracks “wider than a hand”",
        "byline: By Mina Okafor",
        "heading: What it will cost",
        "paragraph: Repairs to 300 m² of stone will cost £4 million¹, the report says.",
        "list_item: Close the quay",
        "paragraph: Year | Cracks",
        "quotation: “We saw it coming,” said Ms Vale. 🧱 السلام é",
        "paragraph: ¹ Council papers, 4 March 2024, page 12.",
      ]),
    );
    expect(changed(article)).toEqual([
      "Ada Reyes 2024-03-05T10:15:00Z: twelve → fourteen",
      "Ben Ito 2024-03-06T09:05:00Z: , he claimed → ",
    ]);
    expect(article.comments.map(({ author, text }) => `${author}: ${text}`)).toEqual([
      "Ada Reyes: Who counted?\nAsk the port.",
      "Ben Ito: Proposed new paragraph after this: A spokesman declined to say more.",
    ]);
  });

  it("reads paragraphs that were taken out, joined and split in LibreOffice", async () => {
    const article = await read(await fixture("libreoffice-paragraphs.docx"));
    expect(changed(article)).toEqual([
      "Ada Reyes 2024-03-05T10:15:00Z: This sentence was never confirmed by anyone. → ",
    ]);
    expect(article.comments.map(({ text }) => text)).toEqual([
      "Proposed: join this paragraph to the next one.",
      "Proposed: begin a new paragraph behind these words.",
    ]);
    expect(article.text).toContain("Trams last ran here in 1961.");
    expect(article.leftOut).toMatchObject([
      { reason: "running head" },
      { reason: "hidden text", text: "cut this if long" },
    ]);
  });

  it("reads what Pandoc writes", async () => {
    const article = await read(await fixture("pandoc-tracked.docx"));
    expect(article.blocks.slice(0, 3)).toEqual(["headline", "paragraph", "heading"]);
    expect(changed(article)[0]).toBe("Jo Lind 2024-05-01T08:00:00Z: two → three");
    expect(article.comments).toMatchObject([
      { author: "Sam Oyelaran", text: "Does the log say so?" },
    ]);
    expect(article.notes).toMatchObject([{ mark: "¹", notice: "editors_note" }]);
  });
});
