/** What is done with selected words: a claim, a correction, other words for a claim. */
import type { RefObject } from "react";
import type { Acts } from "#components/acts/acts-context.tsx";
import { NO_FILTER } from "#components/claims/claim-filter.ts";
import { takeUpDraft } from "#components/corrections/left-draft.ts";
import type { GalleyHandle } from "#components/editor/galley.tsx";
import { announce } from "#components/ui/announcer.tsx";
import { hint } from "#components/ui/hint.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { type Claim, kindLabel } from "#lib/domain/claim.ts";
import { type Range, snapRange } from "#lib/domain/text.ts";
import type { Action } from "#lib/domain/vocabulary.ts";
import { claimAround, claimOn } from "./find-claim.ts";
import { tagOf } from "./tag-claim.ts";
import type { WorkspaceState } from "./use-workspace.ts";

/** What the commands act on: the article, its open claim, and what can take the focus. */
export interface WorkspaceContext {
  readonly view: ArticleView;
  readonly state: WorkspaceState;
  readonly acts: Acts;
  readonly galley: RefObject<Pick<
    GalleyHandle,
    "caret" | "deselect" | "flip" | "focus" | "select" | "selection"
  > | null>;
}

/** A new claim is shown whatever the filter was. */
function tag({ acts, view, state, galley }: WorkspaceContext, range: Range) {
  galley.current?.deselect();
  state.setFilter(NO_FILTER);
  const act = tagOf(view.revision, range);
  acts.act({ article: view.article.id }, act);
  return act;
}

/** Makes a claim of the selected words, or opens the one that they are. */
export function tagSelected(context: WorkspaceContext): void {
  const { view, state, galley } = context;
  const selected = galley.current?.selection();
  if (!selected) {
    hint("No words are selected. Select some with the mouse, or with Shift and the arrow keys.");
    return;
  }
  const same = claimOn(view.claims, selected);
  if (same) {
    galley.current?.deselect();
    state.setFilter(NO_FILTER);
    state.openOnly(same.id);
    hint("These words are a claim already: it is open now.");
    return;
  }
  const { claim, input } = tag(context, selected);
  state.openOnly(claim);
  // The keys of the claim work in the text; `Enter` leads to its fields.
  state.focusTextAt(claim);
  const words = view.revision.text.slice(selected.start, selected.end);
  announce(`Claim made: ${words}, kind ${kindLabel({ isKindGuessed: false, ...input })}`);
}

/** Opens the form of a correction of the selected words, else of the open claim’s; `words` are typed there. */
export function correct(
  context: WorkspaceContext,
  action: Exclude<Action, "insert">,
  words?: string,
): void {
  const { view, state, galley } = context;
  const { openClaim } = state;
  const selected = galley.current?.selection() ?? null;
  const range = selected ?? (openClaim?.anchor.outcome === "lost" ? null : openClaim?.anchor);
  if (!range) {
    hint("No words are selected, and no claim is open. Select words, or press j for a claim.");
    return;
  }
  const about = selected ? claimAround(view.claims, range, openClaim) : openClaim;
  galley.current?.deselect();
  const revision = view.revision.number;
  const claim = about?.id ?? tag(context, range).claim;
  const form = { kind: "propose", action, range, revision, isFresh: about === null } as const;
  if (form.isFresh) takeUpDraft(view.article.id, claim, form);
  state.openForm(claim, form, words);
}

/** Proposes to delete the selected words. */
export function deleteSelected(context: WorkspaceContext): void {
  if (context.galley.current?.selection()) correct(context, "delete");
  else hint("No words are selected. Select those that should go, then press Backspace.");
}

/** Words typed or pasted into the text: over selected ones they are the beginning of a replacement. */
export function typeOver(context: WorkspaceContext, words: string): void {
  if (!context.galley.current?.selection()) {
    hint("The text changes by corrections. Select words and type others; ? shows every key.");
  } else if (words.trim() === "") {
    hint("There are no words to paste. Copy some text, and paste it again.");
  } else correct(context, "replace", words);
}

/** Selects a claim’s words, so that their ends can be moved; the second time, changes the end that moves. */
export function moveEnds({ state, galley }: WorkspaceContext, claim: Claim): void {
  if (claim.anchor.outcome === "lost") {
    hint(
      "This claim’s words are gone from the article. Select others and press c for a new claim.",
    );
    return;
  }
  if (state.moving !== claim.id) galley.current?.select(claim.anchor);
  else galley.current?.flip();
  state.setMoving(claim.id);
  galley.current?.focus();
  announce(
    "Shift with the arrow keys moves an end, s changes to the other end, Enter sets the words.",
  );
}

/** Makes the selected words those of the claim whose ends are being moved. */
export function setWords(context: WorkspaceContext, selected: Range): void {
  const { state, galley, view } = context;
  const claim = view.claims.find(({ id }) => id === state.moving);
  state.setMoving(null);
  galley.current?.deselect();
  if (claim) moveClaim(context, claim, selected);
}

/** Gives a claim other words. */
export function moveClaim({ acts, view }: WorkspaceContext, claim: Claim, to: Range): void {
  const { number: revision, text } = view.revision;
  const range = snapRange(text, to);
  if (!range) return;
  const same = claimOn(view.claims, range);
  if (same?.id === claim.id) return;
  if (same) {
    hint("Another claim has exactly these words. Open that one, or choose more or fewer words.");
    return;
  }
  acts.act(claim, { kind: "move", claim: claim.id, place: { revision, ...range } });
}
