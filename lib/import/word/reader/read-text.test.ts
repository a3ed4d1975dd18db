import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { docx, end, ins, p, part, r, relationships } from "../docx-fixture.ts";
import { importWord } from "../word.ts";

async function read(
  body: string,
  others: Readonly<Record<string, string>> = {},
): Promise<ImportedArticle> {
  const article = await importWord(docx(body, others));
  if ("refusal" in article) throw new Error(article.message);
  return ImportedArticleShape.parse(article);
}

const run = (content: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
const fieldCharacter = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
const instruction = (text: string) =>
  `<w:instrText xml:space="preserve">${text.replaceAll('"', "&quot;")}</w:instrText>`;
const box = (content: string) => run(`<w:pict><w:txbxContent>${content}</w:txbxContent></w:pict>`);
const table = (...rows: readonly string[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
const cell = (content: string) => `<w:tc>${content}</w:tc>`;

describe("the text of a Word file", () => {
  it.each([
    [
      "figures that several runs raise as one",
      p(r("1") + ["s", "t"].map((text) => r(text, '<w:vertAlign w:val="superscript"/>')).join("")) +
        p(
          r("10") +
            ["1", "6"].map((sign) => r(sign, '<w:vertAlign w:val="superscript"/>')).join(""),
        ),
      "1st\n10¹⁶",
    ],
    [
      "what has no end between an empty paragraph and the next one apart",
      p(r("First."), end("ins")) + p("") + p(r("Last.")),
      "First.\nLast.",
    ],
    [
      "text boxes in text boxes, each behind its paragraph",
      p(box(p(r("b") + box(p(r("c")))) + p(r("d"))) + r("a")),
      "a\nb\nc\nd",
    ],
    ["a text box outside paragraphs", p(r("a")) + box(p(r("b"))), "a\nb"],
    [
      "rows of a table in a table apart from those around it",
      table(cell(p(r("a"))) + cell(table(cell(p(r("b"))) + cell(p(r("c"))))) + cell(p(r("d")))),
      "a\nb | c\nd",
    ],
    [
      "cells that go on from above as empty ones",
      table(
        `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p(r("a"))}</w:tc>${cell(p(r("b")))}`,
        `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${p("")}</w:tc>${cell(p(r("c")))}`,
      ),
      "a | b\nc",
    ],
    [
      "what a content control holds, and a custom element",
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(r("a"))}</w:sdtContent></w:sdt><w:customXml>${p(r("b"))}</w:customXml>`,
      "a\nb",
    ],
  ])("has %s", async (_, body, text) => {
    expect((await read(body)).text).toBe(text);
  });

  it("has names of other namespaces in a file of the strict kind", async () => {
    const strict = part("w:document", `<w:body>${p(r("Some words."))}</w:body>`).replace(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    expect((await read("", { "word/document.xml": strict })).text).toBe("Some words.");
  });

  it.each([
    ["Wingdings", "F0E0", "🡪"],
    ["Wingdings", "f0fc", "✓"],
    ["Wingdings 2", "F050", "🗸"],
    ["WINGDINGS 3", "0070", "▲"],
    ["Webdings", "F061", "✔"],
    ["Symbol", "F0B7", "•"],
    ["Symbol", "F020", " "],
  ])("has the sign of %s with the number %s", async (font, code, sign) => {
    const symbol = run(`<w:sym w:font="${font}" w:char="${code}"/>`);
    expect((await read(p(r("a") + symbol + r("b")))).text).toBe(`a${sign}b`);
  });

  it("counts each sign once that only a font knows, and one without a font", async () => {
    const symbol = (attributes: string) => run(`<w:sym ${attributes}/>`);
    const house = ["F0FF", "F0FF", "F0FE", "F020"].map((code) => `w:font="House" w:char="${code}"`);
    const body = p(r("Words.") + [...house, 'w:char="F041"'].map(symbol).join(""));
    expect((await read(body)).warnings).toEqual([
      expect.stringMatching(/^4 symbols are missing .*\(House, unnamed\)/u),
    ]);
  });

  it("has the notes in the order of their references, and those of text boxes behind", async () => {
    const note = (type: string, id: number, words: string) =>
      `<w:${type} w:id="${id}">${p("")}${p(r(words))}</w:${type}>`;
    const refer = (type: string, id: number) => run(`<w:${type}Reference w:id="${id}"/>`);
    const footnotes = note("footnote", 1, "One.") + note("footnote", 2, "Two.");
    const { text } = await read(
      p(box(p(r("c") + refer("footnote", 1))) + r("a") + refer("endnote", 1)) +
        p(r("d") + refer("footnote", 2) + refer("footnote", 1)),
      {
        "word/footnotes.xml": part("w:footnotes", footnotes),
        "word/endnotes.xml": part("w:endnotes", note("endnote", 1, "End.")),
      },
    );
    expect(text).toBe("a¹\nc²\nd³\n¹ End.\n² One.\n³ Two.");
  });
});

describe("formats and links of a Word file", () => {
  const linked = ({ text, formats }: ImportedArticle) =>
    formats.flatMap((format) =>
      format.kind === "link" ? [`${text.slice(format.start, format.end)} ${format.href}`] : [],
    );
  const address = 'HYPERLINK "https://example.org/a"';

  it.each([
    [
      "over paragraphs, as far as the field goes",
      p(run(fieldCharacter("begin") + instruction(address) + fieldCharacter("separate")) + r("a")) +
        p(r("b") + run(fieldCharacter("end")) + r("c")),
      ["a https://example.org/a", "b https://example.org/a"],
    ],
    [
      "with its instruction in pieces",
      p(
        run(fieldCharacter("begin")) +
          run(instruction(address.slice(0, 9))) +
          run(instruction(address.slice(9))) +
          run(fieldCharacter("separate")) +
          r("a") +
          run(fieldCharacter("end")),
      ),
      ["a https://example.org/a"],
    ],
    [
      "all in one run",
      p(
        run(
          `${fieldCharacter("begin")}${instruction(address)}${fieldCharacter("separate")}<w:t>a</w:t>${fieldCharacter("end")}<w:t>b</w:t>`,
        ),
      ),
      ["a https://example.org/a"],
    ],
    [
      "around another field",
      p(
        run(fieldCharacter("begin") + instruction(address) + fieldCharacter("separate")) +
          r("a") +
          run(fieldCharacter("begin") + instruction("PAGE") + fieldCharacter("separate")) +
          r("7") +
          run(fieldCharacter("end")) +
          run(fieldCharacter("end")) +
          r("c"),
      ),
      ["a7 https://example.org/a"],
    ],
    [
      "to nowhere where it leads into the document",
      p(
        run(fieldCharacter("begin") + instruction('HYPERLINK \\l "part"')) +
          run(fieldCharacter("separate")) +
          r("a") +
          run(fieldCharacter("end")) +
          `<w:hyperlink w:anchor="part">${r("b")}</w:hyperlink>`,
      ),
      [],
    ],
    [
      "not of a text box that hangs on it",
      p(`<w:hyperlink r:id="rId1">${r("a")}${box(p(r("b")))}${r("c")}</w:hyperlink>`),
      ["ac https://example.org/b"],
    ],
  ])("have a link %s", async (_, body, links) => {
    const parts = relationships([["rId1", "hyperlink", "https://example.org/b"]]);
    const article = await read(body, { "word/_rels/document.xml.rels": parts });
    expect(linked(article)).toEqual(links);
    expect(article.warnings).toEqual([]);
  });

  it("are not handed on to the text boxes that hang on a run", async () => {
    const { text, formats } = await read(
      p(
        run(
          `<w:t>a</w:t><w:pict><w:txbxContent>${p(r("b"))}</w:txbxContent></w:pict><w:t>c</w:t>`,
          "<w:b/>",
        ) + r("d"),
      ),
    );
    expect(text).toBe("acd\nb");
    expect(formats).toEqual([{ kind: "bold", start: 0, end: 2 }]);
  });

  it("follow the toggles of a run over those of its style", async () => {
    const styles = `<w:style w:type="character" w:styleId="S"><w:name w:val="s"/><w:rPr><w:b/></w:rPr></w:style>`;
    const { formats } = await read(
      p(
        r("a", '<w:rStyle w:val="S"/>') +
          r("b", '<w:rStyle w:val="S"/><w:b w:val="0"/>') +
          r("c", '<w:rStyle w:val="S"/><w:b w:val="off"/><w:i w:val="on"/>'),
      ),
      { "word/styles.xml": part("w:styles", styles) },
    );
    expect(formats).toEqual([
      { kind: "bold", start: 0, end: 1 },
      { kind: "italic", start: 2, end: 3 },
    ]);
  });
});

describe("a paragraph without words", () => {
  const picture = run(
    '<w:drawing><wp:docPr id="1" name="x" descr="A wall"/><pic:pic/></w:drawing>',
  );

  it.each(["", "<w:jc/>"])(
    "has the comment and picture that stand in it: %s",
    async (properties) => {
      const comment = `<w:comment w:id="0" w:author="Cleo">${p(r("Sure?"))}</w:comment>`;
      const { text, comments, leftOut } = await read(
        p(r("One. Two.")) +
          p(run('<w:commentReference w:id="0"/>') + picture, properties) +
          p(r("Three.")),
        { "word/comments.xml": part("w:comments", comment) },
      );
      expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual(["Two."]);
      expect(leftOut).toMatchObject([{ text: "A wall", before: 1 }]);
    },
  );
});

it("the words of a text box that hangs on words that were put in are no part of those", async () => {
  const { text, changes } = await read(p(r("a ") + ins(r("b") + box(p(r("c. ")))) + r(" d")));
  expect(text).toBe("a  d\nc.");
  expect(changes).toMatchObject([{ start: 2, end: 2, insert: "b" }]);
});
