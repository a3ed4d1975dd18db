import type { RefObject } from "react";
import type { Acts } from "#components/acts/acts-context.tsx";
import { NO_FILTER } from "#components/claims/claim-filter.ts";
import { faultOfFlag, flagAct, missingForFlag } from "#components/claims/flag-claim.ts";
import { judge } from "#components/claims/verdict-choice.tsx";
import { takeFirstWording } from "#components/corrections/take-wording.ts";
import type { GalleyHandle } from "#components/editor/galley.tsx";
import { announce } from "#components/ui/announcer.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { can } from "#lib/domain/permission.ts";
import type { Range } from "#lib/domain/text.ts";
import { labelOf, type Verdict } from "#lib/domain/vocabulary.ts";
import { claimLook } from "#lib/editor/claim-look.ts";
import type { WorkspaceCommand } from "#lib/editor/keymap.ts";
import { claimAround, stepClaim } from "./find-claim.ts";
import { tagOf } from "./tag-claim.ts";
import type { WorkspaceState } from "./use-workspace.ts";

/** What the commands act on: the article, what is open of it, and what can take the focus. */
export interface Workbench {
  readonly view: ArticleView;
  readonly desk: WorkspaceState;
  readonly acts: Acts;
  readonly galley: RefObject<Pick<
    GalleyHandle,
    "caret" | "deselect" | "focus" | "selection"
  > | null>;
  /** The field that finds claims. */
  readonly search: RefObject<Pick<HTMLElement, "focus"> | null>;
}

type Run = (bench: Workbench) => void;

/** What each command of the workspace does; its key and label stand in the keymap. */
export const WORKSPACE_COMMANDS: Readonly<Record<WorkspaceCommand, Run>> = {
  claim: tagSelected,
  replace: (bench) => correct(bench, "replace"),
  note: (bench) => correct(bench, "note"),
  next: (bench) => step(bench, 1),
  previous: (bench) => step(bench, -1),
  open: onOpenClaim(({ desk }, { id }) => desk.focusPart(id, "kind")),
  "verdict:accurate": judging("accurate"),
  "verdict:needs_context": judging("needs_context"),
  "verdict:misleading": judging("misleading"),
  "verdict:inaccurate": judging("inaccurate"),
  "verdict:misquoted": judging("misquoted"),
  "verdict:misattributed": judging("misattributed"),
  "verdict:outdated": judging("outdated"),
  "verdict:unverifiable": judging("unverifiable"),
  "verdict:not_checkable": judging("not_checkable"),
  evidence: onOpenClaim(({ desk }, { id }) => desk.openForm(id, { kind: "evidence" })),
  flag: onOpenClaim(flag),
  take: onOpenClaim(take),
  search: ({ search }) => search.current?.focus(),
  undo: ({ acts }) => acts.undo(),
  export: ({ desk }) => desk.setDialog("export"),
  help: ({ desk }) => desk.setDialog("help"),
  commands: ({ desk }) => desk.setDialog("commands"),
};

/** Opens the first claim that the filter finds; the keys in the text act on it at once. */
export function openFound({ desk, galley }: Workbench): void {
  if (!desk.found) {
    announce("No claim has these words.");
    return;
  }
  desk.openOnly(desk.found.id);
  galley.current?.focus();
  announce(describe(desk.found));
}

function onOpenClaim(does: (bench: Workbench, claim: Claim) => void): Run {
  return (bench) => {
    if (bench.desk.openClaim) does(bench, bench.desk.openClaim);
    else announce("Open a claim first.");
  };
}

function judging(verdict: Verdict): Run {
  return onOpenClaim(({ acts }, claim) => acts.act(claim, judge(claim, verdict)));
}

/** A new claim is seen whatever the filter was. */
function tag({ acts, view, desk, galley }: Workbench, range: Range) {
  galley.current?.deselect();
  desk.setFilter(NO_FILTER);
  const act = tagOf(view.revision, range);
  acts.act({ article: view.article.id }, act);
  return act;
}

function tagSelected(bench: Workbench): void {
  const selected = bench.galley.current?.selection();
  if (!selected) {
    announce("Select words first.");
    return;
  }
  const { claim, input } = tag(bench, selected);
  bench.desk.openOnly(claim);
  // The keys of the claim work in the text; `Enter` leads to its fields.
  bench.galley.current?.focus();
  const words = bench.view.revision.text.slice(selected.start, selected.end);
  announce(`Claim made: ${words}, kind ${labelOf(input.kind)}`);
}

function correct(bench: Workbench, action: "replace" | "note"): void {
  const { view, desk, galley } = bench;
  const { openClaim } = desk;
  const selected = galley.current?.selection();
  const range = selected ?? openClaim?.anchor;
  if (!range) {
    announce("Select words first.");
    return;
  }
  const about = selected ? claimAround(view.claims, range, openClaim) : openClaim;
  galley.current?.deselect();
  const revision = view.revision.number;
  const claim = about?.id ?? tag(bench, range).claim;
  desk.openForm(claim, { kind: "propose", action, range, revision });
}

function take({ acts }: Workbench, claim: Claim): void {
  const taking = takeFirstWording(claim);
  if (taking) acts.act(claim, taking);
  else announce("Nobody proposes other words for this claim.");
}

const END = { 1: "That was the last claim.", [-1]: "That was the first claim." } as const;

function step({ desk, galley }: Workbench, by: 1 | -1): void {
  const next = stepClaim(desk.shown, desk.open, by, galley.current?.caret() ?? 0);
  if (next) desk.openOnly(next.id);
  announce(next ? describe(next) : END[by]);
}

const describe = (claim: Claim) => `${claim.anchor.exact}. ${claimLook(claim).label}`;

const ALREADY_FLAGGED = "Already flagged. Withdraw it with the button.";

/** The key only asks: to withdraw takes the button, so that pressing twice is not undoing. */
function flag({ acts, desk, view }: Workbench, claim: Claim): void {
  const isFlagged = claim.review === "requested";
  const fault = isFlagged ? ALREADY_FLAGGED : faultOfFlag(claim, view.role);
  const missing = isFlagged ? [] : missingForFlag(claim, view.rules);
  const asked = missing.map(({ message }) => message).join(" ");
  if (fault) notify({ message: fault });
  else if (asked) {
    const maySetAside = can(view.role, "review.decide");
    const way = maySetAside ? " The button goes on without it, with a reason." : "";
    notify({ message: `Before it is flagged: ${asked}${way}` });
    if (maySetAside) desk.focusPart(claim.id, "review");
  } else acts.act(claim, flagAct(claim));
}
