import type { XmlElement } from "../parts/xml.ts";
import { closeChange, closeMove, openChange, openMove } from "./changes.ts";
import { readFieldCharacter } from "./fields.ts";
import {
  addPiece,
  closeParagraph,
  closeTextBox,
  isHidden,
  openCell,
  openParagraph,
  openRow,
  openTextBox,
} from "./flow.ts";
import type { CommentPiece } from "./pieces.ts";
import { NO_RUN } from "./properties.ts";
import type { ReaderState } from "./state.ts";
import {
  addBreak,
  addSymbol,
  addText,
  closeRubyBase,
  closeRubyText,
  openRubyText,
} from "./text.ts";

type Open = (state: ReaderState, element: XmlElement) => void;

/** What is done where an element begins, and where it ends. */
interface Handlers {
  readonly open?: Open;
  readonly close?: (state: ReaderState) => void;
}

const RUN: Handlers = {
  open: ({ flow }) => flow.runs.push({ ...NO_RUN }),
  close: ({ flow }) => flow.runs.pop(),
};
const CHANGE: Handlers = { open: openChange, close: closeChange };
const NOTE: Handlers = { open: openNote, close: closeNote };
const EMBEDDED: Handlers = { open: ({ context }) => context.found.embedded++ };
const TAB: Handlers = { open: (state) => addText(state, "\t") };

/** The elements that say something. What is in any other is read as if it stood there itself. */
export const ELEMENTS: ReadonlyMap<string, Handlers> = new Map<string, Handlers>([
  ["w:p", { open: openParagraph, close: closeParagraph }],
  ["w:r", RUN],
  ["m:r", RUN],
  ["w:hyperlink", { open: openLink, close: ({ flow }) => flow.links.pop() }],
  ["w:tr", { open: openRow, close: ({ rows }) => rows.pop() }],
  ["w:tc", { open: openCell, close: ({ cells }) => cells.pop() }],
  ["w:txbxContent", { open: openTextBox, close: closeTextBox }],
  ["w:ins", CHANGE],
  ["w:del", CHANGE],
  ["w:moveFrom", CHANGE],
  ["w:moveTo", CHANGE],
  ["w:moveFromRangeStart", { open: openMove }],
  ["w:moveFromRangeEnd", { open: closeMove }],
  ["w:moveToRangeStart", { open: openMove }],
  ["w:moveToRangeEnd", { open: closeMove }],
  ["w:commentRangeStart", commentPiece("comment-start")],
  ["w:commentRangeEnd", commentPiece("comment-end")],
  ["w:commentReference", commentPiece("comment-reference")],
  ["w:footnote", NOTE],
  ["w:endnote", NOTE],
  ["w:footnoteReference", { open: referToNote }],
  ["w:endnoteReference", { open: referToNote }],
  ["w:fldChar", { open: readFieldCharacter }],
  ["w:br", { open: addBreak }],
  ["w:cr", { open: addBreak }],
  ["w:tab", TAB],
  ["w:ptab", TAB],
  ["w:noBreakHyphen", { open: (state) => addText(state, "\u2011") }],
  ["w:softHyphen", { open: (state) => addText(state, "\u00ad") }],
  ["w:sym", { open: addSymbol }],
  ["w:rt", { open: openRubyText, close: closeRubyText }],
  ["w:rubyBase", { close: closeRubyBase }],
  ["mc:AlternateContent", { open: openChoices, close: ({ choices }) => choices.pop() }],
  ["mc:Fallback", { open: openFallback }],
  ["wp:docPr", { open: describePicture }],
  ["pic:pic", { open: addPicture }],
  ["m:oMath", { open: ({ context }) => context.found.formulas++ }],
  ["w:altChunk", EMBEDDED],
  ["w:subDoc", EMBEDDED],
  ["w:object", EMBEDDED],
]);

/** A link to a place in the document itself leads nowhere in an article. */
function openLink({ context, flow }: ReaderState, { get }: XmlElement): void {
  flow.links.push(context.links.get(get("r:id") ?? "") ?? flow.links.at(-1) ?? null);
}

function commentPiece(kind: CommentPiece["kind"]): Handlers {
  return { open: (state, { get }) => addPiece(state, { kind, id: get("w:id") ?? "" }) };
}

function openChoices({ choices, count }: ReaderState): void {
  choices.push(count);
}

/** Leaves out what older programs show, where anything was found of what newer ones do. */
function openFallback(state: ReaderState): void {
  if (state.count > (state.choices.at(-1) ?? 0)) state.skipped++;
}

function describePicture(state: ReaderState, { get }: XmlElement): void {
  state.description = (get("descr") || get("title") || "").trim();
}

function addPicture(state: ReaderState): void {
  const { description } = state;
  if (description !== "") addPiece(state, { kind: "picture", description });
}

/** Begins a footnote or an endnote (ECMA-376-1, 17.11). */
function openNote(state: ReaderState, element: XmlElement): void {
  // The lines that separate notes from the text are notes too (ECMA-376-1, 17.18.33).
  if (/separator|notice/iu.test(element.get("w:type") ?? "")) {
    state.skipped++;
    return;
  }
  state.note = keyOf(element);
  state.notes.set(state.note, []);
  state.fields.length = 0;
}

/** Ends it. */
function closeNote(state: ReaderState): void {
  state.note = null;
}

/** Refers to a note, the first time: another reference to it would have a mark without a note. */
function referToNote(state: ReaderState, element: XmlElement): void {
  const note = keyOf(element);
  if (!state.context.notes.delete(note) || isHidden(state)) return;
  const custom = element.get("w:customMarkFollows") ?? "";
  const hasOwnMark = custom !== "" && !/^(?:0|false|off)$/u.test(custom);
  addPiece(state, { kind: "note", note, hasOwnMark });
}

function keyOf({ name, get }: XmlElement): string {
  return `${name.startsWith("w:footnote") ? "footnote" : "endnote"}-${get("w:id") ?? ""}`;
}
