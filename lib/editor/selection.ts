import { type EditorState, Plugin, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type Range, snapRange } from "#lib/domain/text.ts";
import { offsetAt, type Positions, positionAt } from "./positions.ts";
import { createPress } from "./press.ts";
import { snapToWords } from "./snap-words.ts";

/** What is selected, as a person meant it; null when that is nothing. */
export function rangeOfSelection(state: EditorState, positions: Positions): Range | null {
  const { selection } = state;
  if (selection.empty) return null;
  // Selecting all reaches outside the blocks; text begins and ends within them.
  const { from, to } = TextSelection.between(selection.$from, selection.$to);
  const range = { start: offsetAt(positions, from), end: offsetAt(positions, to) };
  return range.start < range.end ? snapRange(positions.text, range) : null;
}

/** The offset at which the caret, or the moving end of the selection, stands. */
export function caretOffset(state: EditorState, positions: Positions): number {
  const { $anchor, $head } = state.selection;
  return offsetAt(positions, TextSelection.between($anchor, $head).head);
}

/** Selects a range; its end is what Shift and the arrow keys move. */
export function selectRange(view: EditorView, positions: Positions, { start, end }: Range): void {
  const [from, to] = [positionAt(positions, start), positionAt(positions, end)];
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)));
}

/** Makes the other end of the selection the one that the arrow keys move. */
export function flipSelection(view: EditorView): void {
  const { selection, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(selection.$head, selection.$anchor)));
}

/** Leaves a caret where the selection's moving end stands; false when nothing was selected. */
export function collapseSelection(view: EditorView): boolean {
  const { selection, tr } = view.state;
  if (selection.empty) return false;
  view.dispatch(tr.setSelection(TextSelection.near(selection.$head)));
  return true;
}

/**
 * Brings the state up to what is selected on the page. Browsers tell of a new selection in a task of
 * its own, and a key pressed right after Shift and an arrow may come before it.
 */
export function catchUpSelection(view: EditorView): void {
  view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}

export interface SelectionOptions {
  readonly positions: Positions;
  /** What is selected and where it is seen, in the viewport; nulls when nothing is any more. */
  readonly onSelection: (range: Range | null, rect: DOMRect | null) => void;
  /** The language whose words the mouse selects whole, but with Alt; absent where it selects letters. */
  readonly wordsOf?: string | null | undefined;
}

/** Tells of every new selection, but while the mouse is drawing one only at its end. */
export function selectionPlugin({ positions, onSelection, wordsOf }: SelectionOptions): Plugin {
  return new Plugin({
    view(view) {
      let told: Range | null = null;
      let isDrawing = false;
      const tell = () => {
        const range = rangeOfSelection(view.state, positions);
        if (isSame(range, told)) return;
        told = range;
        onSelection(range, range && rectOfSelection(view));
      };
      const press = createPress();
      let clicks = 0;
      const start = (event: PointerEvent) => {
        isDrawing = true;
        press.down(event);
      };
      const end = (event: PointerEvent) => {
        if (!isDrawing) return;
        isDrawing = false;
        const isDragged = !press.isClick(event) && !event.shiftKey;
        const isRough = event.pointerType === "mouse" && (isDragged || clicks > 1);
        const snaps = wordsOf !== undefined && isRough && !event.altKey;
        // The browser sets the selection that a click leaves after the pointer has gone up.
        setTimeout(() => {
          if (view.isDestroyed) return;
          if (snaps) snapSelection(view, positions, wordsOf);
          tell();
        });
      };
      const { ownerDocument } = view.dom;
      const listening = new AbortController();
      const { signal } = listening;
      view.dom.addEventListener("pointerdown", start, { signal });
      view.dom.addEventListener(
        "mousedown",
        ({ detail }) => {
          clicks = detail;
        },
        { signal },
      );
      ownerDocument.addEventListener("pointerup", end, { signal });
      ownerDocument.addEventListener("pointercancel", end, { signal });
      return {
        update: () => {
          if (!isDrawing) tell();
        },
        destroy: () => listening.abort(),
      };
    },
  });
}

/** Widens what is selected to whole words; the end that moves stays the one that moves. */
function snapSelection(view: EditorView, positions: Positions, language: string | null): void {
  catchUpSelection(view);
  const { selection } = view.state;
  const range = rangeOfSelection(view.state, positions);
  const words = range && snapToWords(positions.text, range, language);
  if (!words) return;
  selectRange(view, positions, words);
  if (selection.head < selection.anchor) flipSelection(view);
}

function isSame(a: Range | null, b: Range | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function rectOfSelection(view: EditorView): DOMRect {
  const { from, to } = TextSelection.between(view.state.selection.$from, view.state.selection.$to);
  const first = view.coordsAtPos(from, 1);
  const last = view.coordsAtPos(to, -1);
  const isOneLine = last.top < first.bottom;
  const box = view.dom.getBoundingClientRect();
  const left = isOneLine ? first.left : box.left;
  const right = isOneLine ? last.right : box.right;
  return new DOMRect(left, first.top, right - left, last.bottom - first.top);
}
