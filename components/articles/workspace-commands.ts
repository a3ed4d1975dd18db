import type { Acts } from "#components/acts/acts-context.tsx";
import { NO_FILTER } from "#components/claims/claim-filter.ts";
import { faultOfFlag, flagAct, missingForFlag } from "#components/claims/flag-claim.ts";
import { guessKind } from "#components/claims/guess-kind.ts";
import { judge } from "#components/claims/verdict-choice.tsx";
import { takeFirstWording } from "#components/corrections/take-wording.ts";
import type { GalleyHandle } from "#components/editor/galley.tsx";
import { announce } from "#components/ui/announcer.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { can } from "#lib/domain/permission.ts";
import type { Range } from "#lib/domain/text.ts";
import { labelOf, VERDICTS } from "#lib/domain/vocabulary.ts";
import { claimLook } from "#lib/editor/claim-look.ts";
import type { WorkspaceCommand } from "#lib/editor/keymap.ts";
import { stepClaim } from "./step-claim.ts";
import { claimAround, tagClaim } from "./tag-claim.ts";
import type { WorkspaceState } from "./use-workspace.ts";

/** What the commands act on: the article, what is open of it, and the galley once it is mounted. */
export interface Workbench {
  readonly view: ArticleView;
  readonly desk: WorkspaceState;
  readonly acts: Acts;
  readonly galley: () => GalleyHandle | null;
  /** The field that finds claims. */
  readonly search: () => HTMLElement | null;
}

/** Does what a key or a button of the workspace means. */
export function runCommand(bench: Workbench, command: WorkspaceCommand): void {
  const verdict = VERDICTS.find((one) => command === `verdict:${one}`);
  if (verdict) withOpen(bench, (claim) => bench.acts.act(claim, judge(claim, verdict)));
  else DOES[command]?.(bench);
}

const DOES: Partial<Record<WorkspaceCommand, (bench: Workbench) => void>> = {
  claim: tagSelected,
  replace: (bench) => correct(bench, "replace"),
  note: (bench) => correct(bench, "note"),
  next: (bench) => step(bench, 1),
  previous: (bench) => step(bench, -1),
  open: (bench) => withOpen(bench, ({ id }) => bench.desk.focusPart(id, "kind")),
  evidence: (bench) => withOpen(bench, ({ id }) => bench.desk.openForm(id, { kind: "evidence" })),
  flag: (bench) => withOpen(bench, (claim) => flag(bench, claim)),
  take: (bench) => withOpen(bench, (claim) => take(bench, claim)),
  search: ({ search }) => search()?.focus(),
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
  galley()?.focus();
  announce(`${desk.found.anchor.exact}. ${claimLook(desk.found).label}`);
}

function withOpen({ desk }: Workbench, does: (claim: Claim) => void): void {
  if (desk.openClaim) does(desk.openClaim);
  else announce("Open a claim first.");
}

/** A new claim is seen whatever the filter was. */
function tag({ acts, view, desk, galley }: Workbench, range: Range): string {
  galley()?.deselect();
  desk.setFilter(NO_FILTER);
  return tagClaim(acts, view, range);
}

function tagSelected(bench: Workbench): void {
  const selected = bench.galley()?.selection();
  if (!selected) {
    announce("Select words first.");
    return;
  }
  const id = tag(bench, selected);
  bench.desk.openOnly(id);
  // The keys of the claim work in the text; `Enter` leads to its fields.
  bench.galley()?.focus();
  const words = bench.view.revision.text.slice(selected.start, selected.end);
  announce(`Claim made: ${words}, kind ${labelOf(guessKind(words))}`);
}

function correct(bench: Workbench, action: "replace" | "note"): void {
  const { view, desk, galley } = bench;
  const { openClaim } = desk;
  const selected = galley()?.selection();
  const range = selected ?? openClaim?.anchor;
  if (!range) {
    announce("Select words first.");
    return;
  }
  const about = selected ? claimAround(view.claims, range, openClaim) : openClaim;
  galley()?.deselect();
  const revision = view.revision.number;
  desk.openForm(about?.id ?? tag(bench, range), { kind: "propose", action, range, revision });
}

function take({ acts }: Workbench, claim: Claim): void {
  const take = takeFirstWording(claim);
  if (take) acts.act(claim, take);
  else announce("Nobody proposes other words for this claim.");
}

const ALREADY_FLAGGED = "Already flagged. Withdraw it with the button.";
const END = { 1: "That was the last claim.", [-1]: "That was the first claim." } as const;

function step({ desk, galley }: Workbench, by: 1 | -1): void {
  const next = stepClaim(desk.shown, desk.open, by, galley()?.caret() ?? 0);
  if (next) desk.openOnly(next.id);
  announce(next ? `${next.anchor.exact}. ${claimLook(next).label}` : END[by]);
}

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
