import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { countMostAttributes } from "./attributes.ts";

/** An element of parse5's tree. */
export type Element = DefaultTreeAdapterTypes.Element;
/** Any child in parse5's tree. */
export type Node = DefaultTreeAdapterTypes.ChildNode;
/** What has children in parse5's tree. */
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
/** The root of parse5's tree. */
export type Document = DefaultTreeAdapterTypes.Document;

/** Deepest nesting of tags that is read. Browsers flatten what is deeper than 512. */
const DEEPEST = 1_000;
/** Most elements that are read: a page of a megabyte has some 30,000. */
const MAX_ELEMENTS = 500_000;
const MAX_ATTRIBUTES = 1_000;

/** Why parsing was broken off; the parser knows no other way out than an exception. */
const TOO_DEEP = new RangeError("deep");
const TOO_MANY = new RangeError("many");

/**
 * Parses a page as the HTML standard says (https://html.spec.whatwg.org/multipage/parsing.html). Nothing
 * in it is run or loaded. Refuses `invalid` what is nested deeper than 1,000 tags, holds more than
 * 500,000 of them, or more than 1,000 attributes in one.
 */
export function parsePage(html: string): Document | Refusal {
  if (countMostAttributes(html) > MAX_ATTRIBUTES) {
    return refuse(
      "invalid",
      "A tag of the page has thousands of attributes. Paste its text instead.",
    );
  }
  try {
    return parse(html, { treeAdapter: boundedAdapter() });
  } catch (error) {
    if (error === TOO_DEEP) {
      return refuse("invalid", "The page’s tags are nested too deeply. Paste its text instead.");
    }
    if (error === TOO_MANY) {
      return refuse(
        "invalid",
        "The page has too many tags to be an article. Paste its text instead.",
      );
    }
    throw error;
  }
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++depth > DEEPEST) throw TOO_DEEP;
      if (++elements > MAX_ELEMENTS) throw TOO_MANY;
    },
    onItemPop() {
      depth--;
    },
    // Both look from the end, where the parser works: from the start they take the square of the time.
    insertBefore(parent, child, reference) {
      const at = parent.childNodes.lastIndexOf(reference as Node);
      parent.childNodes.splice(at, 0, child as Node);
      (child as Element).parentNode = parent;
    },
    detachNode(node) {
      const siblings = node.parentNode?.childNodes;
      if (siblings) siblings.splice(siblings.lastIndexOf(node), 1);
      (node as { parentNode: ParentNode | null }).parentNode = null;
    },
  };
}

/** Whether a node is an element. */
export function isElement(node: Node | ParentNode): node is Element {
  return "tagName" in node;
}

/** The value of an attribute, or null. */
export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** All elements in the order of the page, templates' contents aside. */
export function* elementsOf(root: ParentNode): Generator<Element> {
  const open: Node[] = root.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child) open.push(child);
    }
  }
}

/** The element, of the `most` nearest around this one, for which a test holds; null for none. */
export function findAround(
  element: Element,
  most: number,
  test: (around: Element) => boolean,
): Element | null {
  let around = element.parentNode;
  for (let count = 0; around && isElement(around) && count < most; count++) {
    if (test(around)) return around;
    around = around.parentNode;
  }
  return null;
}

/** All text inside an element, at most `most` code units of it. */
export function textOf(element: ParentNode, most: number): string {
  let text = "";
  const open: Node[] = element.childNodes.toReversed();
  for (let node = open.pop(); node && text.length < most; node = open.pop()) {
    if (node.nodeName === "#text" && "value" in node) text += node.value;
    else if (isElement(node)) open.push(...node.childNodes.toReversed());
  }
  return text.slice(0, most);
}
