import { EditorState, type Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { RevisionText } from "#lib/domain/revision.ts";
import { documentOf } from "./document.ts";
import { focusRing } from "./focus-ring.ts";
import { hiddenCharacters } from "./hidden-characters.ts";
import { type Positions, positionsOf } from "./positions.ts";
import { readOnly } from "./read-only.ts";
import { type SelectionOptions, selectionPlugin } from "./selection.ts";

/** What every galley is mounted with. */
export interface GalleyOptions extends Pick<SelectionOptions, "onSelection" | "wordsOf"> {
  /** The empty element into which it is mounted. */
  readonly mount: HTMLElement;
  readonly revision: RevisionText;
  /** Attributes of the text itself: its class, its name for screen readers, its language. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Mounts a text that can be read and selected, and not be changed; `draw` gives what is drawn on it. */
export function mountGalley(
  { attributes, mount, onSelection, revision, wordsOf }: GalleyOptions,
  draw: (positions: Positions) => readonly Plugin[],
): EditorView {
  const positions = positionsOf(revision.text);
  const state = EditorState.create({
    doc: documentOf(revision),
    plugins: [
      ...draw(positions),
      focusRing,
      hiddenCharacters,
      readOnly,
      selectionPlugin({ positions, onSelection, wordsOf }),
    ],
  });
  return new EditorView(mount, { state, attributes });
}
