import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import claimStyles from "#components/editor/claims.module.css";
import styles from "#components/editor/galley.module.css";
import { claimsOf, claimsPlugin } from "#lib/editor/claims-plugin.ts";
import { documentOf } from "#lib/editor/document.ts";
import { positionsOf } from "#lib/editor/positions.ts";
import type { Sample } from "./articles.ts";
import { openBare } from "./open-bare.ts";
import type { Technique, Typing } from "./technique.ts";

/** The same views with nothing that keeps the words as they are. */
export function openForTyping(technique: Technique, host: HTMLElement, sample: Sample): Typing {
  switch (technique) {
    case "galley": {
      const view = openEditable(host, sample);
      return { focus: () => focusIn(view), isDrawn: () => claimsOf(view).waiting.length === 0 };
    }
    case "bare": {
      const { view } = openBare(host, sample);
      return { focus: () => focusIn(view), isDrawn: () => true };
    }
    case "plain":
      throw new TypeError("Nobody types in plain HTML.");
    default:
      return technique satisfies never;
  }
}

function openEditable(host: HTMLElement, { claims, revision }: Sample): EditorView {
  const positions = positionsOf(revision.text);
  const plugins = [claimsPlugin({ positions, claims, onOpen: () => {} })];
  const state = EditorState.create({ doc: documentOf(revision), plugins });
  return new EditorView(host, {
    state,
    attributes: { class: `${styles.galley} ${claimStyles.claims}` },
  });
}

/** Some words into the second paragraph. */
function focusIn(view: EditorView): void {
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(200))));
  view.focus();
}
