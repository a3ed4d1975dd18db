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
    ownerDocument.addEventListener("keydown", onKey, true);
    ownerDocument.addEventListener("pointerdown", onPointer, true);
    dom.addEventListener("focus", onFocus);
    dom.addEventListener("blur", onBlur);
    return {
      destroy() {
        ownerDocument.removeEventListener("keydown", onKey, true);
        ownerDocument.removeEventListener("pointerdown", onPointer, true);
        dom.removeEventListener("focus", onFocus);
        dom.removeEventListener("blur", onBlur);
      },
    };
  },
});
