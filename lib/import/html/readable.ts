import { Readability } from "@mozilla/readability";
import JSDOMParser from "@mozilla/readability/JSDOMParser.js";
import { escapeHtml } from "#lib/domain/escape-html.ts";
import { type Box, boxesAround, type PageLayout, type PageLine } from "./boxes.ts";

/** Most boxes and lines that Readability is asked about, and most in one box: it compares each with others. */
const MAX_PARTS = 40_000;
const MAX_IN_BOX = 6_000;
const MAX_LINES_IN_BOX = 1_500;
/** Deepest nesting that it is asked about: its own parser calls itself for each level. */
const DEEPEST = 400;

/** Fewest characters that it should take for an article before it looks less closely. */
const ENOUGH = 300;

/*
 * Readability judges which box of a page holds the article, by the length, commas and links of its
 * paragraphs and by class names. That judgement is wanted here, and nothing else of it: it changes the
 * document that it is given, drops and rewrites elements, and has its own idea of what the text is, whereas
 * notes, changes and formats are ranges in our lines. To compare its text with our lines would be guesswork.
 *
 * So it is given a small page that is written from our lines: the boxes around each line as elements with
 * their class and id, and each line in an element that bears its number. What it returns is read as a set
 * of numbers. It sees no scripts, hidden words or furniture, which therefore cannot win, and of a line only
 * the start, with the same share of links, since more of it changes no judgement.
 *
 * The traps: a number lasts only on elements that Readability leaves alone, so that a line by itself in a
 * paragraph bears it there, and others get a `span` (`LASTING`). A `div` around a single paragraph costs as
 * much as the paragraph, and is left out (`findHollow`). It compares each part of a box with the others, and
 * its parser calls itself for each level: a page beyond the limits is not shown to it, and nothing is found.
 */

/**
 * The lines, by index, that Readability takes for the article's; empty when it finds none. It is shown a
 * copy of the page that holds only what a reader sees, without the boxes that `isFurniture` names, of each
 * line the start, in an element with its number.
 */
export function findReadable(
  layout: PageLayout,
  isFurniture: (box: Box) => boolean,
): ReadonlySet<number> {
  if (isTooLarge(layout)) return new Set();
  const html = copyOf(layout.lines, isFurniture);
  if (html === null) return new Set();
  const copy = new JSDOMParser().parse(html, "about:blank");
  const found = new Readability<Node>(copy, {
    ...{ charThreshold: ENOUGH, disableJSONLD: true, serializer: (node: Node) => node },
  }).parse();
  const content = found?.content;
  if (!content || !("getElementsByTagName" in content)) return new Set();
  return numbersIn(content as HTMLElement);
}

function isTooLarge({ boxes, lines }: Pick<PageLayout, "boxes" | "lines">): boolean {
  if (boxes.length + lines.length > MAX_PARTS) return true;
  const inBox = boxes.map(() => 0);
  for (const { parent } of boxes) if (parent) inBox[parent.index] = (inBox[parent.index] ?? 0) + 1;
  if (inBox.some((count) => count > MAX_IN_BOX)) return true;
  const linesIn = boxes.map(() => 0);
  for (const { box } of lines) linesIn[box.index] = (linesIn[box.index] ?? 0) + 1;
  return linesIn.some((count) => count > MAX_LINES_IN_BOX);
}

function numbersIn(content: HTMLElement): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const element of Array.from(content.getElementsByTagName("*"))) {
    const number = element.getAttribute("data-line");
    if (number) numbers.add(Number(number));
  }
  return numbers;
}

