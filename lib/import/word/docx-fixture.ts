/** Word files for tests, made by hand. */
import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NAMES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part with this root and the namespaces that tests use. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${NAMES}>${content}</${root}>`;
}

/** A package of these files; text is written as UTF-8. */
export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** The relationships of a package in which `body` is the document. */
export const ROOT = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A relationships part; each as id, type and target. */
export function relationships(
  all: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const tags = all.map(([id, type, target]) => {
    const mode = type === "hyperlink" || type === "image" ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join("")}</Relationships>`;
}

/** A Word file with this body (WordprocessingML) and these other parts. */
export function docx(
  body: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  return pack({
    "_rels/.rels": ROOT,
    "word/document.xml": part("w:document", `<w:body>${body}</w:body>`),
    ...others,
  });
}

/** A paragraph of runs; `properties` go into its `w:pPr`. */
export function p(runs: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of text; `properties` go into its `w:rPr`. */
export function r(text: string, properties = ""): string {
  const tag = `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${tag}</w:r>`;
}

/** Who tracked it, unless a test says otherwise. */
export const BY = { author: "Ada", date: "2024-03-05T10:15:00Z" };

const attributes = ({ author, date }: typeof BY) =>
  `w:id="1" w:author="${author}" w:date="${date}"`;

/** A tracked insertion of text, or of these runs. */
export function ins(text: string, by = BY): string {
  return `<w:ins ${attributes(by)}>${text.startsWith("<") ? text : r(text)}</w:ins>`;
}

/** A tracked deletion of text. */
export function del(text: string, by = BY): string {
  const run = r(text).replaceAll("w:t>", "w:delText>").replace("<w:t ", "<w:delText ");
  return `<w:del ${attributes(by)}>${run}</w:del>`;
}

/** The properties of a paragraph whose end was put in, or taken out. */
export function end(tag: "ins" | "del" | "moveFrom" | "moveTo", by = BY): string {
  return `<w:rPr><w:${tag} ${attributes(by)}/></w:rPr>`;
}

/** Text as XML content or attribute. */
function escapeXml(text: string): string {
  return /[&<>"]/u.test(text)
    ? text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
    : text;
}
