import type { Box, PageLayout } from "./boxes.ts";
import { isBlock, isUnseen, styleOf } from "./elements.ts";
import { isBackLink, readReference } from "./foot-notes.ts";
import { foldTitle, isKicker } from "./kickers.ts";
import { PLAIN } from "./line-builder.ts";
import { nameReason, namesOf } from "./names.ts";
import { addText, endBlock, endLine, noLines, type PageLines } from "./page-lines.ts";
import { enterBlock, enterInline, quotesOf, type Setting } from "./setting.ts";
import { lower, raise } from "./small-figures.ts";
import { isDataTable, numberOf } from "./tables.ts";
import { attributeOf, type Element, isElement, type Node, textOf } from "./tree.ts";

/** What is still to be done: a node to read, or what follows when an element ends. */
type Step = { readonly node: Node; readonly setting: Setting } | { readonly leave: () => void };

/** A page while it is being read. */
interface Reading {
  readonly boxes: Box[];
  readonly page: PageLines;
  readonly steps: Step[];
  readonly base: string | null;
  readonly titles: readonly string[];
  /** The marks of foot notes by the `id` of their element. */
  readonly marks: Map<string, string>;
  readonly dataTables: Set<Element>;
  readonly forms: Box[];
}

/**
 * Reads what an element shows into lines, as a browser breaks them: block elements and `<br>` end them, a
 * row of a table is one. What a reader does not see is passed over. Links are resolved
 * against `base`; `titles` are what the page calls itself elsewhere. No recursion: depth costs nothing.
 */
export function layoutPage(
  root: Element,
  base: string | null,
  titles: readonly string[] = [],
): PageLayout {
  const reading: Reading = {
    ...{ boxes: [], page: noLines(), steps: [], base, titles: titles.map(foldTitle) },
    ...{ marks: new Map(), dataTables: new Set(), forms: [] },
  };
  const { steps, page } = reading;
  pushChildren(reading, root, startSetting(makeBox(reading, root, null)));
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("leave" in step) step.leave();
    else readNode(reading, step.node, step.setting);
  }
  endBlock(page);
  return { boxes: reading.boxes, lines: page.lines, forms: reading.forms };
}

function startSetting(box: Box): Setting {
  return {
    ...{
      box,
      look: PLAIN,
      kind: null,
      level: 0,
      item: null,
      note: null,
      isKept: false,
      isRow: false,
    },
    ...{ quotes: 0, language: attributeOf(box.element, "lang")?.slice(0, 2) ?? "", inline: "" },
  };
}

function makeBox({ boxes }: Reading, element: Element, parent: Box | null): Box {
  const names = namesOf(element);
  const box = { index: boxes.length, parent, element, names, reason: nameReason(element, names) };
  boxes.push(box);
  return box;
}

function pushChildren({ steps }: Reading, { childNodes }: Element, setting: Setting): void {
  for (let at = childNodes.length - 1; at >= 0; at--) {
    const node = childNodes[at];
    if (node) steps.push({ node, setting });
  }
}

function readNode(reading: Reading, node: Node, setting: Setting): void {
  const { page } = reading;
  if (!isElement(node)) {
    if (node.nodeName === "#text" && "value" in node) addText(page, node.value, setting);
    return;
  }
  const { tagName } = node;
  if (isWrittenIn(node)) reading.forms.push(setting.box);
  if (tagName === "img" || tagName === "amp-img") readPicture(page, node, setting);
  else if (isUnseen(node) || isBackLink(node)) return;
  else if (/mso-list\s*:\s*ignore/iu.test(styleOf(node))) readListSign(node, setting);
  else if (tagName === "br") breakLine(page, setting);
  else if (!isBlock(node) && !isOwnLine(node, setting) && !isOverHeading(reading, node, setting))
    openInline(reading, node, setting);
  else if (setting.isRow) openInRow(reading, node, setting);
  else openBlock(reading, node, setting);
}

function isOverHeading({ titles }: Reading, element: Element, { level }: Setting): boolean {
  return level > 0 && isKicker(element, titles);
}

/** A field that a reader fills in. */
function isWrittenIn(element: Element): boolean {
  if (element.tagName === "textarea") return true;
  return (
    element.tagName === "input" &&
    /^(?:email|text|tel|)$/iu.test(attributeOf(element, "type") ?? "")
  );
}

/** Date and author often stand on one line: they are looked at one by one. */
function isOwnLine(element: Element, { box }: Setting): boolean {
  if (element.tagName !== "span" || !/\b(?:meta|submitted)\b/u.test(box.names)) return false;
  return /\b(?:byline|posted|author|date|created|cat links|comments link|reading time)\b/u.test(
    namesOf(element),
  );
}

