import type { Mark } from "./marks.ts";
import {
  attributionOf,
  isAccepted,
  NO_PARAGRAPH,
  NO_RUN,
  openParagraph,
  type Pass,
  trackedBy,
} from "./rewriting.ts";
import { isOn, setParagraphProperty, setRunProperty } from "./styles.ts";
import type { XmlElement } from "./xml.ts";

/** Begins to read the properties of a paragraph, a run or a table row, if this is what they are in. */
export function startProperties(pass: Pass, name: string): boolean {
  if (name === "w:pPr" && pass.paragraphs.length > 0) pass.reads = "paragraph";
  else if (name === "w:rPr" && pass.runs.length > 0) pass.reads = "run";
  else if (name === "w:trPr" && pass.rows.length > 0) pass.reads = "row";
  else return false;
  pass.depth = 1;
  return true;
}

/** Takes up one property. Where one was changed, what counts is how it was before. */
export function readProperty(pass: Pass, element: XmlElement): void {
  if (pass.reads === "run") readRunProperty(pass, element);
  else if (pass.reads === "row") readRowProperty(pass, element);
  else readParagraphProperty(pass, element);
}

function readRunProperty({ runs, rewriting }: Pass, element: XmlElement): void {
  const run = runs.at(-1);
  if (!run) return;
  const value = element.get("w:val") ?? "";
  if (element.name === "w:rPrChange") {
    rewriting.found.formatting++;
    run.properties = NO_RUN;
  } else if (element.name === "w:rStyle") {
    run.properties = { ...run.properties, ...rewriting.runStyle(value) };
  } else if (element.name === "w:vertAlign")
    run.properties = { ...run.properties, position: value };
  else if (element.name === "w:lang")
    run.properties = { ...run.properties, language: value || null };
  else if (element.name === "w:rFonts") {
    run.properties = { ...run.properties, font: element.get("w:ascii") ?? null };
  } else if (/^w:d?strike$/u.test(element.name)) {
    run.properties = { ...run.properties, isStruck: isOn(element) };
  } else {
    const properties = { ...run.properties };
    setRunProperty(properties, element);
    run.properties = properties;
  }
}

function readRowProperty(pass: Pass, element: XmlElement): void {
  const change = trackedBy(element.name);
  const by = attributionOf(element);
  // A row that an accepted author took out stays as a proposal: its words are in no deletion of their own.
  if (!change || (change === "insert" && isAccepted(pass, by))) return;
  pass.rows[pass.rows.length - 1] = { kind: "change-start", change, by, move: null };
}

function readParagraphProperty(pass: Pass, element: XmlElement): void {
  const paragraph = pass.paragraphs.at(-1);
  if (!paragraph) return;
  if (element.name === "w:pPrChange") {
    pass.rewriting.found.formatting++;
    paragraph.properties = NO_PARAGRAPH;
  } else if (element.name === "w:rPr") pass.reads = "end";
  else if (pass.reads === "end") {
    const change = trackedBy(element.name);
    if (change) readEnd(pass, { kind: "paragraph-end", change, by: attributionOf(element) });
  } else {
    // A letter set large before the first lines is a paragraph of its own, and the first of their words.
    if (isDropCap(element)) paragraph.end ??= { kind: "paragraph-joined" };
    const properties = { ...paragraph.properties };
    if (setParagraphProperty(properties, element)) paragraph.properties = properties;
  }
}

/** Whether a frame holds a dropped capital (ECMA-376-1, 17.18.20). */
function isDropCap({ name, get }: XmlElement): boolean {
  return name === "w:framePr" && /^(?:drop|margin)$/u.test(get("w:dropCap") ?? "");
}

/** Takes up what was done to the end of a paragraph. */
function readEnd(pass: Pass, end: EndMark): void {
  const paragraph = pass.paragraphs.at(-1);
  if (!paragraph) return;
  if (isAccepted(pass, end.by)) {
    if (end.change === "delete") paragraph.end = { kind: "paragraph-joined" };
    return;
  }
  const last = paragraph.end;
  // Put in by one person and taken out by another, an end is neither in the text nor proposed.
  const isKept = last?.kind === "paragraph-end" && last.change === "insert";
  if (!isKept || end.change === "insert") paragraph.end = end;
}

type EndMark = Extract<Mark, { readonly kind: "paragraph-end" }>;

/** Ends an element among properties; with the outermost one, what they are about begins. */
export function endProperties(pass: Pass): void {
  pass.depth--;
  // Depth 1 is `w:pPr` itself: the properties of the paragraph's end are over.
  if (pass.reads === "end" && pass.depth === 1) pass.reads = "paragraph";
  if (pass.depth > 0) return;
  if (pass.reads === "paragraph") openParagraph(pass);
  pass.reads = null;
}
