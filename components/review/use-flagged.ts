import { useMemo } from "react";
import type { PerformedAct } from "#lib/client/acts/act.ts";
import { applyToClaim } from "#lib/client/acts/apply-act.ts";
import { usePendingActs } from "#lib/client/acts/pending-acts.ts";
import { pollingOptions, type QueueFilters, useQueue } from "#lib/client/queries.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";

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
