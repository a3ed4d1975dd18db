import type { Refusal } from "#lib/domain/refusal.ts";
import type { Tracked } from "./marks.ts";
import { endProperties, readProperty, startProperties } from "./rewrite-properties.ts";
import { endText, startText } from "./rewrite-text.ts";
import {
  attributionOf,
  closeParagraph,
  closeRun,
  emitMark,
  isAccepted,
  NO_PARAGRAPH,
  NO_RUN,
  openParagraph,
  openRun,
  type Pass,
  type Rewriting,
  startPass,
  trackedBy,
} from "./rewriting.ts";
import { authorKey } from "./tracking-authors.ts";
import { escapeXml, readXml, type XmlElement } from "./xml.ts";

/** Elements that are left out with all that is in them. */
const SKIPPED = new Set(
  "w:sectPr w:tblPr w:tblGrid w:tblPrEx w:tcPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:ffData w:delInstrText w:control m:rPr".split(
    " ",
  ),
);

/** Elements that mammoth reads as they are. */
const COPIED = new Set(["w:tbl", "w:tc", "w:footnotes", "w:endnotes"]);

/** Elements of a run that mammoth reads as they are, with the attributes that count. */
const COPIED_IN_RUN: ReadonlyMap<string, readonly string[]> = new Map([
  ["w:fldChar", ["w:fldCharType"]],
  ["w:noBreakHyphen", []],
  ["w:softHyphen", []],
  ["w:sym", ["w:font", "w:char"]],
  ["w:tab", []],
]);

/** Elements that are opened with their attributes, and closed as they are. */
const CLOSED = new Set(["w:hyperlink", "w:footnote", "w:endnote"]);

/**
 * The main document, or the notes, as mammoth is to read it: in a few elements only, with what is before
 * each tracked change (ECMA-376-1, 17.13.5) as the text, and marks where changes and comments begin and
 * end. Words that were put in stand between their marks too. Changes of accepted authors have no marks:
 * what is behind them is the text. Refuses what `readXml` refuses.
 */
export function rewritePart(bytes: Uint8Array, rewriting: Rewriting): string | Refusal {
  const pass = startPass(rewriting);
  const refusal = readXml(bytes, {
    open: (element) => openElement(pass, element),
    close: (name) => closeElement(pass, name),
    text: (text) => {
      if (pass.text) pass.text.value += text;
    },
  });
  return refusal ?? pass.out.join("");
}

function openElement(pass: Pass, element: XmlElement): void {
  const { name } = element;
  if (pass.skipped > 0 || SKIPPED.has(name) || isPast(pass, element)) {
    pass.skipped++;
  } else if (pass.depth > 0) {
    pass.depth++;
    readProperty(pass, element);
  } else if (!startProperties(pass, name) && !startText(pass, element)) {
    openStructure(pass, element);
  }
}

/** Whether it is what stood there before an accepted change: words, or a look. */
function isPast(pass: Pass, element: XmlElement): boolean {
  const isLook = /^w:[pr]PrChange$/u.test(element.name);
  // Among properties the elements of a change speak of the paragraph's end.
  const isDeletion = pass.depth === 0 && trackedBy(element.name) === "delete";
  return (isLook || isDeletion) && isAccepted(pass, attributionOf(element));
}

function closeElement(pass: Pass, name: string): void {
  if (pass.skipped > 0) pass.skipped--;
  else if (pass.depth > 0) endProperties(pass);
  else if (!endText(pass, name)) closeStructure(pass, name);
}

function openStructure(pass: Pass, element: XmlElement): void {
  const { name, get } = element;
  const change = trackedBy(name);
  if (change) openChange(pass, change, element);
  else if (name === "w:p") {
    pass.paragraphs.push({ properties: NO_PARAGRAPH, end: null, isOpen: false });
  } else if (name === "w:r" || name === "m:r") {
    pass.runs.push({ properties: NO_RUN, isOpen: false });
  } else if (name === "w:tr") {
    pass.rows.push(null);
    pass.out.push("<w:tr>");
  } else if (name === "w:footnote" || name === "w:endnote") openNote(pass, element);
  else if (name === "w:footnoteReference" || name === "w:endnoteReference") refer(pass, element);
  else if (name === "w:hyperlink") {
    openParagraph(pass);
    const isKnown = pass.rewriting.links.has(get("r:id") ?? "");
    pass.out.push(tagOf(element, isKnown ? ["r:id"] : []));
  } else if (COPIED.has(name)) pass.out.push(`<${name}>`);
  else openInRun(pass, element);
}

function openChange(pass: Pass, change: Tracked, element: XmlElement): void {
  const by = attributionOf(element);
  const isMove = element.name.startsWith("w:move");
  const move = isMove ? pass.move : null;
  pass.changes.push({ change, author: authorKey(by), isMove });
  openParagraph(pass);
  if (!isAccepted(pass, by)) emitMark(pass, { kind: "change-start", change, by, move });
}

/** Longest name of a move, in code units; Word's are `move` and nine figures. */
const LONGEST_NAME = 60;

