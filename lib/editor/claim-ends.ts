import { Plugin, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { isRangeIn, type Range } from "#lib/domain/text.ts";
import { openClaimIn } from "./claims-plugin.ts";
import { offsetAt, type Positions, positionAt } from "./positions.ts";
import { collapseSelection, rangeOfSelection } from "./selection.ts";
import { snapToWords } from "./snap-words.ts";

export interface ClaimEndsOptions {
  readonly positions: Positions;
  /** The language whose words are taken whole, but with Alt. */
  readonly wordsOf: string | null;
  /** An end was drawn to another place; `range` is what lies between the two then. */
  readonly onMove: (claim: string, range: Range) => void;
}

/** Draws a grip at each end of the open claim, by which the mouse moves it. Keys have their own way. */
export function claimEndsPlugin(options: ClaimEndsOptions): Plugin {
  const { positions } = options;
  return new Plugin({
    props: {
      decorations(state) {
        const claim = openClaimIn(state);
        if (!claim || !isRangeIn(positions.text, claim.anchor)) return null;
        const { start, end } = claim.anchor;
        return DecorationSet.create(state.doc, [
          grip(positionAt(positions, start), "start"),
          grip(positionAt(positions, end), "end"),
        ]);
      },
      handleDOMEvents: {
        pointerdown(view, event) {
          const { target, button } = event;
          const end = target instanceof HTMLElement ? target.dataset.claimEnd : undefined;
          const claim = openClaimIn(view.state);
          if (!claim || end === undefined || button !== 0) return false;
          event.preventDefault();
          const { start, end: stop } = claim.anchor;
          const stays = positionAt(positions, end === "start" ? stop : start);
          followPointer(view, stays, options, (range) => options.onMove(claim.id, range));
          return true;
        },
        // The browser would begin a selection of its own.
        mousedown: (_, { target }) =>
          target instanceof HTMLElement && target.dataset.claimEnd !== undefined,
      },
    },
  });
}

function grip(at: number, end: "start" | "end"): Decoration {
  const draw = () => {
    const element = document.createElement("span");
    element.dataset.claimEnd = end;
    element.ariaHidden = "true";
    return element;
  };
  const side = end === "start" ? -1 : 1;
  return Decoration.widget(at, draw, { key: `end ${end}`, side, marks: [], ignoreSelection: true });
}

/** Selects from the end that stays to the pointer, until that goes up; Escape leaves all as it was. */
function followPointer(
  view: EditorView,
  stays: number,
  { positions, wordsOf }: ClaimEndsOptions,
  onDone: (range: Range) => void,
): void {
  const { ownerDocument } = view.dom;
  const following = new AbortController();
  const { signal } = following;
  const follow = ({ clientX, clientY }: PointerEvent) => {
    const place = view.posAtCoords({ left: clientX, top: clientY });
    if (!place) return;
    const at = positionAt(positions, offsetAt(positions, place.pos));
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, stays, at)));
  };
  const leave = () => {
    following.abort();
    collapseSelection(view);
  };
  const end = ({ altKey }: PointerEvent) => {
    const drawn = rangeOfSelection(view.state, positions);
    leave();
    const range = drawn && !altKey ? snapToWords(positions.text, drawn, wordsOf) : drawn;
    if (range) onDone(range);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  ownerDocument.addEventListener("pointermove", follow, { signal });
  ownerDocument.addEventListener("pointerup", end, { signal });
  ownerDocument.addEventListener("pointercancel", leave, { signal });
  ownerDocument.addEventListener("keydown", onKeyDown, { signal, capture: true });
}
