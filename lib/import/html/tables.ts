import { attributeOf, type Element, isElement, type Node } from "./tree.ts";

/** Longest cell of a table of figures, in code units: what is longer is running text in a frame. */
const LONGEST_CELL = 400;
const FLOWING = /^(?:p|ul|ol|dl|blockquote|h[1-6]|figure|article|section|form|hr|center)$/u;

/**
 * Whether a table shows figures, of which each row is read as a whole, and does not merely lay a page
 * out. Looks no further than the next table inside it: so every element is looked at for one table only.
 */
export function isDataTable(table: Element): boolean {
  const role = attributeOf(table, "role");
  if (role === "presentation" || role === "none") return false;
  let widest = 0;
  const open: Node[] = [...table.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === "table") return false;
    if (node.tagName === "tr") widest = Math.max(widest, node.childNodes.filter(isCell).length);
    if (node.tagName !== "td" && node.tagName !== "th") open.push(...node.childNodes);
    else if (isFlowing(node)) return false;
  }
  return widest > 1;
}

function isCell(node: Node): node is Element {
  return isElement(node) && (node.tagName === "td" || node.tagName === "th");
}

/** Whether a cell holds a table, more than one block, or more words than a figure has. */
function isFlowing(cell: Element): boolean {
  let length = 0;
  let blocks = 0;
  const open: Node[] = [...cell.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) {
      if (FLOWING.test(node.tagName)) blocks++;
      if (node.tagName === "table") return true;
      open.push(...node.childNodes);
    } else if ("value" in node) {
      length += node.value.length;
    }
    if (blocks > 1 || length > LONGEST_CELL) return true;
  }
  return false;
}
