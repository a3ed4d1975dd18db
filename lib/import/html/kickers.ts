import { foldSpace } from "#lib/domain/text.ts";
import { levelOf } from "./elements.ts";
import { type Element, findAround, textOf } from "./tree.ts";

const KICKER =
  /\b(?:kicker|eyebrow|overline|dachzeile|topline|spitzmarke|pre ?title|pre ?headline|antetitulo|surtitre|occhiello|section label|headline label)\b/u;

/** Most of a heading that is looked at, in code units, and elements in it that may hold its words. */
const MAX_IN_HEADING = 1_000;
const MAX_AROUND = 4;

/**
 * Whether an element in a heading, with these names, is a line over it ("Politics") that only styles set
 * apart. It is part of the headline where one of the page's own titles, folded by `foldTitle`, begins with
 * its words.
 */
export function isKicker(element: Element, names: string, titles: readonly string[]): boolean {
  if (!KICKER.test(names) || levelOf(element) > 0) return false;
  const heading = findAround(element, MAX_AROUND, (around) => levelOf(around) > 0);
  if (heading === null) return false;
  const words = textOf(element, MAX_IN_HEADING).trim();
  if (words === "" || words.length >= textOf(heading, MAX_IN_HEADING).trim().length) return false;
  const start = foldTitle(words);
  return !titles.some((title) => title.startsWith(start));
}

/** A title as it is compared. */
export function foldTitle(words: string): string {
  return foldSpace(words).toLowerCase();
}
