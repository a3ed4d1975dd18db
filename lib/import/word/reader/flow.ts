import { NO_PARAGRAPH } from "../parts/styles.ts";
import type { Piece, WordParagraph } from "./pieces.ts";
import { newFlow, type OpenParagraph, type ReaderState } from "./state.ts";

/** Adds a piece to the open paragraph, or else to the next one. */
export function addPiece(state: ReaderState, piece: Piece): void {
  state.count++;
  const { paragraph } = state.flow;
  (paragraph ? paragraph.paragraph.pieces : state.pending).push(piece);
}

/** Begins a paragraph: its pieces are those that follow, and those that stood before it. */
export function openParagraph(state: ReaderState): void {
  startParagraph(state);
  const change = state.rows.at(-1)?.change;
  if (change) addPiece(state, change);
}

/** The open paragraph; text outside any, as only broken files have it, begins one. */
export function paragraphAround(state: ReaderState): WordParagraph {
  return (state.flow.paragraph ?? startParagraph(state)).paragraph;
}

function startParagraph(state: ReaderState): OpenParagraph {
  const { note, cells } = state;
  const pieces = state.pending.splice(0);
  const paragraph: WordParagraph = { class: "body", pieces, note, cell: cells.at(-1) ?? null };
  const list = note === null ? state.text : state.notes.get(note);
  list?.push(paragraph);
  state.count++;
  state.flow.paragraph = { paragraph, properties: { ...NO_PARAGRAPH }, end: null };
  return state.flow.paragraph;
}

/** Ends a paragraph, with what was done to its end and its row. */
export function closeParagraph(state: ReaderState): void {
  const change = state.rows.at(-1)?.change;
  const end = state.flow.paragraph?.end;
  if (change) addPiece(state, { kind: "change-end" });
  if (end) addPiece(state, end);
  else if (change) {
    addPiece(state, { kind: "paragraph-end", change: change.change, by: change.by });
  }
  state.flow.paragraph = null;
}

/**
 * Begins the text of a box. Its paragraphs come behind the one that it hangs on, whose formats, links and
 * changes are not theirs.
 */
export function openTextBox(state: ReaderState): void {
  state.count++;
  state.outer.push(state.flow);
  state.flow = newFlow();
}

/** Ends it: what follows belongs to the paragraph around. */
export function closeTextBox(state: ReaderState): void {
  state.flow = state.outer.pop() ?? state.flow;
}

/** Whether the open run is hidden. */
export function isHidden({ flow }: ReaderState): boolean {
  return flow.runs.at(-1)?.hidden ?? false;
}

/** Begins a row of a table. */
export function openRow(state: ReaderState): void {
  state.rows.push({ number: ++state.count, change: null });
}

/** Begins a cell, in the row that is open or, in broken files, in one of its own. */
export function openCell(state: ReaderState): void {
  const row = state.rows.at(-1)?.number ?? ++state.count;
  state.cells.push({ row, cell: ++state.count });
}
