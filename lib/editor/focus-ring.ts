import { Plugin } from "prosemirror-state";

/**
 * Marks the galley `data-keyboard-focus` while it has the focus and a key brought it there: browsers
 * take every text that has a caret for `:focus-visible`, a click into it too. Opening an article is no
 * such key; the caret shows where one is.
 */
export const focusRing = new Plugin({
  view(view) {
    const { dom } = view;
    const { ownerDocument } = dom;
    let isByKey = false;
    const onKey = () => {
      isByKey = true;
    };
    const onPointer = () => {
      isByKey = false;
      dom.removeAttribute("data-keyboard-focus");
    };
    const onFocus = () => dom.toggleAttribute("data-keyboard-focus", isByKey);
    const onBlur = () => dom.removeAttribute("data-keyboard-focus");
    const listening = new AbortController();
    const { signal } = listening;
    ownerDocument.addEventListener("keydown", onKey, { capture: true, signal });
    ownerDocument.addEventListener("pointerdown", onPointer, { capture: true, signal });
    dom.addEventListener("focus", onFocus, { signal });
    dom.addEventListener("blur", onBlur, { signal });
    return { destroy: () => listening.abort() };
  },
});
