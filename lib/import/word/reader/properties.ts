import { attributionOf } from "../parts/attribution.ts";
import { isOn, NO_PARAGRAPH, setParagraphProperty, setRunProperty } from "../parts/styles.ts";
import type { XmlElement } from "../parts/xml.ts";
import { isAccepted, trackedBy } from "./changes.ts";
import type { ParagraphEnd } from "./pieces.ts";
import type { OpenParagraph, ReaderState, Run } from "./state.ts";

/** The properties of a run that states none. */
export const NO_RUN: Readonly<Run> = {
  bold: null,
  italic: null,
  hidden: null,
  position: null,
  language: null,
  isStruck: false,
  font: null,
};

/** Begins to read the properties of a paragraph, a run or a table row, if this is what they are in. */
export function startProperties(state: ReaderState, name: string): boolean {
  if (name === "w:pPr" && state.flow.paragraph) state.properties = "paragraph";
  else if (name === "w:rPr" && state.flow.runs.length > 0) state.properties = "run";
  else if (name === "w:trPr" && state.rows.length > 0) state.properties = "row";
  else return false;
  state.depth = 1;
  return true;
}

/** Takes up one property. Where one was changed, what counts is how it was before. */
export function readProperty(state: ReaderState, element: XmlElement): void {
  const run = state.flow.runs.at(-1);
  const { paragraph } = state.flow;
  if (state.properties === "row") readRowProperty(state, element);
  else if (state.properties === "run" && run) readRunProperty(state, run, element);
  else if (paragraph) readParagraphProperty(state, paragraph, element);
}

/** Ends an element among properties; with the outermost one, what they are about begins. */
export function endProperties(state: ReaderState): void {
  state.depth--;
  // Depth 1 is `w:pPr` itself: the properties of the paragraph's end are over.
  if (state.properties === "end" && state.depth === 1) state.properties = "paragraph";
  if (state.depth > 0) return;
  const { paragraph: open } = state.flow;
  if (state.properties === "paragraph" && open) {
    open.paragraph.class = state.context.classOf(open.properties);
  }
  state.properties = null;
}

function readRunProperty({ context }: ReaderState, run: Run, element: XmlElement): void {
  const { name, get } = element;
  const value = get("w:val") ?? "";
  if (name === "w:rPrChange") {
    context.found.formatting++;
    Object.assign(run, NO_RUN);
  } else if (name === "w:rStyle") Object.assign(run, context.runStyle(value));
  else if (name === "w:vertAlign") run.position = value;
  else if (name === "w:lang") run.language = value || null;
  else if (name === "w:rFonts") run.font = get("w:ascii") ?? null;
  else if (name === "w:strike" || name === "w:dstrike") run.isStruck = isOn(element);
  else setRunProperty(run, element);
}

function readRowProperty(state: ReaderState, element: XmlElement): void {
  const change = trackedBy(element.name);
  const row = state.rows.at(-1);
  if (!change || !row) return;
  const by = attributionOf(element);
  // A row that an accepted author took out stays as a proposal: its words are in no deletion of their own.
  if (change === "insert" && isAccepted(state, by)) return;
  row.change = { kind: "change-start", change, by, move: null };
}

function readParagraphProperty(
  state: ReaderState,
  paragraph: OpenParagraph,
  element: XmlElement,
): void {
  if (element.name === "w:pPrChange") {
    state.context.found.formatting++;
    paragraph.properties = { ...NO_PARAGRAPH };
  } else if (element.name === "w:rPr") state.properties = "end";
  else if (state.properties === "end") readEnd(state, paragraph, element);
  else {
    // A letter set large before the first lines is a paragraph of its own, and the first of their words.
    if (isDropCap(element)) paragraph.end ??= { kind: "paragraph-joined" };
    setParagraphProperty(paragraph.properties, element);
  }
}

/** Whether a frame holds a dropped capital (ECMA-376-1, 17.18.20). */
function isDropCap({ name, get }: XmlElement): boolean {
  return name === "w:framePr" && /^(?:drop|margin)$/u.test(get("w:dropCap") ?? "");
}

/** Takes up what was done to the end of a paragraph. */
function readEnd(state: ReaderState, paragraph: OpenParagraph, element: XmlElement): void {
  const change = trackedBy(element.name);
  if (!change) return;
  const end: ParagraphEnd = { kind: "paragraph-end", change, by: attributionOf(element) };
  if (isAccepted(state, end.by)) {
    if (change === "delete") paragraph.end = { kind: "paragraph-joined" };
    return;
  }
  const last = paragraph.end;
  // Put in by one person and taken out by another, an end is neither in the text nor proposed.
  const isKept = last?.kind === "paragraph-end" && last.change === "insert";
  if (!isKept || change === "insert") paragraph.end = end;
}
