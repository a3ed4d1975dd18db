import { useMemo } from "react";
import { applyToClaim } from "#lib/client/apply-act.ts";
import { usePendingActs } from "#lib/client/pending-acts.ts";
import { type QueueFilters, upkeepOf, useQueue } from "#lib/client/queries.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";

/** The queue as it stands with what has been done here since: what is decided on has left it. */
export function useFlagged(filters: QueueFilters) {
  const acts = usePendingActs();
  const queue = useQueue(filters, upkeepOf(acts));
  const flagged = useMemo(() => {
    const known = queue.data ?? [];
    return known
      .map((entry) => acts.reduce(applyToEntry, entry))
      .filter(({ claim }) => claim.review === "requested");
  }, [queue.data, acts]);
  // What is known stays readable while a later look gets no answer.
  return { ...queue, flagged, error: queue.data ? null : queue.error };
}

type Act = Parameters<typeof applyToClaim>[1];

function applyToEntry(entry: FlaggedClaim, act: Act): FlaggedClaim {
  if (entry.claim.id !== act.claim) return entry;
  const revision = { number: entry.article.revision, text: entry.context.text };
  return { ...entry, claim: applyToClaim(entry.claim, act, { members: [], revision }) };
}