/** Longest description of a picture that is taken for one, in code units. */
const LONGEST_ALT = 1_000;
const EMOJI = /^(?=.*[^\d#*])(?:\p{Extended_Pictographic}|\p{Emoji_Component}){1,20}$/u;

function readPicture(page: PageLines, image: Element, setting: Setting): void {
  const alt = (attributeOf(image, "alt") ?? "").trim();
  // Content systems draw emoji as pictures: a reader sees the sign.
  if (EMOJI.test(alt)) addText(page, alt, setting);
  else if (/[\p{L}\p{N}]/u.test(alt) && alt.length <= LONGEST_ALT && !isUnseen(image)) {
    page.pictures.push({ alt, setting });
  }
}

/** Word writes the bullet or number of a list item into it, marked to be ignored. */
function readListSign(sign: Element, { item }: Setting): void {
  if (item && /^\W*(?:\d{1,3}|[a-z]{1,4})[.)]/iu.test(textOf(sign, 20)))
    item.kind = "numbered_item";
}

function breakLine(page: PageLines, setting: Setting): void {
  if (setting.level > 0 || setting.isRow) {
    addText(page, " ", setting);
    return;
  }
  endLine(page);
  if (++page.breaks > 1) page.chunk++;
}

function openBlock(reading: Reading, element: Element, setting: Setting): void {
  const { page, steps, marks, dataTables } = reading;
  endBlock(page);
  const box = makeBox(reading, element, setting.box);
  const mark = marks.get(attributeOf(element, "id") ?? "") ?? null;
  const prefix = element.tagName === "li" ? numberOf(element) : "";
  const inner = enterBlock(setting, box, {
    ...{ prefix, mark },
    isKicker: isOverHeading(reading, element, setting),
  });
  steps.push({ leave: () => endBlock(page) });
  if (element.tagName === "table" && isDataTable(element)) dataTables.add(element);
  pushChildren(reading, element, { ...inner, isRow: isDataRow(element, dataTables) });
}

function isDataRow(row: Element, dataTables: ReadonlySet<Element>): boolean {
  if (row.tagName !== "tr" || !row.parentNode || !isElement(row.parentNode)) return false;
  const group = row.parentNode;
  const table = group.tagName === "table" ? group : group.parentNode;
  return table !== null && isElement(table) && dataTables.has(table);
}

function openInRow(reading: Reading, element: Element, setting: Setting): void {
  const { page, steps } = reading;
  if (element.tagName === "td" || element.tagName === "th") page.isBeforeCell = true;
  else page.builder.add(" ", setting.look);
  steps.push({ leave: () => page.builder.add(" ", setting.look) });
  pushChildren(reading, element, setting);
}

function openInline(reading: Reading, element: Element, setting: Setting): void {
  const { page, steps, base, marks } = reading;
  const { tagName } = element;
  const reference = /^(?:a|sup)$/u.test(tagName) ? readReference(element) : null;
  if (reference) marks.set(reference.id, reference.mark);
  const words = reference?.mark ?? numberOfNote(element, setting) ?? smallWords(element);
  if (words !== null) {
    addText(page, words, setting);
    return;
  }
  if (
    isSetApart(element) &&
    /\p{Ll}$/u.test(page.builder.end()) &&
    /^\p{Lu}/u.test(textOf(element, 20).trim())
  ) {
    addText(page, " ", setting);
  }
  const [open, close] = signsAround(element, setting);
  if (open !== "") addText(page, open, setting);
  if (close !== "") steps.push({ leave: () => addText(page, close, setting) });
  pushChildren(reading, element, enterInline(setting, element, { names: namesOf(element), base }));
}

/**
 * Whether styles set two pieces of a line apart that have no space between them, as a kicker and a
 * headline: each is a `<span>` with a class of its own.
 */
function isSetApart(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  if (element.tagName !== "span" || siblings.length > MOST_PIECES) return false;
  const before = siblings[siblings.indexOf(element) - 1];
  if (!before || !isElement(before) || before.tagName !== "span") return false;
  const own = attributeOf(element, "class");
  const other = attributeOf(before, "class");
  return own !== other || own === null;
}

/** Most pieces that such a line is made of. */
const MOST_PIECES = 12;

const LONGEST_SMALL = 12;

/** The number of a foot note that leads back to its words, as it stands there. */
function numberOfNote(element: Element, { note }: Setting): string | null {
  if (note === null || element.tagName !== "a") return null;
  const words = textOf(element, LONGEST_SMALL).trim();
  const isBack = attributeOf(element, "href")?.startsWith("#") === true;
  return isBack && /^\d+$/u.test(words) && raise(words) === note.mark ? note.mark : null;
}

/** What a reader saw instead of an element's words: raised and lowered figures, spaces of a clipboard. */
function smallWords(element: Element): string | null {
  const { tagName } = element;
  if (attributeOf(element, "class") === "Apple-converted-space") {
    return textOf(element, 100).replaceAll("\u00a0", " ");
  }
  if (tagName !== "sup" && tagName !== "sub") return null;
  const words = textOf(element, LONGEST_SMALL + 1).trim();
  if (words.length > LONGEST_SMALL) return null;
  return tagName === "sup" ? raise(words) : lower(words);
}

function signsAround({ tagName }: Element, setting: Setting): readonly [string, string] {
  if (tagName === "q") return quotesOf(setting);
  return tagName === "rt" ? ["(", ")"] : ["", ""];
}
