import { useRef, useState } from "react";
import { dismissToast, notifyUndoable } from "#components/ui/toast-queue.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import { keepWording, readWording } from "./wording-draft.ts";

/** Which flagged claim is open; when it leaves the queue, the one in its place is opened. */
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
  // What was written before is sent with the decision, so it must be in sight.
  const isWritten = claim !== null && !left.includes(claim.id) && readWording(claim).length > 0;
  return {
    isShown: isAsked || isWritten,
    show() {
      setAsked(true);
      setLeft(left.filter((one) => one !== claim?.id));
    },
    /** Discards the other words. */
    leave() {
      if (!claim) return;
      keepWording(claim, []);
      setAsked(false);
      setLeft([...left, claim.id]);
    },
    reset: () => setAsked(false),
  };
}

/** Milliseconds in which nobody can have read the next claim. */
const GLANCE_MS = 500;

/** The last decision, which can be undone: only its message is shown. */
export function useLastDecision() {
  const last = useRef({ at: 0, toast: -1 });
  return {
    isJustNow: () => Date.now() - last.current.at < GLANCE_MS,
    /** Returns a function that removes the message. */
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
