import { useRouter } from "next/navigation";
import { useState } from "react";
import { useActs } from "#components/acts/acts-context.tsx";
import { announce } from "#components/ui/announcer.tsx";
import { useFocus } from "#components/ui/focus-target.tsx";
import { hint } from "#components/ui/hint.ts";
import { shorten } from "#components/ui/shorten.ts";
import { readDraft } from "#lib/client/acts/draft.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import { isOpen } from "#lib/domain/correction.ts";
import type { ReviewCommand } from "#lib/editor/keymap.ts";
import { type DecisionFault, decisionOn, mayDecide, type Verb, type Written } from "./decision.ts";
import { useLastDecision, useOtherWords, useQueuePlace } from "./review-state.ts";
import { keepWording, readWording } from "./wording-draft.ts";

const NOTHING_OPEN = "Nothing is flagged, so there is nothing to decide.";
const OWN = "This is your own finding. Someone else has to decide on it.";

const DONE: Readonly<Record<Verb, string>> = {
  approve: "Approved",
  return: "Returned",
  decline: "Declined, stet",
};

/** The name of the draft that stores a decision's comment. */
export const commentDraft = (claim: string) => `decision ${claim}`;

/** Which flagged claim is open, and what the keys do. */
export function useReview(flagged: readonly FlaggedClaim[]) {
  const focus = useFocus();
  const router = useRouter();
  const place = useQueuePlace(flagged);
  const { current } = place;
  const words = useOtherWords(current);
  const [isCommentMissing, setCommentMissing] = useState(false);
  const [isLegendOpen, setLegendOpen] = useState(false);
  const open = (claim: string) => {
    place.open(claim);
    setCommentMissing(false);
    words.reset();
  };
  const step = (to: FlaggedClaim | null) => {
    if (to) open(to.claim.id);
    if (to) announce(describe(to));
    else hint(flagged.length === 0 ? NOTHING_OPEN : "No flagged claim comes after it that way.");
  };
  const goOn = () => {
    const next = place.next ?? place.previous;
    if (next) open(next.claim.id);
    place.stay();
    setCommentMissing(false);
    announce(next ? `Next: ${describe(next)}` : "The queue is empty.");
    focus("page");
  };
  const onCommentMissing = () => {
    setCommentMissing(true);
    focus("comment");
  };
  const { decide, takeBack, redo } = useDeciding({ ...place, goOn, onCommentMissing });
  const commands: Readonly<Record<ReviewCommand, () => void>> = {
    approve: () => decide("approve"),
    return: () => decide("return"),
    decline: () => decide("decline"),
    wording() {
      if (!current) return hint(NOTHING_OPEN);
      if (!mayDecide(current)) return hint(OWN);
      if (!current.claim.corrections.some(isOpen)) {
        return hint("This claim has no correction, so there are no words to write anew.");
      }
      words.show();
      focus("wording");
    },
    next: () => step(place.next),
    previous: () => step(place.previous),
    open: () => (current ? router.push(articlePath(current)) : hint(NOTHING_OPEN)),
    undo: takeBack,
    legend: () => setLegendOpen(true),
    redo,
  };
  const leaveWording = () => {
    words.leave();
    focus("page");
  };
  const run = (command: ReviewCommand) => commands[command]();
  const shown = { isCommentMissing, isWording: words.isShown, isLegendOpen };
  return { current, open, decide, run, leaveWording, setLegendOpen, ...shown };
}

interface Deciding {
  readonly current: FlaggedClaim | null;
  /** Opens a claim once it is in the queue again. */
  readonly expect: (claim: string) => void;
  /** The open claim has been decided on. */
  readonly goOn: () => void;
  /** A return was tried without its required comment. */
  readonly onCommentMissing: () => void;
}

function useDeciding({ current, expect, goOn, onCommentMissing }: Deciding) {
  const { act, undo, redo } = useActs();
  const [decided, setDecided] = useState<readonly string[]>([]);
  const last = useLastDecision();
  const takeBack = (claim = decided.at(-1) ?? null) => {
    last.forget();
    undo();
    if (claim !== null) expect(claim);
    setDecided((all) => all.filter((one) => one !== claim));
  };
  const stop: Readonly<Record<DecisionFault, () => void>> = {
    own: () => hint(OWN),
    wording: () => hint("This desk approves the checker’s words only. Return it with yours."),
    comment: onCommentMissing,
  };
  const decide = (verb: Verb) => {
    if (!current) return hint(NOTHING_OPEN);
    if (mayDecide(current) && last.isJustNow()) return;
    const { claim } = current;
    const written = readWritten(claim);
    const decision = decisionOn(current, verb, written);
    if ("fault" in decision) return stop[decision.fault]();
    setDecided([...decided, claim.id]);
    const forgetMessage = last.tell(`${DONE[verb]}: ${shorten(claim.anchor.exact)}`, () =>
      takeBack(claim.id),
    );
    const onRefused = () => {
      forgetMessage();
      keepWording(claim, decision.act.wording ?? []);
    };
    act(claim, decision.act, { draft: commentDraft(claim.id), onRefused });
    keepWording(claim, []);
    goOn();
  };
  return { decide, redo, takeBack: () => takeBack() };
}

function readWritten(claim: FlaggedClaim["claim"]): Written {
  const comment = readDraft(commentDraft(claim.id))?.trim() || null;
  return { comment, wording: readWording(claim) };
}

/** The claim in its article. */
export function articlePath({ article, claim }: FlaggedClaim): string {
  return `/articles/${article.id}?claim=${claim.id}`;
}

function describe({ claim, article }: FlaggedClaim): string {
  return `${claim.anchor.exact}. In ${article.headline}`;
}
