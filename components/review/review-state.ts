import { useRef, useState } from "react";
import { dismissToast, notifyUndoable } from "#components/ui/toast-queue.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import { keepWording, readWording } from "./wording-draft.ts";

/** Which flagged claim is open; what was open and has left the queue gives way to what took its place. */
export function useQueuePlace(flagged: readonly FlaggedClaim[]) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const here = flagged.find(({ claim }) => claim.id === chosen);
  const current = here ?? flagged[Math.min(index, flagged.length - 1)] ?? null;
  const at = current ? flagged.indexOf(current) : -1;
  return {
    current,
    next: flagged[at + 1] ?? null,
    previous: flagged[at - 1] ?? null,
    open(claim: string) {
      setChosen(claim);
      setIndex(flagged.findIndex((entry) => entry.claim.id === claim));
    },
    /** For when the open one leaves the queue. */
    stay: () => setIndex(Math.max(0, Math.min(at, flagged.length - 2))),
    /** Opens a claim once it is in the queue again. */
    expect: setChosen,
  };
}

/** Whether other words for the open claim's corrections are being written. */
export function useOtherWords(current: FlaggedClaim | null) {
  const [isAsked, setAsked] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const claim = current?.claim ?? null;
  // What was written before goes along with a decision, so that it is never out of sight.
  const isWritten = claim !== null && !left.includes(claim.id) && readWording(claim).length > 0;
  return {
    isShown: isAsked || isWritten,
    show() {
      setAsked(true);
      setLeft(left.filter((one) => one !== claim?.id));
    },
    /** The words stay as the checker has them. */
    leave() {
      if (!claim) return;
      keepWording(claim, []);
      setAsked(false);
      setLeft([...left, claim.id]);
    },
    reset: () => setAsked(false),
  };
}

/** Milliseconds in which nobody has seen the claim that took a decided one's place. */
const GLANCE_MS = 500;

/** What was decided last, and can be taken back: only its message stands. */
export function useLastDecision() {
  const last = useRef({ at: 0, toast: -1 });
  return {
    isJustNow: () => Date.now() - last.current.at < GLANCE_MS,
    /** Gives what takes the message away. */
    tell(message: string, onUndo: () => void) {
      dismissToast(last.current.toast);
      const toast = notifyUndoable(message, onUndo);
      last.current = { at: Date.now(), toast };
      return () => dismissToast(toast);
    },
    forget() {
      dismissToast(last.current.toast);
      last.current = { at: 0, toast: -1 };
    },
  };
}
