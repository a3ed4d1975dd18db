import { MAIN_ONLY, XML } from "./namespaces.ts";

/** BCP 47 tags of the shape that `w:lang` takes (ECMA-376, part 1, 22.9.2.6, ST_Lang). */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;

interface Style {
  readonly id: string;
  /** The name by which Word knows its own styles in every language. */
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const PARAGRAPH_STYLES: readonly Style[] = [
  {
    id: "Title",
    name: "Title",
    paragraph: '<w:keepNext/><w:spacing w:after="120" w:line="240" w:lineRule="auto"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="48"/><w:szCs w:val="48"/>',
  },
  {
    id: "Subtitle",
    name: "Subtitle",
    paragraph: '<w:spacing w:after="200"/>',
    run: '<w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
  { id: "Byline", name: "Byline", run: '<w:sz w:val="20"/><w:szCs w:val="20"/>' },
  {
    id: "Heading1",
    name: "heading 1",
    paragraph: '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>',
  },
  {
    id: "Heading2",
    name: "heading 2",
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>',
  },
  { id: "ListBullet", name: "List Bullet", paragraph: "<w:contextualSpacing/>" },
  { id: "ListNumber", name: "List Number", paragraph: "<w:contextualSpacing/>" },
  { id: "Quote", name: "Quote", paragraph: '<w:ind w:left="720" w:right="720"/>' },
  { id: "Caption", name: "caption", run: '<w:sz w:val="20"/><w:szCs w:val="20"/>' },
  {
    id: "CommentText",
    name: "annotation text",
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
];

const RUN_STYLES: readonly Style[] = [
  { id: "Hyperlink", name: "Hyperlink", run: '<w:color w:val="0563C1"/><w:u w:val="single"/>' },
  {
    id: "CommentReference",
    name: "annotation reference",
    run: '<w:sz w:val="16"/><w:szCs w:val="16"/>',
  },
];

/** `styles.xml` (ECMA-376, part 1, 17.7): Word's own styles by their names, and one for the byline. */
export function renderStyles(language: string | null): string {
  return [
    `${XML}<w:styles ${MAIN_ONLY}>`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="24"/><w:szCs w:val="24"/>`,
    `${renderLanguage(language)}</w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault>',
    "</w:docDefaults>",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>',
    ...PARAGRAPH_STYLES.map(renderParagraphStyle),
    ...RUN_STYLES.map(renderRunStyle),
    "</w:styles>",
  ].join("");
}

const FONTS =
  '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>';

function renderLanguage(language: string | null): string {
  if (language === null || !LANGUAGE.test(language)) return "";
  return `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="${language}"/>`;
}

function renderParagraphStyle({ id, name, paragraph = "", run = "" }: Style): string {
  const look = `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr>`;
  const head = `<w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}">${head}<w:qFormat/>${look}</w:style>`;
}

function renderRunStyle({ id, name, run = "" }: Style): string {
  const head = `<w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>`;
  return `<w:style w:type="character" w:styleId="${id}">${head}<w:rPr>${run}</w:rPr></w:style>`;
}

/** The `w:numId` of every bulleted list. */
export const BULLETS = 1;

/** `numbering.xml` (17.9): bullets, and `lists` numbered lists from `BULLETS + 1`, each from 1. */
export function renderNumbering(lists: number): string {
  const numbered = Array.from({ length: lists }, (_, list) => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    return `<w:num w:numId="${BULLETS + 1 + list}"><w:abstractNumId w:val="1"/>${again}</w:num>`;
  });
  return [
    `${XML}<w:numbering ${MAIN_ONLY}>`,
    renderLevel(0, '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'),
    renderLevel(1, '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'),
    `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>`,
    ...numbered,
    "</w:numbering>",
  ].join("");
}

function renderLevel(abstract: number, look: string): string {
  const indent = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>';
  return `<w:abstractNum w:abstractNumId="${abstract}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>${look}<w:lvlJc w:val="left"/>${indent}</w:lvl></w:abstractNum>`;
}
