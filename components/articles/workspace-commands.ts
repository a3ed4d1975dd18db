import { faultOfFlag, faultOfMissing, flagAct } from "#components/claims/flag-claim.ts";
import { verdictAct } from "#components/claims/verdict-choice.tsx";
import { takeFirstWording } from "#components/corrections/take-wording.ts";
import { announce } from "#components/ui/announcer.tsx";
import { hint } from "#components/ui/hint.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { claimLook } from "#lib/domain/claim-look.ts";
import { can } from "#lib/domain/permission.ts";
import type { Verdict } from "#lib/domain/vocabulary.ts";
import type { WorkspaceCommand } from "#lib/editor/keymap.ts";
import { claimAround, stepClaim } from "./find-claim.ts";
import {
  correct,
  deleteSelected,
  moveEnds,
  setWords,
  tagSelected,
  type WorkspaceContext,
} from "./workspace-words.ts";

type Run = (context: WorkspaceContext) => void;

/** What each command of the workspace does; its key and label are in the keymap. */
export const WORKSPACE_COMMANDS: Readonly<Record<WorkspaceCommand, Run>> = {
  claim: tagSelected,
  replace: (context) => correct(context, "replace"),
  note: (context) => correct(context, "note"),
  delete: deleteSelected,
  next: (context) => step(context, 1),
  previous: (context) => step(context, -1),
  open,
  "verdict:accurate": verdictCommand("accurate"),
  "verdict:needs_context": verdictCommand("needs_context"),
  "verdict:misleading": verdictCommand("misleading"),
  "verdict:inaccurate": verdictCommand("inaccurate"),
  "verdict:misquoted": verdictCommand("misquoted"),
  "verdict:misattributed": verdictCommand("misattributed"),
  "verdict:outdated": verdictCommand("outdated"),
  "verdict:unverifiable": verdictCommand("unverifiable"),
  "verdict:not_checkable": verdictCommand("not_checkable"),
  evidence: onOpenClaim(({ state }, { id }) => state.openForm(id, { kind: "evidence" })),
  flag: onOpenClaim(flag),
  take: onOpenClaim(take),
  move: onOpenClaim(moveEnds),
  undo: ({ acts }) => acts.undo(),
  legend: ({ state }) => state.setDialog("legend"),
  redo: ({ acts }) => acts.redo(),
};

/** Opens the first claim that the filter finds; the keys in the text act on it at once. */
export function openFound({ state, galley }: WorkspaceContext): void {
  if (!state.found) {
    hint("No claim has these words. Look for fewer of them.");
    return;
  }
  state.openOnly(state.found.id);
  galley.current?.focus();
  announce(describe(state.found));
}

function onOpenClaim(does: (context: WorkspaceContext, claim: Claim) => void): Run {
  return (context) => {
    const { openClaim } = context.state;
    if (openClaim) does(context, openClaim);
    else hint(faultOfClaim(context));
  };
}

/** Why a key that acts on a claim finds none, and what would open one. */
function faultOfClaim({ galley, view }: WorkspaceContext): string {
  if (galley.current?.selection()) {
    return "No claim is open. Press c first, to make the selected words one.";
  }
  if (view.claims.length === 0) return "There is no claim yet. Select words, then press c.";
  return "No claim is open. Click one, or press j for the next.";
}

/** Sets the words of a claim whose ends are being moved, else leads into the open claim. */
function open(context: WorkspaceContext): void {
  const { state, view, galley } = context;
  const selected = galley.current?.selection() ?? null;
  const meant = selected && claimAround(view.claims, selected, state.openClaim);
  if (selected && state.moving !== null) setWords(context, selected);
  else if (meant && meant.id !== state.open) state.openOnly(meant.id);
  else onOpenClaim((_, { id }) => state.focusPart(id, "kind"))(context);
}

function verdictCommand(verdict: Verdict): Run {
  return onOpenClaim(({ acts }, claim) => acts.act(claim, verdictAct(claim, verdict)));
}

function take({ acts }: WorkspaceContext, claim: Claim): void {
  const taking = takeFirstWording(claim);
  if (taking) acts.act(claim, taking);
  else hint("Nobody proposes other words for this claim, so there are none to take over.");
}

const END = {
  1: "That was the last claim. Press k for the one before.",
  [-1]: "That was the first claim. Press j for the next.",
} as const;

function faultOfList({ claims }: ArticleView): string {
  if (claims.length === 0) return "There is no claim yet. Select words, then press c.";
  return "The filter shows no claim. Choose “All claims” to go through them.";
}

function step({ state, galley, view }: WorkspaceContext, by: 1 | -1): void {
  const next = stepClaim(state.shown, state.open, by, galley.current?.caret() ?? 0);
  if (next) {
    state.openOnly(next.id);
    announce(describe(next));
  } else hint(state.shown.length === 0 ? faultOfList(view) : END[by]);
}

const describe = (claim: Claim) => `${claim.anchor.exact}. ${claimLook(claim).label}`;

const ALREADY_FLAGGED = "Already flagged. Withdraw it with the button.";

/** The key only flags: withdrawing takes the button, so that pressing twice does not undo it. */
function flag({ acts, state, view }: WorkspaceContext, claim: Claim): void {
  const isFlagged = claim.review === "requested";
  const fault = isFlagged ? ALREADY_FLAGGED : faultOfFlag(claim, view.role);
  const missing = faultOfMissing(claim, view.rules);
  if (fault) hint(fault);
  else if (missing) {
    const maySetAside = can(view.role, "review.decide");
    const way = maySetAside ? " The button goes on without it, with a reason." : "";
    hint(`${missing}${way}`);
    if (maySetAside) state.focusPart(claim.id, "review");
  } else acts.act(claim, flagAct(claim));
}
