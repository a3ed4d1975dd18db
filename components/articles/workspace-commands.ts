import type { RefObject } from "react";
import type { Acts } from "#components/acts/acts-context.tsx";
import { NO_FILTER } from "#components/claims/claim-filter.ts";
import { faultOfFlag, flagAct, missingForFlag } from "#components/claims/flag-claim.ts";
import { verdictAct } from "#components/claims/verdict-choice.tsx";
import { takeFirstWording } from "#components/corrections/take-wording.ts";
import type { GalleyHandle } from "#components/editor/galley.tsx";
import { announce } from "#components/ui/announcer.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { type Claim, kindLabel } from "#lib/domain/claim.ts";
import { claimLook } from "#lib/domain/claim-look.ts";
import { can } from "#lib/domain/permission.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Verdict } from "#lib/domain/vocabulary.ts";
import type { WorkspaceCommand } from "#lib/editor/keymap.ts";
import { claimAround, stepClaim } from "./find-claim.ts";
import { tagOf } from "./tag-claim.ts";
import type { WorkspaceState } from "./use-workspace.ts";

/** What the commands act on: the article, its open claim, and what can take the focus. */
export interface WorkspaceContext {
  readonly view: ArticleView;
  readonly state: WorkspaceState;
  readonly acts: Acts;
  readonly galley: RefObject<Pick<
    GalleyHandle,
    "caret" | "deselect" | "focus" | "selection"
  > | null>;
  /** The field that finds claims. */
  readonly search: RefObject<Pick<HTMLElement, "focus"> | null>;
}

type Run = (context: WorkspaceContext) => void;

/** What each command of the workspace does; its key and label are in the keymap. */
export const WORKSPACE_COMMANDS: Readonly<Record<WorkspaceCommand, Run>> = {
  claim: tagSelected,
  replace: (context) => correct(context, "replace"),
  note: (context) => correct(context, "note"),
  next: (context) => step(context, 1),
  previous: (context) => step(context, -1),
  open: onOpenClaim(({ state }, { id }) => state.focusPart(id, "kind")),
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
  search: ({ search }) => search.current?.focus(),
  undo: ({ acts }) => acts.undo(),
  export: ({ state }) => state.setDialog("export"),
  legend: ({ state }) => state.setDialog("legend"),
  help: ({ state }) => state.setDialog("help"),
  commands: ({ state }) => state.setDialog("commands"),
};

/** Opens the first claim that the filter finds; the keys in the text act on it at once. */
export function openFound({ state, galley }: WorkspaceContext): void {
  if (!state.found) {
    announce("No claim has these words.");
    return;
  }
  state.openOnly(state.found.id);
  galley.current?.focus();
  announce(describe(state.found));
}

function onOpenClaim(does: (context: WorkspaceContext, claim: Claim) => void): Run {
  return (context) => {
    if (context.state.openClaim) does(context, context.state.openClaim);
    else announce("Open a claim first.");
  };
}

function verdictCommand(verdict: Verdict): Run {
  return onOpenClaim(({ acts }, claim) => acts.act(claim, verdictAct(claim, verdict)));
}

/** A new claim is shown whatever the filter was. */
function tag({ acts, view, state, galley }: WorkspaceContext, range: Range) {
  galley.current?.deselect();
  state.setFilter(NO_FILTER);
  const act = tagOf(view.revision, range);
  acts.act({ article: view.article.id }, act);
  return act;
}

function tagSelected(context: WorkspaceContext): void {
  const selected = context.galley.current?.selection();
  if (!selected) {
    announce("Select words first.");
    return;
  }
  const { claim, input } = tag(context, selected);
  context.state.openOnly(claim);
  // The keys of the claim work in the text; `Enter` leads to its fields.
  context.galley.current?.focus();
  const words = context.view.revision.text.slice(selected.start, selected.end);
  announce(`Claim made: ${words}, kind ${kindLabel({ isKindGuessed: false, ...input })}`);
}

function correct(context: WorkspaceContext, action: "replace" | "note"): void {
  const { view, state, galley } = context;
  const { openClaim } = state;
  const selected = galley.current?.selection();
  const range = selected ?? openClaim?.anchor;
  if (!range) {
    announce("Select words first.");
    return;
  }
  const about = selected ? claimAround(view.claims, range, openClaim) : openClaim;
  galley.current?.deselect();
  const revision = view.revision.number;
  const claim = about?.id ?? tag(context, range).claim;
  state.openForm(claim, { kind: "propose", action, range, revision });
}

function take({ acts }: WorkspaceContext, claim: Claim): void {
  const taking = takeFirstWording(claim);
  if (taking) acts.act(claim, taking);
  else announce("Nobody proposes other words for this claim.");
}

const END = { 1: "That was the last claim.", [-1]: "That was the first claim." } as const;

function step({ state, galley }: WorkspaceContext, by: 1 | -1): void {
  const next = stepClaim(state.shown, state.open, by, galley.current?.caret() ?? 0);
  if (next) state.openOnly(next.id);
  announce(next ? describe(next) : END[by]);
}

const describe = (claim: Claim) => `${claim.anchor.exact}. ${claimLook(claim).label}`;

const ALREADY_FLAGGED = "Already flagged. Withdraw it with the button.";

/** The key only flags: withdrawing takes the button, so that pressing twice does not undo it. */
function flag({ acts, state, view }: WorkspaceContext, claim: Claim): void {
  const isFlagged = claim.review === "requested";
  const fault = isFlagged ? ALREADY_FLAGGED : faultOfFlag(claim, view.role);
  const missing = isFlagged ? [] : missingForFlag(claim, view.rules);
  const asked = missing.map(({ message }) => message).join(" ");
  if (fault) notify({ message: fault });
  else if (asked) {
    const maySetAside = can(view.role, "review.decide");
    const way = maySetAside ? " The button goes on without it, with a reason." : "";
    notify({ message: `Before it is flagged: ${asked}${way}` });
    if (maySetAside) state.focusPart(claim.id, "review");
  } else acts.act(claim, flagAct(claim));
}
