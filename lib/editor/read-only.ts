import { Plugin } from "prosemirror-state";

/** What would change the words, and what would carry them off or in. */
const REFUSED = ["beforeinput", "paste", "cut", "drop", "dragstart"] as const;

/**
 * Keeps the words as they are while the view stays editable for the browser's sake: with
 * `editable: false` there is no caret, and selecting with the keyboard dies. A click on a link leads
 * nowhere: it sets the caret.
 */
export const readOnly = new Plugin({
  filterTransaction: (transaction) => !transaction.docChanged,
  props: {
    attributes: {
      "aria-readonly": "true",
      tabindex: "0",
      // No keyboard slides in on a phone, and nothing corrects, translates or underlines the words.
      inputmode: "none",
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      translate: "no",
      "data-enable-grammarly": "false",
    },
    handleDOMEvents: {
      ...Object.fromEntries(
        REFUSED.map((name) => [
          name,
          (_: unknown, event: Event) => {
            event.preventDefault();
            return true;
          },
        ]),
      ),
      click(_, event) {
        const isLink = event.target instanceof Element && event.target.closest("a") !== null;
        if (isLink) event.preventDefault();
        return false;
      },
    },
  },
});
