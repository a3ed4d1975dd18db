import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Claim } from "#lib/domain/claim.ts";
import { type ClaimsChange, type ClaimsState, changeClaims, openClaims } from "./claims-state.ts";
import { createHighlight, type Highlight } from "./highlight.ts";
import { claimOfElement } from "./hit-test.ts";
import { repeatWhenIdle } from "./idle.ts";
import type { Positions } from "./positions.ts";
import { createPress } from "./press.ts";

const key = new PluginKey<ClaimsState>("claims");

export interface ClaimsOptions {
  readonly positions: Positions;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** A click on a claim; the narrowest where several lie over each other. */
  readonly onOpen: (claim: string) => void;
}

/** Draws the claims, holds which is open, and tells which was clicked. */
export function claimsPlugin({ positions, claims, onOpen }: ClaimsOptions): Plugin<ClaimsState> {
  const press = createPress();
  return new Plugin<ClaimsState>({
    key,
    state: {
      init: (_, { doc }) => openClaims(doc, { positions, claims }),
      apply: (transaction, state) => changeClaims(state, transaction, transaction.getMeta(key)),
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      handleDOMEvents: {
        mousedown(_, event) {
          press.down(event);
          return false;
        },
        click(view, event) {
          // The selection is still the one before the press here, so it cannot tell.
          if (!press.isClick(event)) return false;
          const claim = claimOfElement(claimsOf(view).claims, event.target);
          if (claim) onOpen(claim.id);
          return false;
        },
      },
    },
    view: watchClaims,
  });
}

/** The state of the claims in a view that has the plugin. */
export function claimsOf(view: EditorView): ClaimsState {
  const state = key.getState(view.state);
  if (!state) throw new TypeError("This view draws no claims.");
  return state;
}

/** The open claim that has its words in the text, in a state that has the plugin; or null. */
export function openClaimIn(state: EditorState): Claim | null {
  const { open, claims } = key.getState(state) ?? { open: null, claims: [] };
  const claim = open === null ? undefined : claims.find(({ id }) => id === open);
  return claim && claim.anchor.outcome !== "lost" ? claim : null;
}

/** Tells the plugin of a change. */
export function dispatchClaims(view: EditorView, change: ClaimsChange): void {
  view.dispatch(view.state.tr.setMeta(key, change).setMeta("addToHistory", false));
}

function watchClaims(view: EditorView) {
  const highlight = createHighlight(view.dom.ownerDocument);
  const stopHover = watchHover(view, highlight);
  let stopDrawing: (() => void) | null = null;
  const drawNext = (): "more" | "done" => {
    dispatchClaims(view, { kind: "slice" });
    const isDone = claimsOf(view).waiting.length === 0;
    if (isDone) stopDrawing = null;
    return isDone ? "done" : "more";
  };
  const update = () => {
    const { open, waiting } = claimsOf(view);
    highlight.show("open", open);
    if (waiting.length > 0) stopDrawing ??= repeatWhenIdle(drawNext);
  };
  update();
  return {
    update,
    destroy() {
      stopDrawing?.();
      stopHover();
      highlight.destroy();
    },
  };
}

function watchHover(view: EditorView, highlight: Highlight): () => void {
  const onOver = ({ target }: Event) => {
    const { claims } = claimsOf(view);
    highlight.show("hovered", claimOfElement(claims, target)?.id ?? null);
  };
  const onLeave = () => highlight.show("hovered", null);
  const listening = new AbortController();
  const { signal } = listening;
  view.dom.addEventListener("pointerover", onOver, { signal });
  view.dom.addEventListener("pointerleave", onLeave, { signal });
  return () => listening.abort();
}
