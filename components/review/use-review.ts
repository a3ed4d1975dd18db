import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useActs } from "#components/acts/acts-context.tsx";
import { announce } from "#components/ui/announcer.tsx";
import { useFocus } from "#components/ui/focus-target.tsx";
import { dismissToast, notify, notifyUndoable } from "#components/ui/toast-queue.ts";
import { readDraft } from "#lib/client/draft.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import type { ReviewCommand } from "#lib/editor/keymap.ts";
import { keepWording, readWording } from "./wording-draft.ts";

/** What a reviewer can decide. */
export type Verb = Extract<Decision, "approve" | "return" | "decline">;

const DONE: Readonly<Record<Verb, string>> = {
  approve: "Approved",
  return: "Returned",
  decline: "Declined, stet",
};

/** Milliseconds in which nobody has seen the claim that took a decided one's place. */
const GLANCE_MS = 500;

/** The name of the draft in which a decision's comment is kept. */
export const commentDraft = (claim: string) => `decision ${claim}`;

/** Which flagged claim is open, and what the keys do. */
export function useReview(flagged: readonly FlaggedClaim[]) {
  const { act, undo } = useActs();
  const focus = useFocus();
  const router = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const [decided, setDecided] = useState<readonly string[]>([]);
  const [isLacking, setLacking] = useState(false);
  const [isAsked, setWording] = useState(false);
  const [wordsLeft, setWordsLeft] = useState<readonly string[]>([]);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const told = useRef({ at: 0, toast: -1 });
  // What was open and has left the queue gives way to what took its place.
  const here = flagged.find(({ claim }) => claim.id === chosen);
  const current = here ?? flagged[Math.min(index, flagged.length - 1)] ?? null;
  // What was written before goes along with a decision, so that it is never out of sight.
  const isWording =
    isAsked ||
    (current !== null &&
      !wordsLeft.includes(current.claim.id) &&
      readWording(current.claim).length > 0);

  const open = (claim: string) => {
    setChosen(claim);
    setIndex(flagged.findIndex((entry) => entry.claim.id === claim));
    setLacking(false);
    setWording(false);
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
    if (Date.now() - told.current.at < GLANCE_MS) return;
    const { claim } = current;
    const comment = readDraft(commentDraft(claim.id))?.trim() || null;
    const wording = decision === "decline" ? [] : readWording(claim);
    if (decision === "approve" && wording.length > 0 && !current.mayAmendOnApproval) {
      announce("This desk approves the checker’s words only. Return it with the wording.");
      notify({ message: "This desk approves the checker’s words only. Return it with yours." });
      return;
    }
    if (decision === "return" && comment === null && wording.length === 0) {
      setLacking(true);
      focus("comment");
      return;
    }
    const at = flagged.indexOf(current);
    const next = flagged[at + 1] ?? flagged[at - 1];
    if (next) open(next.claim.id);
    setIndex(Math.max(0, Math.min(at, flagged.length - 2)));
    setLacking(false);
    setDecided([...decided, claim.id]);
    const draft = commentDraft(claim.id);
    const toast = tell(`${DONE[decision]}: ${wordsOf(claim)}`, () => takeBack(claim.id));
    const onRefused = () => {
      dismissToast(toast);
      keepWording(claim, wording);
    };
    const worded = wording.length > 0 ? { wording } : {};
    act(
      claim,
      { kind: "decide", claim: claim.id, decision, comment, ...worded, ...seenOf(claim) },
      { draft, onRefused },
    );
    keepWording(claim, []);
    announce(next ? `Next: ${describe(next)}` : "The queue is empty.");
    focus("page");
  };
  // Only the last decision is taken back, so only its message stands.
  const tell = (message: string, onUndo: () => void) => {
    dismissToast(told.current.toast);
    const toast = notifyUndoable(message, onUndo);
    told.current = { at: Date.now(), toast };
    return toast;
  };
  const takeBack = (claim: string | null) => {
    dismissToast(told.current.toast);
    told.current = { at: 0, toast: -1 };
    undo();
    // It comes back to the queue, and then it is open again.
    if (claim !== null) setChosen(claim);
    setDecided((all) => all.filter((one) => one !== claim));
  };
  const does: Record<string, (() => void) | undefined> = {
    approve: () => decide("approve"),
    return: () => decide("return"),
    decline: () => decide("decline"),
    wording: () => {
      if (!current || !mayDecide(current)) return;
      setWording(true);
      setWordsLeft(wordsLeft.filter((claim) => claim !== current.claim.id));
      focus("wording");
    },
    next: () => step(1),
    previous: () => step(-1),
    open: () => current && router.push(placeOf(current)),
    "leave-wording": () => {
      if (!current) return;
      keepWording(current.claim, []);
      setWording(false);
      setWordsLeft([...wordsLeft, current.claim.id]);
      focus("page");
    },
    undo: () => takeBack(decided.at(-1) ?? null),
    help: () => setHelpOpen(true),
  };
  const run = (command: ReviewCommand | "leave-wording") => does[command]?.();
  return { current, open, decide, run, isLacking, isWording, isHelpOpen, setHelpOpen };
}

/** What is named to the server, so that nothing else is decided on. */
function seenOf({ anchor: { revision }, covers }: FlaggedClaim["claim"]) {
  return covers === null ? {} : { seen: { revision, covers } };
}

/** Whether the reader of the queue may decide on an entry. */
export function mayDecide({ own, maySelfReview }: FlaggedClaim): boolean {
  return !own || maySelfReview;
}

/** The claim in its article. */
export function placeOf({ article, claim }: FlaggedClaim): string {
  return `/articles/${article.id}?claim=${claim.id}`;
}

function wordsOf({ anchor: { exact } }: FlaggedClaim["claim"]): string {
  return exact.length > 80 ? `${exact.slice(0, 80).trimEnd()}…` : exact;
}

function describe({ claim, article }: FlaggedClaim): string {
  return `${claim.anchor.exact}. In ${article.headline}`;
}
