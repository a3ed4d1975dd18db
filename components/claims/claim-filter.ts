import { isSettled } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";

/** Which claims of an article one wants to see. */
export const CLAIM_STATUS_FILTERS = [
  "all",
  "open",
  "flagged",
  "returned",
  "corrected",
  "mine",
] as const;
export type ClaimStatusFilter = (typeof CLAIM_STATUS_FILTERS)[number];

export interface ClaimFilter {
  readonly status: ClaimStatusFilter;
  /** Words to find in the claim, its note and its speaker. */
  readonly query: string;
}

export const NO_FILTER: ClaimFilter = { status: "all", query: "" };

/** A filter with who asks, and what they have open: that stays, so that no key acts on what is hidden. */
export interface ClaimQuestion extends ClaimFilter {
  readonly me: string | null;
  readonly open: string | null;
}

/** The claims that pass a filter, and the open one. */
export function filterClaims(
  claims: readonly Claim[],
  { status, query, me, open }: ClaimQuestion,
): readonly Claim[] {
  const sought = query.trim().toLocaleLowerCase();
  if (status === "all" && sought === "") return claims;
  return claims.filter(
    (claim) => claim.id === open || (passes(claim, status, me) && holds(claim, sought)),
  );
}

function passes(claim: Claim, status: ClaimStatusFilter, me: string | null): boolean {
  switch (status) {
    case "all":
      return true;
    case "open":
      return !isSettled(claim);
    case "flagged":
      return claim.review === "requested";
    case "returned":
      return claim.review === "returned";
    case "corrected":
      return claim.corrections.length > 0;
    case "mine":
      return claim.assignee !== null && claim.assignee.id === me;
    default:
      return status satisfies never;
  }
}

function holds({ anchor, note, speaker }: Claim, sought: string): boolean {
  if (sought === "") return true;
  const text = `${anchor.exact}\n${note ?? ""}\n${speaker ?? ""}`;
  return text.toLocaleLowerCase().includes(sought);
}
