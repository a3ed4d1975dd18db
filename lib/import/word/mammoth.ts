import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { PARAGRAPH_CLASSES } from "./styles.ts";
import { escapeXml } from "./xml.ts";

/** What is given to mammoth: XML that `rewritePart` wrote, and the links of each part by id. */
export interface RewrittenFile {
  readonly document: string;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly links: Readonly<
    Record<"document" | "footnotes" | "endnotes", ReadonlyMap<string, string>>
  >;
}

interface Converted {
  /** Well-formed; see `readHtml`. */
  readonly html: string;
  readonly messages: readonly string[];
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * Converts a rewritten file to mammoth's HTML. The package that mammoth sees is made anew and holds these
 * parts only: there is nothing else in it that could be opened or fetched.
 */
export async function convertWithMammoth(file: RewrittenFile): Promise<Converted> {
  const parts = {
    "word/document.xml": wrap("document", `<w:body>${file.document}</w:body>`),
    "word/styles.xml": wrap("styles", PARAGRAPH_CLASSES.map(styleXml).join("")),
    ...(file.footnotes === null ? {} : { "word/footnotes.xml": withNames(file.footnotes) }),
    ...(file.endnotes === null ? {} : { "word/endnotes.xml": withNames(file.endnotes) }),
    "word/_rels/document.xml.rels": relationshipsXml(file.links.document),
    "word/_rels/footnotes.xml.rels": relationshipsXml(file.links.footnotes),
    "word/_rels/endnotes.xml.rels": relationshipsXml(file.links.endnotes),
  };
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  const zip = zipSync(Object.fromEntries(bytes), { level: 0 });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength) },
    {
      styleMap: PARAGRAPH_CLASSES.map((name) => `p.${name} => p.${name}:fresh`),
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    },
  );
  return { html: value, messages: messages.map(({ message }) => message) };
}

function wrap(root: string, content: string): string {
  return `<w:${root} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${root}>`;
}

/** Notes come with their root, which needs the names of its namespaces. */
function withNames(xml: string): string {
  return xml.replace(/^<w:\w+/u, `$& xmlns:w="${W}" xmlns:r="${R}"`);
}

function styleXml(name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`;
}

function relationshipsXml(links: ReadonlyMap<string, string>): string {
  const entries = [...links].map(
    ([id, target]) =>
      `<Relationship Id="${escapeXml(id)}" Type="${R}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${entries.join("")}</Relationships>`;
}
