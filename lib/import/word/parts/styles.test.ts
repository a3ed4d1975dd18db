import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { docx, p, part, r } from "../docx-fixture.ts";
import { importWord } from "../word.ts";

async function read(bytes: Uint8Array): Promise<ImportedArticle> {
  const article = await importWord(bytes);
  if ("refusal" in article) throw new Error(article.message);
  return ImportedArticleShape.parse(article);
}

const STORY =
  "The council closed the old harbour wall on Monday, after engineers had found cracks that were wider than a hand.";

const styled = (style: string, text: string) => p(r(text), `<w:pStyle w:val="${style}"/>`);
const style = (id: string, name: string, more = "") =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

describe("the styles of a Word file", () => {
  it.each([
    ["a title", ["Title", "Heading1"], ["headline", "heading"]],
    [
      "a first heading without a title",
      ["Heading1", "Heading2", "Heading3"],
      ["headline", "heading", "subheading"],
    ],
    ["two titles", ["Title", "Title", "Heading1"], ["headline", "heading", "subheading"]],
    [
      "quotation, caption and subtitle",
      ["Title", "Subtitle", "IntenseQuote", "Caption"],
      ["headline", "standfirst", "quotation", "caption"],
    ],
    [
      "lists by style",
      ["Title", "ListBullet", "ListNumber2"],
      ["headline", "list_item", "numbered_item"],
    ],
  ])("say what lines are: %s", async (_, styles, kinds) => {
    const body = styles.map((id) => styled(id, "Some words")).join("") + p(r(STORY));
    expect((await read(docx(body))).blocks).toEqual([...kinds, "paragraph"]);
  });

  it("go by name, by outline level and by what they are based on, in any language", async () => {
    const styles = part(
      "w:styles",
      style("berschrift1", "Überschrift 1") +
        style("a1", "House head", '<w:basedOn w:val="a2"/>') +
        style("a2", "x", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
        style("loop", "y", '<w:basedOn w:val="loop"/>'),
    );
    const body =
      styled("berschrift1", "Eins") + p(r(STORY)) + styled("a1", "Zwei") + styled("loop", STORY);
    expect((await read(docx(body, { "word/styles.xml": styles }))).blocks).toEqual([
      "headline",
      "paragraph",
      "heading",
      "paragraph",
    ]);
  });

  it("leave it to the words where they say nothing", async () => {
    const bold = r("Harbour wall needs new stone", "<w:b/>");
    const article = await read(
      docx(
        p(bold) + p(r("By Mina Okafor")) + p(r(STORY)) + p(r("The cost", "<w:b/>")) + p(r(STORY)),
      ),
    );
    expect(article.blocks).toEqual(["headline", "byline", "paragraph", "heading", "paragraph"]);
    expect(article.formats).toEqual([]);
  });

  it("have lists whose numbering says bullet or number, and list 0 is none", async () => {
    const numbering = part(
      "w:numbering",
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>',
    );
    const listed = (list: number, level: number) =>
      p(
        r("Some words."),
        `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
      );
    const body = p(r(STORY)) + listed(3, 0) + listed(3, 1) + listed(0, 0) + listed(9, 0);
    expect((await read(docx(body, { "word/numbering.xml": numbering }))).blocks.slice(1)).toEqual([
      "list_item",
      "numbered_item",
      "paragraph",
      "paragraph",
    ]);
  });
});
