import type { XmlElement } from "../xml.ts";
import { closeChange, closeMove, openChange, openMove } from "./changes.ts";
import { readFieldCharacter } from "./fields.ts";
import {
  addPiece,
  closeParagraph,
  closeTextBox,
  openCell,
  openParagraph,
  openRow,
  openTextBox,
} from "./flow.ts";
import { closeNote, openNote, referToNote } from "./notes.ts";
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
type Close = (state: ReaderState) => void;

/** What is done where an element begins; the content of any other is read as if it stood there itself. */
export const OPEN: ReadonlyMap<string, Open> = new Map<string, Open>([
  ["w:p", openParagraph],
  ["w:r", openRun],
  ["m:r", openRun],
  ["w:hyperlink", openLink],
  ["w:tr", openRow],
  ["w:tc", openCell],
  ["w:txbxContent", openTextBox],
  ["w:ins", openChange],
  ["w:del", openChange],
  ["w:moveFrom", openChange],
  ["w:moveTo", openChange],
  ["w:moveFromRangeStart", openMove],
  ["w:moveFromRangeEnd", closeMove],
  ["w:moveToRangeStart", openMove],
  ["w:moveToRangeEnd", closeMove],
  ["w:commentRangeStart", commentPiece("comment-start")],
  ["w:commentRangeEnd", commentPiece("comment-end")],
  ["w:commentReference", commentPiece("comment-reference")],
  ["w:footnote", openNote],
  ["w:endnote", openNote],
  ["w:footnoteReference", referToNote],
  ["w:endnoteReference", referToNote],
  ["w:fldChar", readFieldCharacter],
  ["w:br", addBreak],
  ["w:cr", addBreak],
  ["w:tab", (state) => addText(state, "\t")],
  ["w:ptab", (state) => addText(state, "\t")],
  ["w:noBreakHyphen", (state) => addText(state, "\u2011")],
  ["w:softHyphen", (state) => addText(state, "\u00ad")],
  ["w:sym", addSymbol],
  ["w:rt", openRubyText],
  ["mc:AlternateContent", (state) => state.choices.push(state.count)],
  ["mc:Fallback", openFallback],
  ["wp:docPr", describePicture],
  ["pic:pic", addPicture],
  ["m:oMath", ({ context }) => context.found.formulas++],
  ["w:altChunk", countEmbedded],
  ["w:subDoc", countEmbedded],
  ["w:object", countEmbedded],
]);

/** What is done where an element ends. */
export const CLOSE: ReadonlyMap<string, Close> = new Map<string, Close>([
  ["w:p", closeParagraph],
  ["w:r", closeRun],
  ["m:r", closeRun],
  ["w:hyperlink", ({ flow }) => flow.links.pop()],
  ["w:tr", ({ rows }) => rows.pop()],
  ["w:tc", ({ cells }) => cells.pop()],
  ["w:txbxContent", closeTextBox],
  ["w:ins", closeChange],
  ["w:del", closeChange],
  ["w:moveFrom", closeChange],
  ["w:moveTo", closeChange],
  ["w:footnote", closeNote],
  ["w:endnote", closeNote],
  ["w:rt", closeRubyText],
  ["w:rubyBase", closeRubyBase],
  ["mc:AlternateContent", ({ choices }) => choices.pop()],
]);

function openRun({ flow }: ReaderState): void {
  flow.runs.push({ properties: { ...NO_RUN } });
}

function closeRun({ flow }: ReaderState): void {
  flow.runs.pop();
}

/** A link to a place in the document itself leads nowhere in an article. */
function openLink({ context, flow }: ReaderState, { get }: XmlElement): void {
  flow.links.push(context.links.get(get("r:id") ?? "") ?? flow.links.at(-1) ?? null);
}

function commentPiece(kind: CommentPiece["kind"]): Open {
  return (state, { get }) => addPiece(state, { kind, id: get("w:id") ?? "" });
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

function countEmbedded({ context }: ReaderState): void {
  context.found.embedded++;
}
