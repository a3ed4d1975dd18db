import { raise } from "../lines/superscripts.ts";
import { attributeOf, type Element, elementsOf, textOf } from "./tree.ts";

const TARGET =
  /^#(?:user-content-)?(?:_?ftn|_?edn|fn|footnote|endnote|cite_?note|note|sdfootnote|easy-footnote)(?!.*(?:ref|anchor|back))[\w:.-]*$/iu;
const BACK = /^[\s[(]*(?:[↩↑⤴⏎↵←^⇑⬆]\ufe0e?\ufe0f?|back to text)[\s\])]*$/iu;
const LONGEST_MARK = 12;

/** What a note is pointed to with, and its element's `id`. */
interface Reference {
  readonly id: string;
  readonly mark: string;
}

/** The mark of a link, or of a raised one, that points to a note in the same page; null for any other. */
export function readReference(element: Element): Reference | null {
  const link = element.tagName === "a" ? element : linkIn(element);
  const href = link === null ? null : attributeOf(link, "href");
  if (!href || !TARGET.test(href)) return null;
  const words = textOf(element, LONGEST_MARK + 1).trim();
  if (words === "" || words.length > LONGEST_MARK) return null;
  return { id: href.slice(1), mark: /^\d+$/u.test(words) ? (raise(words) ?? words) : words };
}

function linkIn(element: Element): Element | null {
  if (element.tagName !== "sup") return null;
  for (const inner of elementsOf(element)) if (inner.tagName === "a") return inner;
  return null;
}

/** Whether an element is the link from a note back to its words. */
export function isBackLink(element: Element): boolean {
  if (element.tagName !== "a") return false;
  if (attributeOf(element, "role") === "doc-backlink") return true;
  return attributeOf(element, "href")?.includes("#") === true && BACK.test(textOf(element, 20));
}
