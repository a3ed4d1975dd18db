import { attributeOf, type Element, elementsOf, findAround, textOf } from "./tree.ts";

const LONGEST = 200;
const MAX_AROUND = 40;
const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review)$/u;

/** Somebody whom microdata names (https://html.spec.whatwg.org/multipage/microdata.html), and of what. */
export interface MicrodataName {
  readonly property: "author" | "publisher";
  readonly name: string;
  /** The element of the article that it belongs to. */
  readonly scope: Element;
}

/** What an element names as the author or publisher of the article around it; null when it names none. */
export function readMicrodataName(element: Element): MicrodataName | null {
  const property = attributeOf(element, "itemprop")?.toLowerCase();
  if (property !== "author" && property !== "publisher") return null;
  const scope = findAround(element, MAX_AROUND, (around) => {
    return attributeOf(around, "itemscope") !== null;
  });
  if (!scope || !ARTICLE.test(attributeOf(scope, "itemtype") ?? "")) return null;
  const name = nameIn(element).replace(/\s+/gu, " ").trim();
  return name === "" || name.length >= LONGEST ? null : { property, name, scope };
}

function nameIn(element: Element): string {
  let looked = 0;
  for (const inner of elementsOf(element)) {
    if (++looked > MAX_AROUND) break;
    if (attributeOf(inner, "itemprop")?.toLowerCase() === "name") return wordsOf(inner);
  }
  return wordsOf(element);
}

function wordsOf(element: Element): string {
  return attributeOf(element, "content") ?? textOf(element, LONGEST);
}
