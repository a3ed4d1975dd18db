import type { Box, PageLayout } from "./boxes.ts";
import { type ElementContext, enterBlock, enterInline, quotesOf } from "./element-context.ts";
import { isBlock, isUnseen, styleOf } from "./elements.ts";
import { isBackLink, readReference } from "./foot-notes.ts";
import { foldTitle, isKicker } from "./kickers.ts";
import { PLAIN } from "./line-builder.ts";
import { makeListMarks, type ReadListMark } from "./list-marks.ts";
import {
  commentMarkOf,
  type MarginComments,
  rangeOf,
  readMarginComments,
} from "./margin-comments.ts";
import { makeNameReader, type NameReader, structureReason } from "./names.ts";
import { addText, endBlock, endLine, noLines, type PageLines } from "./page-lines.ts";
import { readDrawing, readPicture } from "./pictures.ts";
import { numberOfNote, smallWords } from "./sub-superscript.ts";
import { isDataTable } from "./tables.ts";
import { isMostlyInserted, makeEditReader, type ReadEdit } from "./tracked.ts";
import { attributeOf, type Element, elementsOf, isElement, type Node, textOf } from "./tree.ts";
import { withUnanchored } from "./unanchored-comments.ts";

/** What is still to be done: a node to read, or what follows when an element ends. */
type Step =
  | { readonly node: Node; readonly setting: ElementContext }
  | { readonly leave: () => void };

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
  readonly names: NameReader;
  readonly listMark: ReadListMark;
  readonly editOf: ReadEdit;
  readonly comments: MarginComments;
  lostComments: number;
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
  const names = makeNameReader();
  const marked = [...elementsOf(root)].filter(
    ({ tagName }) => tagName === "a" || tagName === "ins",
  );
  const isDraft = isMostlyInserted(root, marked);
  const reading: Reading = {
    boxes: [],
    page: noLines(),
    steps: [],
    base,
    titles: titles.map(foldTitle),
    marks: new Map(),
    dataTables: new Set(),
    forms: [],
    names,
    listMark: makeListMarks(),
    editOf: makeEditReader(isDraft, names),
    comments: readMarginComments(marked),
    lostComments: 0,
  };
  const { steps, page } = reading;
  pushChildren(reading, root, startSetting(makeBox(reading, root, null)));
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ("leave" in step) step.leave();
    else readNode(reading, step.node, step.setting);
  }
  endBlock(page);
  const { boxes, forms, lostComments } = reading;
  const lines = withUnanchored(page.lines, page.unanchored);
  return { boxes, lines, forms, names, lostComments, isDraft };
}

function startSetting(box: Box): ElementContext {
  return {
    box,
    look: PLAIN,
    kind: null,
    level: 0,
    item: null,
    note: null,
    isKept: false,
    isRow: false,
    quotes: 0,
    language: attributeOf(box.element, "lang")?.slice(0, 2) ?? "",
    inline: "",
  };
}

function makeBox({ boxes, names: reader }: Reading, element: Element, parent: Box | null): Box {
  const names = reader.namesOf(element);
  const structure = structureReason(element);
  // The names of a sidebar say more than its tag: "newsletter", "related links".
  const reason = (names === "" ? null : reader.reasonOf(names)) ?? structure;
  const box = { index: boxes.length, parent, element, names, reason, structure };
  boxes.push(box);
  return box;
}

function pushChildren({ steps }: Reading, { childNodes }: Element, setting: ElementContext): void {
  for (let at = childNodes.length - 1; at >= 0; at--) {
    const node = childNodes[at];
    if (node) steps.push({ node, setting });
  }
}

function readNode(reading: Reading, node: Node, setting: ElementContext): void {
  const { page } = reading;
  if (!isElement(node)) {
    if (node.nodeName === "#text" && "value" in node) addText(page, node.value, setting);
    return;
  }
  const { tagName } = node;
  if (isWrittenIn(node)) reading.forms.push(setting.box);
  if (tagName === "img" || tagName === "amp-img") readPicture(page, node, setting);
  else if (tagName === "svg") readDrawing(page, node, setting);
  else if (isUnseen(node) || isBackLink(node) || reading.comments.elements.has(node)) return;
  else if (commentMarkOf(node) !== null) readCommentMark(reading, node);
  else if (/mso-list\s*:\s*ignore/iu.test(styleOf(node))) readListSign(node, setting);
  else if (tagName === "br") breakLine(page, setting);
  else if (
    !isBlock(node) &&
    !isOwnLine(reading, node, setting) &&
    !isOverHeading(reading, node, setting)
  )
    openInline(reading, node, setting);
  else if (setting.isRow) openInRow(reading, node, setting);
  else openBlock(reading, node, setting);
}

