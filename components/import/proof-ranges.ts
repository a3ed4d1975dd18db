import { type Line, lineAt, type Range } from "#lib/domain/text.ts";

/** What stands in a line of the proof and is none of the article's words. */
const ASIDES = "[data-aside], [data-unseen]";

/** A selection in the proof, as offsets in the article's text; null where it holds none of its words. */
export function readSelection(proof: Element, lines: readonly Line[]): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(proof)) return null;
  const parts = [...proof.querySelectorAll("[data-line]")].flatMap((element): Range[] => {
    const line = lines[Number(element.getAttribute("data-line"))];
    if (!line || !range.intersectsNode(element)) return [];
    const isInside = (node: Node) => element.contains(node);
    const start = isInside(range.startContainer)
      ? line.start + lengthBefore(element, range.startContainer, range.startOffset)
      : line.start;
    const end = isInside(range.endContainer)
      ? line.start + lengthBefore(element, range.endContainer, range.endOffset)
      : line.end;
    return start < end ? [{ start, end }] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** How many code units of the article's words stand in a line before a place in it. */
function lengthBefore(line: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(line);
  before.setEnd(node, offset);
  const words = before.cloneContents();
  for (const aside of words.querySelectorAll(ASIDES)) aside.remove();
  return words.textContent?.length ?? 0;
}

/** Words of one line of the article where the proof shows them; null where it does not. */
export function showRange(
  proof: Element,
  lines: readonly Line[],
  words: Range,
): globalThis.Range | null {
  const line = lineAt(lines, words.start);
  const element = proof.querySelector(`[data-line="${line.index}"]`);
  if (!element) return null;
  const range = document.createRange();
  let at = line.start;
  let isBegun = false;
  for (const node of wordNodes(element)) {
    const end = at + node.data.length;
    if (!isBegun && words.start < end) {
      range.setStart(node, Math.max(0, words.start - at));
      isBegun = true;
    }
    if (isBegun && words.end <= end) {
      range.setEnd(node, words.end - at);
      return range;
    }
    at = end;
  }
  return null;
}

function wordNodes(line: Element): readonly Text[] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(ASIDES)) nodes.push(node);
  }
  return nodes;
}
