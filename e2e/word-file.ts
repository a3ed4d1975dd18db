import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const BY = 'w:author="Jane Doe" w:date="2017-04-12T09:00:00Z"';

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of a Word file with these runs; `style` is one that Word has, such as `Heading1`. */
const paragraph = (runs: string, style = "Normal") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;

const body = [
  paragraph(run("The bridge will close for a year"), "Title"),
  paragraph(
    `${run("The bridge carried ")}<w:del w:id="1" ${BY}><w:r><w:delText>41,000</w:delText></w:r></w:del><w:ins w:id="2" ${BY}>${run("38,000")}</w:ins>${run(" vehicles a day before it was closed for repairs in the spring of last year.")}`,
  ),
  paragraph(run("A long wait"), "Heading1"),
  paragraph(
    `${run("The city ")}<w:commentRangeStart w:id="0"/>${run("promised a ferry")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(" until the repairs are done, which nobody on the river expects before the winter.")}`,
  ),
].join("");

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const parts = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="${TYPE}.comments+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("r1", "officeDocument", "word/document.xml")}</Relationships>`,
  "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("r1", "comments", "comments.xml")}</Relationships>`,
  "word/document.xml": `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
  "word/comments.xml": `<w:comments xmlns:w="${W}"><w:comment w:id="0" ${BY}><w:p>${run("Who promised it?")}</w:p></w:comment></w:comments>`,
};

/**
 * A Word file (ECMA-376) on a bridge: a title, a heading, and of Jane Doe one tracked replacement
 * ("41,000" by "38,000") and one comment on "promised a ferry".
 */
export function makeWordFile(): Buffer {
  const files = Object.entries(parts).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return Buffer.from(zipSync(Object.fromEntries(files)));
}