function isOverHeading(
  { titles, names }: Reading,
  element: Element,
  { level }: ElementContext,
): boolean {
  return level > 0 && isKicker(element, names.namesOf(element), titles);
}

/** A field that asks the reader for an address or an opinion; others may stand in a sentence. */
function isWrittenIn(element: Element): boolean {
  if (element.tagName === "textarea") return true;
  if (element.tagName !== "input") return false;
  const type = attributeOf(element, "type") ?? "";
  if (/^email$/iu.test(type)) return true;
  const isOpen = /^(?:text|tel|)$/iu.test(type);
  return isOpen && ASKED.some((name) => ASKING.test(attributeOf(element, name) ?? ""));
}
const ASKED = ["name", "id", "placeholder", "aria-label", "autocomplete"];
const ASKING = /e-?mail|newsletter|subscri|sign-?up|phone|your (?:name|address)/iu;

/** Date and author often stand on one line: they are looked at one by one. */
function isOwnLine({ names }: Reading, element: Element, { box }: ElementContext): boolean {
  if (element.tagName !== "span" || !/\b(?:meta|submitted)\b/u.test(box.names)) return false;
  return /\b(?:byline|posted|author|date|created|cat links|comments link|reading time)\b/u.test(
    names.namesOf(element),
  );
}

/** The mark of a comment stands behind its words, and is none of them. */
function readCommentMark(reading: Reading, element: Element): void {
  const name = commentMarkOf(element) ?? "";
  const comment = reading.comments.byName.get(name);
  if (comment) reading.page.builder.addComment(name, comment);
  else reading.lostComments++;
}

/** Word writes the bullet or number of a list item into it, marked to be ignored. */
function readListSign(sign: Element, { item }: ElementContext): void {
  if (item && /^\W*(?:\d{1,3}|[a-z]{1,4})[.)]/iu.test(textOf(sign, 20)))
    item.kind = "numbered_item";
}

function breakLine(page: PageLines, setting: ElementContext): void {
  if (setting.level > 0 || setting.isRow) {
    addText(page, " ", setting);
    return;
  }
  endLine(page);
  if (++page.breaks > 1) page.chunk++;
}

function openBlock(reading: Reading, element: Element, setting: ElementContext): void {
  const { page, steps, marks, dataTables } = reading;
  endBlock(page);
  const box = makeBox(reading, element, setting.box);
  const mark = marks.get(attributeOf(element, "id") ?? "") ?? null;
  const inner = enterBlock(setting, box, {
    prefix: reading.listMark(element),
    mark,
    isKicker: isOverHeading(reading, element, setting),
    edit: reading.editOf(element, setting.look.edit),
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

function openInRow(reading: Reading, element: Element, setting: ElementContext): void {
  const { page, steps } = reading;
  if (element.tagName === "td" || element.tagName === "th") page.isBeforeCell = true;
  else page.builder.add(" ", setting.look);
  steps.push({ leave: () => page.builder.add(" ", setting.look) });
  pushChildren(reading, element, setting);
}

function openInline(reading: Reading, element: Element, setting: ElementContext): void {
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
    (setting.kind === "caption" ? /[\p{Ll}.…:]$/u : /\p{Ll}$/u).test(page.builder.end()) &&
    /^\p{Lu}/u.test(textOf(element, 20).trim())
  ) {
    addText(page, " ", setting);
  }
  const edit = reading.editOf(element, setting.look.edit);
  const names = reading.names.namesOf(element);
  const inner = enterInline(setting, element, { names, base, edit });
  const [open, close] = signsAround(element, setting);
  if (open !== "") addText(page, open, inner);
  if (close !== "") steps.push({ leave: () => addText(page, close, inner) });
  const commented = rangeOf(element);
  if (commented !== null) page.builder.openComment(commented);
  pushChildren(reading, element, inner);
}

/**
 * Whether styles set two pieces of a line apart that have no space between them, as a kicker and a
 * headline: each is a `<span>` with a class of its own.
 */
function isSetApart(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  if (element.tagName !== "span" || siblings.length > MAX_PIECES) return false;
  const before = siblings[siblings.indexOf(element) - 1];
  if (!before || !isElement(before) || before.tagName !== "span") return false;
  const own = attributeOf(element, "class");
  const other = attributeOf(before, "class");
  return own !== other || own === null;
}

/** Most pieces that such a line is made of. */
const MAX_PIECES = 12;

function signsAround({ tagName }: Element, setting: ElementContext): readonly [string, string] {
  if (tagName === "q") return quotesOf(setting);
  return tagName === "rt" ? ["(", ")"] : ["", ""];
}
