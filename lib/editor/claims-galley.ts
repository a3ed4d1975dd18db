import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Claim } from "#lib/domain/claim.ts";
import type { Range } from "#lib/domain/text.ts";
import { claimEndsPlugin } from "./claim-ends.ts";
import { claimsOf, claimsPlugin } from "./claims-plugin.ts";
import { type GalleyOptions, mountGalley } from "./galley-view.ts";
import { claimAtOffset } from "./hit-test.ts";
import { isDigitByPlace, typedSign } from "./key-stroke.ts";
import {
  findBinding,
  findCommand,
  PAGE_KEYS,
  WORKSPACE_KEYS,
  type WorkspaceCommand,
} from "./keymap.ts";
import { caretOffset, catchUpSelection, collapseSelection } from "./selection.ts";

/** What a galley with claims tells of. */
export interface ClaimsGalleyEvents extends Pick<GalleyOptions, "onSelection"> {
  readonly onOpenClaim: (claim: string) => void;
  readonly onCommand: (command: WorkspaceCommand) => void;
  /** Words that are typed or pasted, over what is selected if anything is. */
  readonly onType: (words: string) => void;
  /** An end of the open claim was drawn to another place. */
  readonly onMoveClaim: (claim: string, range: Range) => void;
}

/** What a galley with claims is mounted with. */
export interface ClaimsGalleyOptions extends GalleyOptions, ClaimsGalleyEvents {
  readonly claims: readonly Claim[];
}

/** Mounts a galley that draws claims and is commanded by keys. */
export function mountClaimsGalley({ claims, ...options }: ClaimsGalleyOptions): EditorView {
  const wordsOf = options.attributes.lang ?? null;
  return mountGalley({ ...options, wordsOf }, (positions) => [
    claimsPlugin({ positions, claims, onOpen: options.onOpenClaim }),
    claimEndsPlugin({ positions, wordsOf, onMove: options.onMoveClaim }),
    commandsPlugin(options),
  ]);
}

function commandsPlugin({
  onCommand,
  onOpenClaim,
  onType,
}: Omit<ClaimsGalleyEvents, "onSelection" | "onMoveClaim">): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key === "Escape") return collapseSelection(view);
        if (findCommand(PAGE_KEYS, event)) return false;
        catchUpSelection(view);
        // Over selected words a sign is typed, also where its place is that of a digit.
        const isTyped = !view.state.selection.empty && isDigitByPlace(event);
        const binding = isTyped ? null : findBinding(WORKSPACE_KEYS, event);
        const words = typedSign(event);
        if (binding) {
          if (!event.repeat || binding.repeats) command(view, binding.command);
        } else if (words !== null && words !== " ") onType(words);
        else return false;
        return true;
      },
      handleDOMEvents: {
        paste(view, event) {
          event.preventDefault();
          catchUpSelection(view);
          onType(event.clipboardData?.getData("text/plain") ?? "");
          return true;
        },
      },
    },
  });
  function command(view: EditorView, name: WorkspaceCommand): void {
    const { claims, positions } = claimsOf(view);
    const isAtCaret = name === "open" && view.state.selection.empty;
    const here = isAtCaret ? claimAtOffset(claims, caretOffset(view.state, positions)) : null;
    if (here) onOpenClaim(here.id);
    else onCommand(name);
  }
}
