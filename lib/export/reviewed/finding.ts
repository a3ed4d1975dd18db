import { isSettled } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Person } from "#lib/domain/person.ts";

/** Who found what a claim's verdict says, and who read it a second time; times are ISO 8601 UTC. */
export interface Finding {
  readonly checker: Person | null;
  readonly checkedAt: string | null;
  readonly reviewer: Person | null;
  readonly reviewedAt: string | null;
}

/**
 * Checked by whoever asked for the review last, else by whom the claim is assigned to, else by who
 * tagged it, and when they asked, else when the claim changed last; by nobody while nothing is found.
 * Reviewed by whoever decided last, unless a new decision is asked for.
 */
export function findingOf(claim: Claim): Finding {
  const isFound = claim.verdict !== null || isSettled(claim);
  const asked = claim.rounds.findLast(({ decision }) => decision === "request");
  const last = claim.review === "none" ? undefined : claim.rounds.findLast(isDecision);
  const decided = claim.review === "requested" ? undefined : last;
  return {
    checker: isFound ? (asked?.by ?? claim.assignee ?? claim.createdBy) : null,
    checkedAt: isFound ? (asked?.at ?? claim.updatedAt) : null,
    reviewer: decided?.by ?? null,
    reviewedAt: decided?.at ?? null,
  };
}

function isDecision({ decision }: Claim["rounds"][number]): boolean {
  return decision === "approve" || decision === "return" || decision === "decline";
}
