import type { Numbering } from "./numbering.ts";
import {
  chainOf,
  classNamed,
  firstIn,
  type ParagraphClass,
  type ParagraphProperties,
  type Style,
  type Styles,
} from "./styles.ts";

/**
 * Names of styles, in small letters. Word writes its own in English in every language; other programs
 * write what their menus show.
 */
const HEADING =
  /^(?:heading|überschrift|titre|título|titolo|titulo|kop|rubrik|overskrift|otsikko|nagłówek|заголовок|標題|标题|見出し|제목) ?([1-9])$/u;

const NAMES: readonly (readonly [RegExp, ParagraphClass])[] = [
  [/^(?:title|headline|titel|titre|título|titolo|titulo)$/u, "title"],
  [
    /^(?:subtitle|standfirst|deck|untertitel|sous-titre|subtítulo|sottotitolo|ondertitel|underrubrik)$/u,
    "subtitle",
  ],
  [/^(?:byline|author)$/u, "byline"],
  [
    /^(?:(?:intense )?quote|(?:block )?quotations?|block ?text|intensequote|(?:intensives )?zitat|citation(?: intense)?|cita(?: destacada)?|citazione(?: intensa)?)$/u,
    "quotation",
  ],
  [
    /(?:^|\s)caption$|^captioned figure$|^(?:beschriftung|légende|leyenda|didascalia|bijschrift)$/u,
    "caption",
  ],
  [/^list ?bullet(?: ?\d)?$|^aufzählungszeichen(?: \d)?$|^liste à puces(?: \d)?$/u, "bullet"],
  [/^list ?number(?: ?\d)?$|^listennummer(?: \d)?$|^liste à numéros(?: \d)?$/u, "number"],
];

/**
 * What a paragraph's own properties, its style and the styles under that make of it. A heading that is
 * numbered is a heading; anything else in a list is an item of it.
 */
export function classOf(
  direct: ParagraphProperties,
  styles: Styles,
  numbering: Numbering,
): ParagraphClass {
  const chain = chainOf(styles, direct.style);
  const named = firstIn(chain, namedClass);
  const outline = direct.outline ?? firstIn(chain, ({ outline }) => outline);
  if (named !== null && /^(?:heading-\d|title|subtitle)$/u.test(named)) return named;
  if (outline !== null && outline >= 0 && outline < 9) return classNamed(`heading-${outline + 1}`);
  const listed = listClass(direct, chain, numbering);
  if (listed === "bullet" || listed === "number") return listed;
  const isListed = named === "bullet" || named === "number";
  return named === null || (isListed && listed === "none") ? "body" : named;
}

function namedClass({ name }: Style): ParagraphClass | null {
  const level = HEADING.exec(name)?.[1];
  if (level) return classNamed(`heading-${level}`);
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function listClass(
  direct: ParagraphProperties,
  chain: readonly Style[],
  numbering: Numbering,
): "bullet" | "number" | "none" | null {
  const list = direct.list ?? firstIn(chain, ({ list }) => list);
  // List 0 takes a paragraph out of its style's list (ECMA-376-1, 17.9.18).
  if (list === "0") return "none";
  if (list === null) return null;
  const level = direct.level ?? firstIn(chain, ({ level }) => level) ?? "0";
  const format = numbering(list, level);
  if (format === null || format === "none") return null;
  return format === "bullet" ? "bullet" : "number";
}
