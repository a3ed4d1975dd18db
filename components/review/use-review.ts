import { useRouter } from "next/navigation";
import { useState } from "react";
import { useActs } from "#components/claims/acts-context.tsx";
import { announce } from "#components/claims/announcer.tsx";
import { focusSoon } from "#components/claims/focus-soon.ts";
import { keepDraft, readDraft } from "#lib/client/draft.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import type { ReviewCommand } from "#lib/editor/keymap.ts";

/** What a reviewer can decide. */
export type Verb = Extract<Decision, "approve" | "return" | "decline">;

const DONE: Readonly<Record<Verb, string>> = {
  approve: "Approved.",
  return: "Returned.",
  decline: "Declined, stet.",
};

/** The name of the draft in which a decision's comment is kept. */
export const commentDraft = (claim: string) => `decision ${claim}`;

/** Which flagged claim is open, and what the keys do. */
export function useReview(flagged: readonly FlaggedClaim[]) {
  const { act, undo } = useActs();
  const router = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const [decided, setDecided] = useState<readonly string[]>([]);
  const [isLacking, setLacking] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  // What was open and has left the queue gives way to what took its place.
  const here = flagged.find(({ claim }) => claim.id === chosen);
  const current = here ?? flagged[Math.min(index, flagged.length - 1)] ?? null;

  const open = (claim: string) => {
    setChosen(claim);
    setIndex(flagged.findIndex((entry) => entry.claim.id === claim));
    setLacking(false);
  };
  const step = (by: 1 | -1) => {
    const at = current ? flagged.indexOf(current) : -1;
    const next = flagged[at + by];
    if (next) open(next.claim.id);
    announce(next ? describe(next) : "No more that way.");
  };
  const decide = (decision: Verb) => {
    if (!current || !mayDecide(current)) {
      if (current) announce("This is your own finding. Someone else has to decide on it.");
      return;
    }
    const { claim } = current;
    const comment = readDraft(commentDraft(claim.id))?.trim() || null;
    if (decision === "return" && comment === null) {
      setLacking(true);
      focusSoon("[data-decision-comment] textarea");
      return;
    }
    const at = flagged.indexOf(current);
    const next = flagged[at + 1] ?? flagged[at - 1];
    if (next) open(next.claim.id);
    setIndex(Math.max(0, Math.min(at, flagged.length - 2)));
    setDecided([...decided, claim.id]);
    const forget = () => keepDraft(commentDraft(claim.id), null);
    act(claim, { type: "decide", claim: claim.id, decision, comment }, { onSaved: forget });
    announce(`${DONE[decision]} ${next ? `Next: ${describe(next)}` : "The queue is empty."}`);
    focusSoon("[data-flagged]");
  };
  const undoLast = () => {
    undo();
    // It comes back to the queue, and then it is open again.
    setChosen(decided.at(-1) ?? chosen);
    setDecided(decided.slice(0, -1));
  };
  const does: Record<string, (() => void) | undefined> = {
    approve: () => decide("approve"),
    return: () => decide("return"),
    decline: () => decide("decline"),
    next: () => step(1),
    previous: () => step(-1),
    open: () => current && router.push(placeOf(current)),
    undo: undoLast,
    help: () => setHelpOpen(true),
  };
  const run = (command: ReviewCommand) => does[command]?.();
  return { current, open, decide, run, isLacking, isHelpOpen, setHelpOpen };
}

/** Whether the reader of the queue may decide on an entry. */
export function mayDecide({ own, maySelfReview }: FlaggedClaim): boolean {
  return !own || maySelfReview;
}

/** The claim in its article. */
export function placeOf({ article, claim }: FlaggedClaim): string {
  return `/articles/${article.id}?claim=${claim.id}`;
}

function describe({ claim, article }: FlaggedClaim): string {
  return `${claim.anchor.exact}. In ${article.headline}`;
}
