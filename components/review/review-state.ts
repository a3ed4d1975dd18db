import { useMemo, useRef, useState } from "react";
import { dismissToast, notifyUndoable } from "#components/ui/toast-queue.ts";
import type { PerformedAct } from "#lib/client/acts/act.ts";
import { applyToClaim } from "#lib/client/acts/apply-act.ts";
import { usePendingActs } from "#lib/client/acts/pending-acts.ts";
import { pollingOptions, type QueueFilters, useQueue } from "#lib/client/queries.ts";
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
    /** Keeps the place when the open claim leaves the queue. */
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

/** The queue with the acts of this browser applied: claims that were decided on have left it. */
export function useFlagged(filters: QueueFilters) {
  const acts = usePendingActs();
  const queue = useQueue(filters, pollingOptions(acts));
  const flagged = useMemo(() => {
    const known = queue.data ?? [];
    return known
      .map((entry) => acts.reduce<FlaggedClaim | null>(applyToEntry, entry))
      .filter((entry) => entry !== null)
      .filter(({ claim }) => claim.review === "requested");
  }, [queue.data, acts]);
  // Known claims stay readable while a later request gets no answer.
  return { ...queue, flagged, error: queue.data ? null : queue.error };
}

function applyToEntry(entry: FlaggedClaim | null, act: PerformedAct): FlaggedClaim | null {
  if (entry?.claim.id !== act.claim) return entry;
  const revision = { number: entry.article.revision, text: entry.context.text };
  const claim = applyToClaim(entry.claim, act, { members: [], revision });
  return claim && { ...entry, claim };
}
