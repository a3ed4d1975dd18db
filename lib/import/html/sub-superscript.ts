import { lower, raise } from "../lines/superscripts.ts";
import type { ElementContext } from "./element-context.ts";
import { shiftOf, styleOf } from "./elements.ts";
import { attributeOf, type Element, textOf } from "./tree.ts";

/** Longest words, in code units, that are looked at as small figures. */
const LONGEST_SMALL = 12;

/** The number of a foot note that leads back to its words, as it stands there. */
export function numberOfNote(element: Element, { note }: ElementContext): string | null {
  if (note === null || element.tagName !== "a") return null;
  const words = textOf(element, LONGEST_SMALL).trim();
  const isBack = attributeOf(element, "href")?.startsWith("#") === true;
  return isBack && /^\d+$/u.test(words) && raise(words) === note.mark ? note.mark : null;
}

/** What a reader saw instead of an element's words: raised and lowered figures, spaces of a clipboard. */
export function smallWords(element: Element): string | null {
  if (attributeOf(element, "class") === "Apple-converted-space") {
    return textOf(element, 100).replaceAll("\u00a0", " ");
  }
  const shift = shiftOf(element, styleOf(element));
  if (shift === null) return null;
  const words = textOf(element, LONGEST_SMALL + 1).trim();
  if (words.length > LONGEST_SMALL) return null;
  return shift === "super" ? raise(words) : lower(words);
}
