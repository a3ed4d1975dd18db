import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Claim } from "#lib/domain/claim.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import type { Range } from "#lib/domain/text.ts";
import { claimsOf, claimsPlugin } from "./claims-plugin.ts";
import { documentOf } from "./document.ts";
import { focusRing } from "./focus-ring.ts";
import { hiddenSigns } from "./hidden-signs.ts";
import { claimAtOffset } from "./hit-test.ts";
import { findCommand, WORKSPACE_KEYS, type WorkspaceCommand } from "./keymap.ts";
import { positionsOf } from "./positions.ts";
import { readOnly } from "./read-only.ts";
import { caretOffset, catchUpSelection, collapseSelection, selectionPlugin } from "./selection.ts";

/** What a galley tells of. */
export interface GalleyEvents {
  readonly onOpenClaim: (claim: string) => void;
  readonly onSelection: (range: Range | null, rect: DOMRect | null) => void;
  readonly onCommand: (command: WorkspaceCommand) => void;
}

export interface GalleyOptions extends GalleyEvents {
  /** The empty element into which it is mounted. */
  readonly mount: HTMLElement;
  readonly revision: RevisionText;
  readonly claims: readonly Claim[];
  /** Attributes of the text itself: its class, its name for screen readers, its language. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Mounts a galley that can be read, selected and commanded by keys, and not be changed. */
export function mountGalley(options: GalleyOptions): EditorView {
  const { attributes, claims, mount, onCommand, onOpenClaim, onSelection, revision } = options;
  const positions = positionsOf(revision.text);
  const state = EditorState.create({
    doc: documentOf(revision),
    plugins: [
      claimsPlugin({ positions, claims, onOpen: onOpenClaim }),
      commandsPlugin({ onCommand, onOpenClaim }),
      focusRing,
      hiddenSigns,
      readOnly,
      selectionPlugin({ positions, onSelection }),
    ],
  });
  return new EditorView(mount, { state, attributes });
}

function commandsPlugin({
  onCommand,
  onOpenClaim,
}: Pick<GalleyEvents, "onCommand" | "onOpenClaim">): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key === "Escape") return collapseSelection(view);
        const command = findCommand(WORKSPACE_KEYS, event);
        if (!command) return false;
        catchUpSelection(view);
        const { claims, positions } = claimsOf(view);
        const here =
          command === "open" ? claimAtOffset(claims, caretOffset(view.state, positions)) : null;
        if (here) onOpenClaim(here.id);
        else onCommand(command);
        return true;
      },
      handleDOMEvents: {
        click(_, event) {
          const isLink = event.target instanceof Element && event.target.closest("a") !== null;
          if (isLink) event.preventDefault();
          return false;
        },
      },
    },
  });
}
