import { attributeOf, type Element, isElement } from "./tree.ts";

/** Tells what stands in front of an item of a list, as "3. "; empty where the item's kind says enough. */
export type ReadListMark = (item: Element) => string;

/**
 * Reads the marks of the lists of one page, each list once: those of items that are lettered, or do not
 * count up from one (https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value).
 */
export function makeListMarks(): ReadListMark {
  const lists = new Map<Element, ReadonlyMap<Element, string>>();
  return (item) => {
    const list = item.parentNode;
    if (item.tagName !== "li" || !list || !isElement(list) || list.tagName !== "ol") return "";
    const marks = lists.get(list) ?? marksIn(list);
    lists.set(list, marks);
    return marks.get(item) ?? "";
  };
}

function marksIn(list: Element): ReadonlyMap<Element, string> {
  const items = list.childNodes.filter(
    (node): node is Element => isElement(node) && node.tagName === "li",
  );
  const step = attributeOf(list, "reversed") === null ? 1 : -1;
  let next = integerOf(list, "start") ?? (step === 1 ? 1 : items.length);
  const marks = new Map<Element, string>();
  let isPlain = true;
  for (const [index, item] of items.entries()) {
    const number = integerOf(item, "value") ?? next;
    const mark = markOf(number, attributeOf(item, "type") ?? attributeOf(list, "type") ?? "1");
    isPlain &&= mark === String(index + 1);
    marks.set(item, `${mark}. `);
    next = number + step;
  }
  return isPlain ? new Map() : marks;
}

/** A number as a list of this type shows it; in figures where the type cannot. */
function markOf(number: number, type: string): string {
  const read = MARKS[type.toLowerCase()];
  const mark = read?.(number) ?? "";
  if (mark === "") return String(number);
  return type === type.toUpperCase() ? mark.toUpperCase() : mark;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** Largest number that has a mark in letters: no list has as many items. */
const LARGEST = 3_999;

function lettersOf(number: number): string {
  let letters = "";
  for (let rest = number <= LARGEST ? number : 0; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = `${LETTERS[(rest - 1) % 26]}${letters}`;
  }
  return letters;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function romanOf(number: number): string {
  if (number > LARGEST) return "";
  let rest = number;
  return ROMAN.map(([value, sign]) => {
    const count = Math.max(0, Math.floor(rest / value));
    rest -= count * value;
    return sign.repeat(count);
  }).join("");
}

const MARKS: Readonly<Record<string, (number: number) => string>> = { a: lettersOf, i: romanOf };

function integerOf(element: Element, name: string): number | null {
  const number = Number.parseInt(attributeOf(element, name) ?? "", 10);
  return Number.isSafeInteger(number) ? number : null;
}
