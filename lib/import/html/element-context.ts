import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { readLink } from "../lines/links.ts";
import type { Box } from "./boxes.ts";
import { boldOf, isStruckIn, italicOf, levelOf, shiftOf, styleOf } from "./elements.ts";
import { isSameLook, type Look } from "./line-builder.ts";
import type { OpenEdit } from "./tracked.ts";
import { attributeOf, type Element, textOf } from "./tree.ts";

/** A list item whose first line is being looked for. */
export interface Item {
  kind: BlockKind;
  /** What stands in front of it when the numbers of its list do not count up from one. */
  readonly prefix: string;
  isUsed: boolean;
}

/** A footnote whose first line is being looked for. */
interface FootNote {
  readonly mark: string;
  isUsed: boolean;
}

/** What the elements around some words say of them. */
export interface ElementContext {
  readonly box: Box;
  readonly look: Look;
  /** What the nearest element says that its lines are; null where none does. */
  readonly kind: BlockKind | null;
  readonly level: number;
  readonly item: Item | null;
  readonly note: FootNote | null;
  readonly isKept: boolean;
  /** Whether the words are in a row of a table of figures, which becomes one line. */
  readonly isRow: boolean;
  readonly quotes: number;
  readonly language: string;
  /** Names of the inline elements around, each ended by " | ". */
  readonly inline: string;
}

/** Quotation marks as browsers draw them for `<q>`: outer, then inner. */
const QUOTES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  de: ["„", "“", "‚", "‘"],
  fr: ["«", "»", "‹", "›"],
  it: ["«", "»", "“", "”"],
  es: ["«", "»", "“", "”"],
  ja: ["「", "」", "『", "』"],
};
const ENGLISH_QUOTES = ["“", "”", "‘", "’"] as const;

/** The quotation marks that a `q` element stands for here. */
export function quotesOf({ language, quotes }: ElementContext): readonly [string, string] {
  const all = QUOTES[language] ?? ENGLISH_QUOTES;
  return quotes % 2 === 0 ? [all[0], all[1]] : [all[2], all[3]];
}

const MSO: readonly (readonly [RegExp, BlockKind])[] = [
  [/^MsoTitle\b/u, "headline"],
  [/^MsoSubtitle\b/u, "standfirst"],
  [/^MsoCaption\b/u, "caption"],
  [/^Mso(?:Intense)?Quote\b/u, "quotation"],
];

function kindOf(element: Element, names: string): BlockKind | null {
  if (levelOf(element) > 0) return "heading";
  switch (element.tagName) {
    case "blockquote":
      return "quotation";
    case "figcaption":
    case "caption":
      return "caption";
    default: {
      const style = attributeOf(element, "class") ?? "";
      const mso = style.startsWith("Mso") ? MSO.find(([name]) => name.test(style)) : undefined;
      if (mso) return mso[1];
      return CAPTION.test(names) ? "caption" : null;
    }
  }
}

const CAPTION =
  /(?<!\b(?:has|with|no|closed|hide|show) )\b(?:caption|captiontext|bildunterschrift|legende)\b/u;

function itemOf(element: Element, prefix: string): Item | null {
  const style = attributeOf(element, "class") ?? "";
  if (element.tagName === "li") {
    const list = element.parentNode;
    const isNumbered = list !== null && list.nodeName === "ol";
    if (prefix) return { kind: "paragraph", prefix, isUsed: false };
    return { kind: isNumbered ? "numbered_item" : "list_item", prefix, isUsed: false };
  }
  if (!/^MsoList(?:Paragraph|Bullet|Number)/u.test(style)) return null;
  if (!/mso-list\s*:/iu.test(styleOf(element)) && style.startsWith("MsoListP")) return null;
  return {
    kind: style.startsWith("MsoListNumber") ? "numbered_item" : "list_item",
    prefix,
    isUsed: false,
  };
}

