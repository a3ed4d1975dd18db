import { type RefObject, useState } from "react";
import { type Acts, useActs } from "#components/claims/acts-context.tsx";
import { announce } from "#components/claims/announcer.tsx";
import { type ClaimFilter, filterClaims, NO_FILTER } from "#components/claims/claim-filter.ts";
import { flagDeed } from "#components/claims/claim-review.tsx";
import { focusPart, focusSoon } from "#components/claims/focus-soon.ts";
import { guessKind } from "#components/claims/guess-kind.ts";
import type { PanelForm } from "#components/claims/panel-form.ts";
import { judge } from "#components/claims/verdict-choice.tsx";
import type { GalleyHandle } from "#components/editor/galley.tsx";
import { newId } from "#lib/client/new-id.ts";
import { useMe } from "#lib/client/queries.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { doRangesOverlap, type Range } from "#lib/domain/text.ts";
import { claimLook } from "#lib/editor/claim-look.ts";
import type { WorkspaceCommand } from "#lib/editor/keymap.ts";
import { stepClaim } from "./step-claim.ts";
import { verdictOf } from "./workspace-commands.ts";

/** Selected words and where they are seen. */
interface Selected {
  readonly range: Range;
  readonly rect: DOMRect;
}

export type WorkspaceDialog = "help" | "commands" | "details" | "publish";

const END = { 1: "That was the last claim.", [-1]: "That was the first claim." } as const;

/** What is open and selected in the workspace, and what its commands do. */
export function useWorkspace(
  view: ArticleView,
  galley: RefObject<GalleyHandle | null>,
  initialClaim: string | null,
) {
  const acts = useActs();
  const me = useMe().data?.id ?? null;
  const [open, setOpen] = useState<string | null>(initialClaim);
  const [form, setForm] = useState<PanelForm | null>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [filter, setFilter] = useState<ClaimFilter>(NO_FILTER);
  const [dialog, setDialog] = useState<WorkspaceDialog | null>(null);
  const shown = filterClaims(view.claims, filter, me);
  const openClaim = view.claims.find(({ id }) => id === open) ?? null;

  const openOnly = (claim: string | null) => {
    setOpen(claim);
    if (claim !== open) setForm(null);
  };
  const openForm = (claim: string, next: PanelForm) => {
    setOpen(claim);
    setForm(next);
    focusPart(claim, next.type === "evidence" ? "evidence" : "correction");
  };
  const tag = (range: Range): string => {
    setSelected(null);
    setFilter(NO_FILTER);
    return tagClaim(acts, view, range);
  };
  const correct = (action: "replace" | "note") => {
    const range = selected?.range ?? openClaim?.anchor;
    if (!range) {
      announce("Select words first.");
      return;
    }
    const about = selected ? claimAround(view.claims, range, openClaim) : openClaim;
    setSelected(null);
    openForm(about?.id ?? tag(range), { type: "propose", action, range });
  };
  const step = (by: 1 | -1) => {
    const next = stepClaim(shown, open, by, galley.current?.caret() ?? 0);
    if (next) openOnly(next.id);
    announce(next ? `${next.anchor.exact}. ${claimLook(next).label}` : END[by]);
  };
  const withOpen = (does: (claim: Claim) => void) => {
    if (openClaim) does(openClaim);
    else announce("Open a claim first.");
  };

  const withSelected = (does: (range: Range) => void) => {
    if (selected) does(selected.range);
    else announce("Select words first.");
  };
  const tagSelected = (range: Range) => {
    const id = tag(range);
    openOnly(id);
    focusPart(id, "kind");
  };
  const does: Partial<Record<WorkspaceCommand, () => void>> = {
    claim: () => withSelected(tagSelected),
    replace: () => correct("replace"),
    note: () => correct("note"),
    next: () => step(1),
    previous: () => step(-1),
    open: () => withOpen(({ id }) => focusPart(id, "kind")),
    evidence: () => withOpen(({ id }) => openForm(id, { type: "evidence" })),
    flag: () => withOpen((claim) => acts.act(claim, flagDeed(claim))),
    search: () => focusSoon("[data-claim-search] input"),
    undo: acts.undo,
    help: () => setDialog("help"),
    commands: () => setDialog("commands"),
  };
  const run = (command: WorkspaceCommand) => {
    const verdict = verdictOf(command);
    if (verdict) withOpen((claim) => acts.act(claim, judge(claim, verdict)));
    else does[command]?.();
  };
  const leave = () => {
    if (selected) setSelected(null);
    galley.current?.focus();
  };
  return {
    ...{ open, openOnly, openClaim, form, setForm, selected, setSelected },
    ...{ filter, setFilter, shown, dialog, setDialog, run, leave },
  };
}

function tagClaim(acts: Acts, { article, revision }: ArticleView, { start, end }: Range): string {
  const id = newId();
  const kind = guessKind(revision.text.slice(start, end));
  const input = { id, revision: revision.number, start, end, kind };
  acts.act({ article: article.id }, { type: "tag", claim: id, input });
  return id;
}

/** The claim to which a correction of these words belongs: the open one if it meets them, else any. */
function claimAround(claims: readonly Claim[], range: Range, open: Claim | null): Claim | null {
  const meets = ({ anchor }: Claim) => anchor.outcome !== "lost" && doRangesOverlap(anchor, range);
  if (open && meets(open)) return open;
  return claims.find(meets) ?? null;
}
