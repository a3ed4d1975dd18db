import type { Attribution } from "#lib/domain/attribution.ts";
import { boundedDate, nameIn } from "./attribution.ts";
import type { NameReader } from "./names.ts";
import { attributeOf, type Element, isElement, type ParentNode, textOf } from "./tree.ts";

/** What was tracked around some words; put in by one and taken out by another, they are `neither`. */
export interface OpenEdit {
  readonly kind: "insert" | "delete" | "neither";
  readonly by: Attribution;
}

const NOBODY: Attribution = { author: null, date: null };

/** Finds what an element says of its words as changes to the text. */
export type ReadEdit = (element: Element, around: OpenEdit | null) => OpenEdit | null;

/**
 * Reads `<ins>` and `<del>` (https://html.spec.whatwg.org/multipage/edits.html) and what Word puts into a
 * clipboard for tracked changes. Advertisements have `<ins>` too: those are no changes. In a text that was
 * written with tracking on, insertions are the text.
 */
export function makeEditReader(isDraft: boolean, { namesOf, reasonOf }: NameReader): ReadEdit {
  return (element, around) => {
    const kind = kindOf(element);
    if (kind === null || (kind === "insert" && isDraft)) return around;
    if (kind === "insert" && reasonOf(namesOf(element)) !== null) return around;
    const own = byOf(element);
    const by = own.author === null && own.date === null ? (around?.by ?? NOBODY) : own;
    return around !== null && around.kind !== kind ? { kind: "neither", by } : { kind, by };
  };
}

function kindOf(element: Element): "insert" | "delete" | null {
  if (element.tagName === "ins") return "insert";
  if (element.tagName === "del") return "delete";
  if (element.tagName !== "span") return null;
  const name = attributeOf(element, "class");
  if (name === "msoIns") return "insert";
  return name === "msoDel" ? "delete" : null;
}

function byOf(element: Element): Attribution {
  return {
    author: nameIn(attributeOf(element, "cite") ?? ""),
    date: boundedDate(attributeOf(element, "datetime") ?? ""),
  };
}

/** Most of a text that is weighed, in code units. */
const WEIGHED = 10_000_000;

/** Whether more of the text is put in than was there. */
export function isMostlyInserted(root: ParentNode, elements: readonly Element[]): boolean {
  let inserted = 0;
  for (const element of elements) {
    if (element.tagName !== "ins" || isInInsertion(element)) continue;
    inserted += textOf(element, WEIGHED).trim().length;
  }
  return inserted > 0 && inserted * 2 > textOf(root, WEIGHED).trim().length;
}

function isInInsertion(element: Element): boolean {
  const around = element.parentNode;
  return around !== null && isElement(around) && around.tagName === "ins";
}
