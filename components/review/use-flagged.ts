import { useMemo } from "react";
import { applyToClaim } from "#lib/client/apply-act.ts";
import { usePendingActs } from "#lib/client/pending-acts.ts";
import { type QueueFilters, useQueue } from "#lib/client/queries.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";

/** The queue as it stands with what has been done here since: what is decided on has left it. */
export function useFlagged(filters: QueueFilters) {
  const queue = useQueue(filters);
  const acts = usePendingActs();
  const flagged = useMemo(() => {
    const known = queue.data ?? [];
    return known
      .map((entry) => acts.reduce(applyToEntry, entry))
      .filter(({ claim }) => claim.review === "requested");
  }, [queue.data, acts]);
  return { ...queue, flagged };
}

type Act = Parameters<typeof applyToClaim>[1];

function applyToEntry(entry: FlaggedClaim, act: Act): FlaggedClaim {
  if (entry.claim.id !== act.claim) return entry;
  return {
    ...entry,
    claim: applyToClaim(entry.claim, act, { members: [], revision: entry.context }),
  };
}
