import type { XmlElement } from "../parts/xml.ts";
import { addPiece, isHidden } from "./flow.ts";
import type { ReaderState } from "./state.ts";

/** Begins a footnote or an endnote (ECMA-376-1, 17.11). */
export function openNote(state: ReaderState, element: XmlElement): void {
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
export function closeNote(state: ReaderState): void {
  state.note = null;
}

/** Refers to a note, the first time: another reference to it would have a mark without a note. */
export function referToNote(state: ReaderState, element: XmlElement): void {
  const note = keyOf(element);
  if (!state.context.notes.delete(note) || isHidden(state)) return;
  const custom = element.get("w:customMarkFollows") ?? "";
  const hasOwnMark = custom !== "" && !/^(?:0|false|off)$/u.test(custom);
  addPiece(state, { kind: "note", note, hasOwnMark });
}

function keyOf({ name, get }: XmlElement): string {
  return `${name.startsWith("w:footnote") ? "footnote" : "endnote"}-${get("w:id") ?? ""}`;
}
