import type { Refusal } from "#lib/domain/refusal.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** What a paragraph's style or list makes of it; `body` where only its words can tell. */
export const PARAGRAPH_CLASSES = [
  "title",
  "subtitle",
  "byline",
  "heading-1",
  "heading-2",
  "heading-3",
  "heading-4",
  "heading-5",
  "heading-6",
  "heading-7",
  "heading-8",
  "heading-9",
  "bullet",
  "number",
  "quotation",
  "caption",
  "body",
] as const;

/** What a paragraph is, as far as its style says. */
export type ParagraphClass = (typeof PARAGRAPH_CLASSES)[number];

/** The class of this name; `body` when there is none. */
export function classNamed(name: string): ParagraphClass {
  return PARAGRAPH_CLASSES.find((known) => known === name) ?? "body";
}

/** Properties of a style or, set directly, of a paragraph; null where it does not say. */
export interface ParagraphProperties {
  style: string | null;
  /** From 0, as in ECMA-376-1, 17.3.1.20; 9 is body text. */
  outline: number | null;
  list: string | null;
  level: string | null;
}

/** Properties of a style or, set directly, of a run; null where it does not say. */
export interface RunProperties {
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
}

/** A style by its id, with what it is based on. */
export interface Style extends ParagraphProperties, RunProperties {
  readonly id: string;
  /** In small letters; the id where there is none. */
  name: string;
  base: string | null;
}

/** The styles of a document. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** The language of the document's text (BCP 47), as far as it says. */
  readonly language: string | null;
}

/** Those of a document that has none. */
export const NO_STYLES: Styles = { byId: new Map(), language: null };

/** The properties of a paragraph that states none. */
export const NO_PARAGRAPH: Readonly<ParagraphProperties> = {
  style: null,
  outline: null,
  list: null,
  level: null,
};

/** Whether an on-off property is on (ECMA-376-1, 17.17.4). */
export function isOn({ get }: XmlElement): boolean {
  return !/^(?:0|false|off|none)$/u.test(get("w:val") ?? "");
}

/** Reads styles.xml (ECMA-376-1, 17.7). */
export function readStyles(bytes: Uint8Array): Styles | Refusal {
  const byId = new Map<string, Style>();
  let style: Style | null = null;
  let language: string | null = null;
  let isDefaults = false;
  const refusal = readXml(bytes, {
    open: (element) => {
      const { name, get } = element;
      if (name === "w:docDefaults") isDefaults = true;
      else if (name === "w:style") {
        style = newStyle(get("w:styleId") ?? "");
        byId.set(style.id, style);
      } else if (name === "w:lang" && isDefaults) language = get("w:val") ?? null;
      else if (style) setProperty(style, element);
    },
    close: (name) => {
      if (name === "w:style") style = null;
      if (name === "w:docDefaults") isDefaults = false;
    },
  });
  return refusal ?? { byId, language };
}

function newStyle(id: string): Style {
  return {
    id,
    name: id.toLowerCase(),
    base: null,
    style: null,
    outline: null,
    list: null,
    level: null,
    bold: null,
    italic: null,
    hidden: null,
  };
}

function setProperty(style: Style, element: XmlElement): void {
  const value = element.get("w:val") ?? "";
  if (element.name === "w:name") style.name = value.toLowerCase();
  else if (element.name === "w:basedOn") style.base = value;
  else if (!setParagraphProperty(style, element)) setRunProperty(style, element);
}

/** Takes up an element of `w:pPr`; whether it was one that counts. */
export function setParagraphProperty(
  into: ParagraphProperties,
  { name, get }: XmlElement,
): boolean {
  const value = get("w:val") ?? null;
  if (name === "w:pStyle") into.style = value;
  else if (name === "w:outlineLvl") into.outline = Number(value);
  else if (name === "w:numId") into.list = value;
  else if (name === "w:ilvl") into.level = value;
  else return false;
  return true;
}

/** Takes up an element of `w:rPr` but for its style. */
export function setRunProperty(into: RunProperties, element: XmlElement): void {
  if (element.name === "w:b") into.bold = isOn(element);
  else if (element.name === "w:i") into.italic = isOn(element);
  else if (element.name === "w:vanish") into.hidden = isOn(element);
}

/** Longest chain of styles based on styles that is followed: they may be based on each other. */
const LONGEST_CHAIN = 20;

/** A style and those it is based on, nearest first; one that is not defined counts by its id alone. */
export function chainOf({ byId }: Styles, id: string | null): readonly Style[] {
  const chain: Style[] = [];
  for (let next = id; next !== null && chain.length < LONGEST_CHAIN; ) {
    const style: Style = byId.get(next) ?? newStyle(next);
    chain.push(style);
    next = style.base;
  }
  return chain;
}

/** The first thing that a style of the chain says. */
export function firstIn<T>(chain: readonly Style[], read: (style: Style) => T | null): T | null {
  for (const style of chain) {
    const value = read(style);
    if (value !== null) return value;
  }
  return null;
}
