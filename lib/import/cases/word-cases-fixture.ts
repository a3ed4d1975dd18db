import { strToU8, zipSync } from "fflate";
import type { ImportCase } from "./case-fixture.ts";

/** A case whose file is made of parts. */
export interface WordCase extends ImportCase {
  readonly pack: () => Uint8Array;
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKED = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/** The fewest parts of a Word file (ECMA-376-1, 11.2) around a body and its comments. */
export function packWord(body: string, comments = ""): Uint8Array {
  const overrides = ["document.main", "styles", "comments"].map((kind) => {
    const part = kind === "document.main" ? "document" : kind;
    return `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  });
  const links = ["styles", "comments"].map((kind, index) => {
    return `<Relationship Id="rId${index + 1}" Type="${RELATED}/${kind}" Target="${kind}.xml"/>`;
  });
  const link = `<Relationship Id="rId9" Type="${RELATED}/hyperlink" Target="https://example.org/wall" TargetMode="External"/>`;
  const relations = (all: string) =>
    `${HEAD}<Relationships xmlns="${PACKED}/relationships">${all}</Relationships>`;
  const part = (name: string, inner: string) =>
    `${HEAD}<w:${name} xmlns:w="${MAIN}" xmlns:r="${RELATED}">${inner}</w:${name}>`;
  const files = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKED}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relations(
      `<Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr/></w:body>`),
    "word/_rels/document.xml.rels": relations(links.join("") + link),
    "word/styles.xml": part("styles", STYLES),
    "word/comments.xml": part("comments", comments),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

const STYLES = ["Title", "Subtitle", "heading 1", "heading 2", "Quote", "caption"]
  .map((name) => {
    const id = name.replace(" ", "");
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  })
  .join("");

/** A paragraph of a style; `runs` is made by `run`, or any mark-up. */
export function paragraph(runs: string, style = ""): string {
  const properties = style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

/** A run of text; `properties` go into its `w:rPr`. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const BY = `w:author="Pell Adarr" w:date="2024-05-02T10:00:00Z"`;

/** Word files as people write them. */
export const WORD_CASES: readonly WordCase[] = [
  {
    file: "styled.docx",
    pack: () =>
      packWord(
        [
          paragraph(run("The wall and the money"), "Title"),
          paragraph(run("Nobody measured it before they sold it"), "Subtitle"),
          paragraph(
            `${run("The harbour board voted ")}${run("nine to four", "<w:b/>")}${run(" on Tuesday, said ")}${run("The Courier", "<w:i/>")}${run(", after a meeting that ran past midnight. ")}<w:hyperlink r:id="rId9">${run("The plan")}</w:hyperlink>${run(" is public.")}`,
          ),
          paragraph(run("The price"), "heading1"),
          paragraph(run("If the sea wants a stone it will take it."), "Quote"),
          paragraph(run("The work is expected to take 18\u00a0months\u00a0– if it starts.")),
        ].join(""),
      ),
    facts: { headline: "The wall and the money" },
    lines: [
      ["headline", "The wall and the money"],
      ["standfirst", "Nobody measured it"],
      ["paragraph", "The harbour board voted nine to four on Tuesday"],
      ["heading", "The price"],
      ["quotation", "If the sea wants a stone"],
      ["paragraph", "The work is expected to take 18\u00a0months\u00a0– if it starts."],
    ],
    has: ["said The Courier, after a meeting that ran past midnight. The plan is public."],
    lacks: [],
    formats: ["bold: nine to four", "italic: The Courier", "The plan -> https://example.org/wall"],
  },
  {
    file: "tracked.docx",
    pack: () =>
      packWord(
        [
          paragraph(run("The wall and the money"), "Title"),
          paragraph(
            `${run("The board voted ")}<w:del w:id="1" ${BY}><w:r><w:delText>nine</w:delText></w:r></w:del><w:ins w:id="2" ${BY}>${run("eight")}</w:ins>${run(" to four on Tuesday evening, and the mayor was pleased.")}`,
          ),
          paragraph(
            `<w:commentRangeStart w:id="0"/>${run("It was built in 1887.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
          ),
        ].join(""),
        `<w:comment w:id="0" ${BY} w:initials="PA">${paragraph(run("Says who?"))}</w:comment>`,
      ),
    facts: { headline: "The wall and the money" },
    lines: [
      ["headline", "The wall and the money"],
      ["paragraph", "The board voted nine to four on Tuesday evening"],
      ["paragraph", "It was built in 1887."],
    ],
    has: [],
    lacks: ["eight", "Says who"],
  },
  {
    file: "noted.docx",
    pack: () =>
      packWord(
        [
          paragraph(run("The wall and the money"), "heading1"),
          paragraph(
            run(
              "“Nobody measured the wall before they sold it,”* said Mattea Dorn, who keeps the shop.",
            ),
          ),
          paragraph(run("*Editor’s note: Ms. Dorn’s words were “nobody measured it”.")),
        ].join(""),
      ),
    facts: { headline: "The wall and the money" },
    lines: [
      ["headline", "The wall and the money"],
      ["paragraph", "“Nobody measured the wall before they sold it,” said Mattea Dorn"],
    ],
    has: [],
    lacks: ["*"],
    notes: [
      {
        ...{ mark: "*", notice: "editors_note", says: "“nobody measured it”" },
        on: "“Nobody measured the wall before they sold it,”",
      },
    ],
  },
];