/** What is known of a block element beside its tag. */
interface BlockMarks {
  readonly prefix: string;
  readonly mark: string | null;
  /** Whether it is the line over the heading that it stands in. */
  readonly isKicker: boolean;
  readonly edit: OpenEdit | null;
}

/** What a block element changes for the words in it. */
export function enterBlock(
  around: ElementContext,
  box: Box,
  { prefix, mark, isKicker, edit }: BlockMarks,
): ElementContext {
  const { element, names } = box;
  const own = kindOf(element, names);
  const level = isKicker ? 0 : levelOf(element) || around.level;
  const isList = element.tagName === "ul" || element.tagName === "ol";
  return {
    ...around,
    box,
    look: lookOf(element, around.look, edit),
    kind: own ?? (level < around.level ? null : around.kind),
    level,
    item: isList ? null : (itemOf(element, prefix) ?? around.item),
    note: mark === null ? around.note : { mark, isUsed: false },
    isKept: isKept(element) ?? around.isKept,
    language: languageOf(element) ?? around.language,
    inline: "",
  };
}

/** What is known of an inline element beside its tag. */
interface InlineMarks {
  readonly names: string;
  readonly base: string | null;
  readonly edit: OpenEdit | null;
}

/** What an inline element changes for the words in it. */
export function enterInline(
  around: ElementContext,
  element: Element,
  { names, base, edit }: InlineMarks,
): ElementContext {
  const href = element.tagName === "a" ? attributeOf(element, "href") : null;
  const look = lookOf(element, around.look, edit);
  const own = `${element.tagName === "time" ? "time " : ""}${relOf(element)}${names}`;
  return {
    ...around,
    look: href === null ? look : { ...look, ...readLink(href, base), isLink: true },
    isKept: isKept(element) ?? around.isKept,
    quotes: element.tagName === "q" ? around.quotes + 1 : around.quotes,
    language: languageOf(element) ?? around.language,
    inline:
      own === "" || around.inline.length > LONGEST_INLINE
        ? around.inline
        : `${around.inline}${own} | `,
  };
}

const LONGEST_INLINE = 1_000;

function relOf(element: Element): string {
  const isAuthor =
    attributeOf(element, "rel") === "author" || attributeOf(element, "itemprop") === "author";
  return isAuthor ? "author " : "";
}

function lookOf(element: Element, look: Look, edit: OpenEdit | null): Look {
  const style = styleOf(element);
  const bold = boldOf(element, style) ?? look.bold;
  const italic = italicOf(element, style) ?? look.italic;
  // What is taken out by a tracked change shows as that.
  const isStruck = look.isStruck || (edit === null && isStruckIn(element, style));
  const isShifted = look.isShifted || isTellinglyShifted(element, style);
  const changed = { ...look, bold, italic, isStruck, isShifted, edit };
  return isSameLook(look, changed) ? look : changed;
}

/** What is often raised and reads as well in the line: "1st", a mark. */
const ALIKE = /^(?:st|nd|rd|th|e|er|re|ère|ème|o|a|os|as|tm|sm|[®©™*†‡§]+|\[\w{1,4}\])$/iu;

function isTellinglyShifted(element: Element, style: string): boolean {
  if (shiftOf(element, style) === null) return false;
  const words = textOf(element, 20).trim();
  return words !== "" && !ALIKE.test(words);
}

function isKept(element: Element): boolean | null {
  if (/^(?:pre|listing|xmp|plaintext)$/u.test(element.tagName)) return true;
  const style = /(?:^|;)\s*white-space\s*:\s*([\w-]+)/iu.exec(styleOf(element))?.[1]?.toLowerCase();
  if (style === undefined) return null;
  if (/^(?:pre|pre-wrap|break-spaces)$/u.test(style)) return true;
  return /^(?:normal|nowrap)$/u.test(style) ? false : null;
}

function languageOf(element: Element): string | null {
  return attributeOf(element, "lang")?.slice(0, 2).toLowerCase() ?? null;
}
