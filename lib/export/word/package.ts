import { strToU8, zipSync } from "fflate";
import type { Article } from "#lib/domain/article.ts";
import { escapeXml } from "./characters.ts";
import { MAIN_ONLY, RELATIONS, XML } from "./namespaces.ts";

/** The parts of a Word file that differ from article to article, each as XML. */
export interface WordParts {
  readonly document: string;
  readonly comments: string;
  readonly threads: string;
  readonly styles: string;
  readonly numbering: string;
  /** Where the links lead; the first has the relationship `link1`. */
  readonly links: readonly string[];
}

type Facts = Pick<Article, "headline" | "byline" | "language" | "createdAt" | "updatedAt">;

const PART_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The time that ZIP counts from, so that one article gives the same bytes at every time and place. */
const TIMELESS = { mtime: new Date(1980, 0, 1), level: 6 } as const;

/** The file: parts and how they hang together (ECMA-376, part 2). The same parts give the same bytes. */
export function packWord(facts: Facts, parts: WordParts): Uint8Array {
  const files = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": renderRelations([
      { id: "document", type: RELATIONS.document, target: "word/document.xml" },
      { id: "core", type: RELATIONS.core, target: "docProps/core.xml" },
    ]),
    "docProps/core.xml": renderCore(facts),
    "word/document.xml": parts.document,
    "word/comments.xml": parts.comments,
    "word/commentsExtended.xml": parts.threads,
    "word/styles.xml": parts.styles,
    "word/numbering.xml": parts.numbering,
    "word/settings.xml": SETTINGS,
    "word/_rels/document.xml.rels": renderRelations([
      { id: "styles", type: RELATIONS.styles, target: "styles.xml" },
      { id: "numbering", type: RELATIONS.numbering, target: "numbering.xml" },
      { id: "settings", type: RELATIONS.settings, target: "settings.xml" },
      { id: "comments", type: RELATIONS.comments, target: "comments.xml" },
      { id: "threads", type: RELATIONS.threads, target: "commentsExtended.xml" },
      ...parts.links.map((target, index) => ({
        id: `link${index + 1}`,
        type: RELATIONS.hyperlink,
        target,
        mode: "External",
      })),
    ]),
  };
  const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(bytes), TIMELESS);
}

const OVERRIDES: readonly (readonly [string, string])[] = [
  ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["/word/document.xml", `${PART_TYPE}.document.main+xml`],
  ["/word/comments.xml", `${PART_TYPE}.comments+xml`],
  ["/word/commentsExtended.xml", `${PART_TYPE}.commentsExtended+xml`],
  ["/word/styles.xml", `${PART_TYPE}.styles+xml`],
  ["/word/numbering.xml", `${PART_TYPE}.numbering+xml`],
  ["/word/settings.xml", `${PART_TYPE}.settings+xml`],
];

const CONTENT_TYPES = [
  `${XML}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  ...OVERRIDES.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
  "</Types>",
].join("");

/** Without a mode of its own, Word would open the file as one of Word 2007 with fewer functions. */
const SETTINGS = `${XML}<w:settings ${MAIN_ONLY}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly mode?: string;
}

function renderRelations(relations: readonly Relation[]): string {
  const lines = relations.map(({ id, type, target, mode }) => {
    const away = mode === undefined ? "" : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${away}/>`;
  });
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

/** `core.xml` (ECMA-376, part 2, 8.3): what the file says of itself, all of it the article's. */
function renderCore({ headline, byline, language, ...facts }: Facts): string {
  const namespaces = [
    `xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(" ");
  const time = (name: string, value: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(value)}</dcterms:${name}>`;
  return [
    `${XML}<cp:coreProperties ${namespaces}>`,
    `<dc:title>${escapeXml(headline)}</dc:title>`,
    byline === null ? "" : `<dc:creator>${escapeXml(byline)}</dc:creator>`,
    time("created", facts.createdAt),
    time("modified", facts.updatedAt),
    language === null ? "" : `<dc:language>${escapeXml(language)}</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
}