/** Null when the page is nested too deeply. */
function copyOf(lines: readonly PageLine[], isFurniture: (box: Box) => boolean): string | null {
  const parts: string[] = ["<html><head><title></title></head><body>"];
  let path: readonly Box[] = [];
  const alone = findLoneLines(lines);
  const hollow = findHollow(lines, alone);
  const leave = (depth: number) => {
    for (let at = path.length - 1; at >= depth; at--) {
      const box = path[at];
      if (box) parts.push(`</${tagOf(box)}>`);
    }
  };
  for (const [index, line] of lines.entries()) {
    if (isFurniture(line.box) || line.role === "alt") continue;
    const next = line.box === path.at(-1) ? path : pathTo(line.box, hollow);
    if (next.length > DEEPEST) return null;
    let shared = 0;
    while (shared < path.length && path[shared] === next[shared]) shared++;
    leave(shared);
    const number = ` data-line="${index}"`;
    for (const box of next.slice(shared)) {
      parts.push(openingOf(box, box === line.box && alone.has(box) ? number : ""));
    }
    const isSameChunk = shared === next.length && lines[index - 1]?.box === line.box;
    const words = wordsOf(line);
    parts.push(isSameChunk ? "<br/><br/>" : "");
    parts.push(alone.has(line.box) ? words : `<span${number}>${words}</span>`);
    path = next;
  }
  leave(0);
  parts.push("</body></html>");
  return parts.join("");
}

/** The boxes from the outermost to this one, without those that hold nothing but one paragraph. */
function pathTo(box: Box, hollow: ReadonlySet<Box>): readonly Box[] {
  return [...boxesAround(box)].filter((around) => !hollow.has(around)).reverse();
}

/** Plain wrappers of a single paragraph: each costs Readability as much as the paragraph. */
function findHollow(lines: readonly PageLine[], alone: ReadonlySet<Box>): ReadonlySet<Box> {
  const inner = new Map<Box, number>();
  for (const { box } of lines) {
    for (const around of boxesAround(box.parent)) {
      const count = (inner.get(around) ?? 0) + 1;
      inner.set(around, count);
      // Only whether there is more than one matters, so the walk stops where two have been counted.
      if (count > 2) break;
    }
  }
  const parents = [...alone].flatMap(({ element, parent }) =>
    element.tagName === "p" && parent?.element.tagName === "div" ? parent : [],
  );
  const held = new Set(lines.map(({ box }) => box));
  return new Set(parents.filter((box) => inner.get(box) === 1 && !held.has(box)));
}

const KEPT_TAGS =
  /^(?:p|div|section|article|main|ul|ol|li|dl|dt|dd|blockquote|pre|h[1-6]|header)$/u;

function tagOf({ element: { tagName } }: Box): string {
  return KEPT_TAGS.test(tagName) ? tagName : "div";
}

/** Elements that Readability leaves as they are, with their attributes. */
const LASTING = /^(?:p|li|h[1-6]|pre|dt|dd)$/u;

/** The boxes that hold one line and nothing else: they can bear its number themselves. */
function findLoneLines(lines: readonly PageLine[]): ReadonlySet<Box> {
  const seen = new Set<Box>();
  const crowded = new Set<Box>();
  for (const { box } of lines) {
    if (seen.has(box)) crowded.add(box);
    seen.add(box);
    for (let around = box.parent; around && !crowded.has(around); around = around.parent) {
      crowded.add(around);
    }
  }
  return new Set([...seen].filter((box) => !crowded.has(box) && LASTING.test(box.element.tagName)));
}

function openingOf(box: Box, number: string): string {
  const attributes = box.element.attrs
    .filter(({ name, value }) => /^(?:class|id|itemprop)$/u.test(name) && value.length < 500)
    .map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`);
  return `<${tagOf(box)}${attributes.join("")}${number}>`;
}

/** How much of a line is shown, in code units: beyond that it weighs no more. */
const LONGEST_LINE = 320;

/** The start of a line, as much of it a link as of the whole. */
function wordsOf({ text, linked }: PageLine): string {
  const start = text.slice(0, LONGEST_LINE).toWellFormed();
  const end = Math.round((linked / text.length) * start.length);
  const link =
    linked > 0 ? `<a href="https://example.org/">${escapeHtml(start.slice(0, end))}</a>` : "";
  return `${link}${escapeHtml(start.slice(end))}`;
}
