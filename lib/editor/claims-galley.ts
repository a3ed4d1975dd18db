import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Claim } from "#lib/domain/claim.ts";
import { claimsOf, claimsPlugin } from "./claims-plugin.ts";
import { type GalleyOptions, mountGalley } from "./galley-view.ts";
import { claimAtOffset } from "./hit-test.ts";
import { findCommand, WORKSPACE_KEYS, type WorkspaceCommand } from "./keymap.ts";
import { caretOffset, catchUpSelection, collapseSelection } from "./selection.ts";

/** What a galley with claims tells of. */
export interface ClaimsGalleyEvents extends Pick<GalleyOptions, "onSelection"> {
  readonly onOpenClaim: (claim: string) => void;
  readonly onCommand: (command: WorkspaceCommand) => void;
}

/** What a galley with claims is mounted with. */
export interface ClaimsGalleyOptions extends GalleyOptions, ClaimsGalleyEvents {
  readonly claims: readonly Claim[];
}

/** Mounts a galley that draws claims and is commanded by keys. */
export function mountClaimsGalley({ claims, ...options }: ClaimsGalleyOptions): EditorView {
  return mountGalley(options, (positions) => [
    claimsPlugin({ positions, claims, onOpen: options.onOpenClaim }),
    commandsPlugin(options),
  ]);
}

function commandsPlugin({
  onCommand,
  onOpenClaim,
}: Pick<ClaimsGalleyEvents, "onCommand" | "onOpenClaim">): Plugin {
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
    },
  });
}
