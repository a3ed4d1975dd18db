import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { docx, p, part, r, relationships } from "./docx-fixture.ts";
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

const style = (id: string, name: string, more = "") =>
  `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("the words of a Word file", () => {
  it.each([
    [
      "typographic signs as they are",
      r("“A” – ‘b’…\u00a0c\u202f% e\u0301 🧱👩‍👧 שלום"),
      "“A” – ‘b’…\u00a0c\u202f% e\u0301 🧱👩‍👧 שלום",
    ],
    [
      "no white space at the ends of a text that does not preserve it",
      `<w:r><w:t>\n a </w:t></w:r>${r(" b")}`,
      "a b",
    ],
    [
      "hyphens and tabs",
      "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>",
      "a\u2011b\u00adc\td",
    ],
    [
      "line and page breaks as lines",
      '<w:r><w:t>a b.</w:t><w:br/><w:t>c.</w:t><w:br w:type="page"/><w:t>d.</w:t><w:cr/><w:t>e.\u2028f.</w:t></w:r>',
      "a b.\nc.\nd.\ne.\nf.",
    ],
    [
      "a dropped capital as the first letter of its word",
      `</w:p>${p(r("T"), '<w:framePr w:dropCap="drop" w:lines="3"/>')}<w:p>${r("he gate stands open.")}`,
      "The gate stands open.",
    ],
    [
      "signs of a font of symbols that stand as text",
      r("At ") + r("\uf02d", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + r("4 degrees"),
      "At −4 degrees",
    ],
    [
      "raised and lowered figures",
      r("10") +
        r("6", '<w:vertAlign w:val="superscript"/>') +
        r(" H") +
        r("2", '<w:vertAlign w:val="subscript"/>') +
        r("O 1") +
        r("st", '<w:vertAlign w:val="superscript"/>'),
      "10⁶ H₂O 1st",
    ],
    [
      "the result of a field and not its instruction",
      r("Page ") + field("PAGE \\* MERGEFORMAT", "7"),
      "Page 7",
    ],
    ["a simple field", `<w:fldSimple w:instr="DATE">${r("3 May")}</w:fldSimple>`, "3 May"],
    [
      "a symbol of a symbol font",
      `${r("a ")}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`,
      "a 🡪",
    ],
    [
      "right-to-left and embedded directions",
      `<w:bdo w:val="rtl">${r("שלום")}</w:bdo><w:dir w:val="ltr">${r(" abc")}</w:dir>`,
      "שלום abc",
    ],
    [
      "how a word is said, behind it",
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r("かん")}</w:rt><w:rubyBase>${r("漢")}</w:rubyBase></w:ruby></w:r>`,
      "漢(かん)",
    ],
    ["a formula as its signs", `${r("So ")}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`, "So a+b"],
    [
      "an emoji that Word keeps twice",
      `<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16:symEx xmlns:w16="urn:x" w16:char="1F600"/></mc:Choice><mc:Fallback><w:t>😀 x</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      "😀 x",
    ],
    [
      "a text box once, behind its paragraph",
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(r("box."))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(r("box."))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("Over it.")}`,
      "Over it.\nbox.",
    ],
    [
      "nothing that is hidden",
      r("seen ") + r("not seen", "<w:vanish/>") + r("too", '<w:vanish w:val="0"/>'),
      "seen too",
    ],
  ])("keep %s", async (_, runs, text) => {
    expect((await read(docx(p(runs)))).text).toBe(text);
  });

  it("keep bold, italic and links, and drop links that lead nowhere good", async () => {
    const links = relationships([
      ["rId1", "hyperlink", "https://example.org/a?b=1&c=2"],
      ["rId2", "hyperlink", "javascript:alert(1)"],
    ]);
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
    const body = p(
      `${r("A ", "<w:b/>")}${r("b", '<w:b/><w:i w:val="true"/>')} ${link("rId1", "c")}${link("rId2", "d")}${link("rId9", "e")}${field('HYPERLINK "mailto:a@example.org"', "f")} ${r(" g.", '<w:rStyle w:val="Strong"/>')}`,
    );
    const styles = part("w:styles", style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>"));
    const parts = { "word/_rels/document.xml.rels": links, "word/styles.xml": styles };
    const { text, formats, warnings } = await read(docx(body, parts));
    expect(text).toBe("A bcdef g.");
    expect(
      formats.map((format) => [
        text.slice(format.start, format.end),
        format.kind,
        "href" in format ? format.href : "",
      ]),
    ).toEqual([
      ["A b", "bold", ""],
      ["b", "italic", ""],
      ["c", "link", "https://example.org/a?b=1&c=2"],
      ["f", "link", "mailto:a@example.org"],
      [" g.", "bold", ""],
    ]);
    expect(warnings).toEqual([expect.stringContaining("javascript:alert(1)")]);
  });

  it.each([
    ['"https://example.org/a" \\t "_blank"', "https://example.org/a"],
    ['"https://example.org/a" \\o "Tip, in words" \\h', "https://example.org/a"],
    ['"https://example.org/a" \\l "part" \\o "Tip"', "https://example.org/a#part"],
  ])("have the link of a field, whatever its switches: %s", async (target, href) => {
    const escaped = target.replaceAll('"', "&quot;");
    const { formats } = await read(docx(p(field(`HYPERLINK ${escaped}`, "here"))));
    expect(formats).toMatchObject([{ kind: "link", href }]);
  });

  it("are no headings for being short where other headings are marked", async () => {
    const bold = p(r("The price", "<w:b/>"));
    const short = ["Dear Anna", "No Visitors After Dark"].map((text) => p(r(text)));
    const plain = p(r(STORY));
    const marked = await read(docx([plain, ...short, plain, bold, plain].join("")));
    expect(marked.blocks.filter((kind) => kind === "heading")).toHaveLength(1);
    const guessed = await read(docx([plain, short[0], plain].join("")));
    expect(guessed.blocks[1]).toBe("heading");
  });

  it("make a table rows of text, but leave one for layout as paragraphs", async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
    const body = `${p(r(STORY))}<w:tbl>${row(p(r("Year one")), p(r("Cracks.")))}${row(p(r("One.")), p(r("Two.")) + p(r("Three.")))}</w:tbl>${p(r(STORY))}`;
    const article = await read(docx(body));
    expect(linesOf(article).slice(1, -1)).toEqual([
      "paragraph: Year one | Cracks.",
      "paragraph: One.",
      "paragraph: Two.",
      "paragraph: Three.",
    ]);
    expect(article.warnings).toEqual([expect.stringMatching(/^What was a table is 1 line/u)]);
  });

  it("have notes at their end, behind the marks that stand in the text", async () => {
    const note = (id: number, words: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(words)}`)}</w:footnote>`;
    const notes = part(
      "w:footnotes",
      `<w:footnote w:type="separator" w:id="-1">${p(r("---"))}</w:footnote>${note(1, " Port log.")}${note(2, " Editor’s note: It was three.")}${note(3, " Census 2021.")}${note(4, "* Own mark.")}${note(5, " Never seen.")}`,
    );
    const refer = (id: number, more = "") =>
      `<w:r><w:footnoteReference w:id="${id}" ${more}/></w:r>`;
    const body = p(
      r("The ship left.") +
        refer(1) +
        r(" It was two.") +
        refer(2) +
        r(" In 2021") +
        refer(3) +
        r(" it sank.") +
        refer(4, 'w:customMarkFollows="1"') +
        r("*") +
        refer(9),
    );
    const article = await read(docx(body, { "word/footnotes.xml": notes }));
    expect(article.text).toBe(
      "The ship left.¹ It was two. In 2021[3] it sank.*\n¹ Port log.\n[3] Census 2021.\n* Own mark.",
    );
    expect(article.notes).toEqual([
      expect.objectContaining({
        text: "Editor’s note: It was three.",
        mark: "²",
        notice: "editors_note",
      }),
    ]);
  });

  it("leave out running heads and descriptions of pictures, and say so", async () => {
    const picture =
      '<w:r><w:drawing><wp:docPr id="1" name="x" descr="A wall"/><pic:pic/></w:drawing></w:r>';
    const article = await read(
      docx(p(picture + r("Some words here.")), {
        "word/header1.xml": part("w:hdr", p(r("Desk draft"))),
        "word/_rels/document.xml.rels": relationships([["rId1", "header", "header1.xml"]]),
      }),
    );
    expect(article.text).toBe("Some words here.");
    expect(article.leftOut.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
      "running head: Desk draft",
      "description of a picture: A wall",
    ]);
  });

  it("leave hidden text out where it stood, to be put back", async () => {
    const hide = (text: string) => r(text, "<w:vanish/>");
    const body =
      p(r(STORY)) +
      p(r("Seen, ") + hide("not ") + hide("this") + r(" seen") + hide(" nor that ") + r(".")) +
      p(hide("A whole line."), "<w:rPr><w:vanish/></w:rPr>") +
      p(r("Last words."));
    const article = await read(docx(body));
    expect(article.text).toBe(`${STORY}\nSeen,  seen.\nLast words.`);
    expect(article.leftOut).toEqual(
      [
        { text: "not this", before: 2 },
        { text: "nor that", before: 2 },
        { text: "A whole line.", before: 2 },
      ].map((line, index) => {
        const was = { nth: index + 2, reason: "hidden text", kind: "paragraph", formats: [] };
        return { ...line, ...was };
      }),
    );
    expect(article.warnings).toEqual([]);
  });

  it("are none where all of them are hidden", async () => {
    const refusal = await importWord(docx(p(r("Hidden.", "<w:vanish/>"))));
    expect(refusal).toMatchObject({
      refusal: "invalid",
      message: expect.stringMatching(/no words/u),
    });
  });

  it.each([
    ["struck words", r("x", "<w:strike/>"), {}, /struck through/u],
    ["macros", "", { "word/vbaProject.bin": "x" }, /macros/u],
    ["other documents", '<w:altChunk r:id="rId1"/>', {}, /another document/u],
    [
      "symbols that only a font knows",
      '<w:r><w:sym w:font="House Font" w:char="F0FF"/></w:r>',
      {},
      /House Font/u,
    ],
  ])("come with a warning of %s", async (_, runs, parts, warning) => {
    const article = await read(docx(p(r("Words. ") + runs), parts));
    expect(article.warnings).toEqual([expect.stringMatching(warning)]);
  });
});
