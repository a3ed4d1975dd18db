import type { Attribution } from "#lib/domain/attribution.ts";
import { foldSpace } from "#lib/domain/text.ts";
import { boundedDate } from "./attribution.ts";
import { styleOf } from "./elements.ts";
import { attributeOf, type Element, elementsOf, isElement, textOf } from "./tree.ts";

/** A comment in the margin of a document. */
export interface MarginComment extends Attribution {
  readonly text: string;
}

/** The comments of a document that was copied or saved as a page. */
export interface MarginComments {
  /** By the name of the place where their words stand. */
  readonly byName: ReadonlyMap<string, MarginComment>;
  /** The elements that hold their words, which are no part of the text. */
  readonly elements: ReadonlySet<Element>;
}

const NAME = /^(?:_msocom_\d+|cmnt\d+)$/u;
const REFERENCE = /#(_msocom_\d+|cmnt\d+)$/u;
const MARK = /^\s*\[\w{1,12}\]\s*/u;
const LONGEST = 10_000;

/** Finds the comments that Word and Google Docs set behind the text, by the links of a page. */
export function readMarginComments(anchors: readonly Element[]): MarginComments {
  const byName = new Map<string, MarginComment>();
  const elements = new Set<Element>();
  const dates = new Map<string, Attribution>();
  for (const element of anchors) {
    const range = rangeOf(element);
    if (range) dates.set(range, attributionOf(element));
    const name = attributeOf(element, "name") ?? attributeOf(element, "id") ?? "";
    const holder = NAME.test(name) ? holderOf(element) : null;
    if (!holder) continue;
    elements.add(holder);
    const text = foldSpace(textOf(holder, LONGEST)).replace(MARK, "").trim();
    const by = dates.get(name) ?? { author: null, date: null };
    if (text !== "") byName.set(name, { text, ...by });
  }
  return { byName, elements };
}

/** The box around a comment's own words: one that begins with its mark. */
function holderOf(anchor: Element): Element | null {
  let holder: Element | null = null;
  let around = anchor.parentNode;
  for (let depth = 0; around && isElement(around) && depth < 5; depth++) {
    if (/^(?:body|html)$/u.test(around.tagName)) break;
    if (attributeOf(around, "class") === "msocomtxt") return around;
    if (!isOfOne(around)) break;
    if (/^(?:p|div|li|td)$/u.test(around.tagName)) holder = around;
    around = around.parentNode;
  }
  return holder;
}

/** Most parts of a comment's own box, and elements in all. */
const MAX_PARTS = 100;
const MAX_ELEMENTS = 500;

/** Whether a box begins with the mark of one comment and holds no other. */
function isOfOne(box: Element): boolean {
  if (box.childNodes.length > MAX_PARTS || !MARK.test(textOf(box, 40))) return false;
  let marks = 0;
  let elements = 0;
  for (const element of elementsOf(box)) {
    const name = attributeOf(element, "name") ?? attributeOf(element, "id") ?? "";
    if (element.tagName === "a" && NAME.test(name)) marks++;
    if (marks > 1 || ++elements > MAX_ELEMENTS) return false;
  }
  return true;
}

/** The name of the comment whose mark a link is; null for any other link. */
export function commentMarkOf(element: Element): string | null {
  if (element.tagName !== "a") return null;
  const href = attributeOf(element, "href") ?? "";
  const name = href.includes("#") ? REFERENCE.exec(href)?.[1] : undefined;
  return name && MARK.test(textOf(element, 20)) ? name : null;
}

/** The name of the comment on the words of an element, as Word marks them; null without one. */
export function rangeOf(element: Element): string | null {
  const style = element.tagName === "a" ? styleOf(element) : "";
  if (style === "") return null;
  const number = /mso-comment-reference\s*:\s*["']?\w*?_(\d+)/iu.exec(style)?.[1];
  return number === undefined ? null : `_msocom_${number}`;
}

function attributionOf(element: Element): Attribution {
  const style = styleOf(element);
  const author = /mso-comment-reference\s*:\s*["']?(\p{L}{1,12})_\d/iu.exec(style)?.[1] ?? null;
  const date = boundedDate(/mso-comment-date\s*:\s*([\dT]+)/u.exec(style)?.[1] ?? "");
  return { author, date };
}