/** Takes up the name of a move, which LibreOffice writes behind the beginning of its words. */
function nameMove(pass: Pass, name: string): void {
  const move = name !== "" && name.length <= LONGEST_NAME ? name : null;
  pass.move = move;
  const { marks } = pass.rewriting;
  const last = marks.at(-1);
  if (last?.kind === "change-start" && pass.changes.at(-1)?.isMove) {
    marks[marks.length - 1] = { ...last, move };
  }
}

function closeChange(pass: Pass): void {
  const { author = "" } = pass.changes.pop() ?? {};
  if (!pass.rewriting.accepted.has(author)) emitMark(pass, { kind: "change-end" });
}

function openInRun(pass: Pass, element: XmlElement): void {
  const { name, get } = element;
  const attributes = COPIED_IN_RUN.get(name);
  if (attributes) {
    if (openRun(pass)) pass.out.push(tagOf(element, attributes), `</${name}>`);
  } else if (name === "w:br" || name === "w:cr") {
    // A page ends where a line does: the words behind it are another line.
    if (openRun(pass)) pass.out.push("<w:br/>");
  } else if (name === "w:ptab") {
    if (openRun(pass)) pass.out.push("<w:tab/>");
  } else openAside(pass, name, get);
}

/** What stands beside the words: comments, pictures, text boxes, contents to choose from. */
function openAside(pass: Pass, name: string, get: XmlElement["get"]): void {
  const { found } = pass.rewriting;
  const id = get("w:id") ?? "";
  if (name === "w:commentRangeStart") emitMark(pass, { kind: "comment-start", id });
  else if (name === "w:commentRangeEnd") emitMark(pass, { kind: "comment-end", id });
  else if (/^w:move(?:From|To)RangeStart$/u.test(name)) nameMove(pass, get("w:name") ?? "");
  else if (/^w:move(?:From|To)RangeEnd$/u.test(name)) pass.move = null;
  else if (name === "w:commentReference") emitMark(pass, { kind: "comment-reference", id });
  else if (name === "mc:AlternateContent") pass.choices.push(pass.out.length);
  else if (name === "mc:Fallback" && pass.out.length > (pass.choices.at(-1) ?? 0)) pass.skipped++;
  else if (name === "wp:docPr") pass.description = get("descr") || get("title") || "";
  else if (name === "pic:pic") {
    const description = pass.description.trim();
    if (description) emitMark(pass, { kind: "picture", description });
  } else if (name === "w:txbxContent") {
    openRun(pass);
    pass.out.push("<w:pict>");
  } else if (name === "w:rt") {
    openRun(pass);
    pass.spoken = { from: pass.out.length, words: [] };
  } else if (name === "m:oMath") found.formulas++;
  else if (name === "w:altChunk" || name === "w:subDoc" || name === "w:object") found.embedded++;
}

function closeStructure(pass: Pass, name: string): void {
  if (trackedBy(name)) closeChange(pass);
  else if (name === "w:p") closeParagraph(pass);
  else if (name === "w:r" || name === "m:r") closeRun(pass);
  else if (name === "w:tr") {
    pass.rows.pop();
    pass.out.push("</w:tr>");
  } else if (COPIED.has(name) || CLOSED.has(name)) pass.out.push(`</${name}>`);
  else if (name === "w:txbxContent") pass.out.push("</w:pict>");
  else if (name === "mc:AlternateContent") pass.choices.pop();
  else if (name === "w:rt") pass.spoken.words = pass.out.splice(pass.spoken.from);
  else if (name === "w:rubyBase") closeSpoken(pass);
}

/**
 * How a word is said stands over it, and before it in the file; in a line it stands behind, in
 * brackets.
 */
function closeSpoken(pass: Pass): void {
  const words = pass.spoken.words.splice(0);
  if (words.length === 0 || !openRun(pass)) return;
  pass.out.push("<w:t>(</w:t>", ...words, "<w:t>)</w:t>");
}

function openNote(pass: Pass, element: XmlElement): void {
  // The lines that separate notes from the text are notes too (ECMA-376-1, 17.18.33).
  if (/separator|notice/iu.test(element.get("w:type") ?? "")) {
    pass.skipped++;
    return;
  }
  pass.out.push(tagOf(element, ["w:id"]));
}

function refer(pass: Pass, { name, get }: XmlElement): void {
  const id = get("w:id") ?? "";
  const type = name === "w:footnoteReference" ? "footnote" : "endnote";
  // Twice to one note, or to one that is missing, mammoth cannot refer.
  if (!pass.rewriting.notes.delete(`${type}-${id}`) || !openRun(pass)) return;
  if (get("w:customMarkFollows") && !/^(?:0|false|off)$/u.test(get("w:customMarkFollows") ?? "")) {
    emitMark(pass, { kind: "own-note-mark" });
  }
  pass.out.push(`<${name} w:id="${escapeXml(id)}"/>`);
}

function tagOf({ name, get }: XmlElement, attributes: readonly string[]): string {
  const values = attributes.flatMap((attribute) => {
    const value = get(attribute);
    return value === undefined ? [] : [` ${attribute}="${escapeXml(value)}"`];
  });
  return `<${name}${values.join("")}>`;
}
