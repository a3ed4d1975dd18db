import type { Claim } from "#lib/domain/claim.ts";
import { labelOf, type Review, SPOKEN_KINDS } from "#lib/domain/vocabulary.ts";
import { RATINGS } from "./ratings.ts";

/** A claim that can be published as a ClaimReview: somebody else's, with a finding approved by a second editor. */
export interface ReviewableClaim {
  readonly claim: Claim;
  readonly speaker: string;
  /** On the scale of `ratings.ts`. */
  readonly rating: number;
  /** The verdict's name. */
  readonly finding: string;
}

/** A claim that cannot be, and what stands in the way. */
export interface UnreviewableClaim {
  readonly claim: Claim;
  readonly why: string;
}

/**
 * Parts the claims that a ClaimReview can be written of from those that it cannot, each of the latter
 * with the reason, in their order.
 */
export function sortReviewable(claims: readonly Claim[]): {
  readonly reviewable: readonly ReviewableClaim[];
  readonly unreviewable: readonly UnreviewableClaim[];
} {
  const sorted = claims.map(judge);
  return {
    reviewable: sorted.filter((one) => "rating" in one),
    unreviewable: sorted.filter((one) => "why" in one),
  };
}

function judge(claim: Claim): ReviewableClaim | UnreviewableClaim {
  const { kind, verdict, anchor } = claim;
  const speaker = claim.speaker?.trim() ?? "";
  if (speaker === "" && !SPOKEN_KINDS.includes(kind)) {
    return {
      claim,
      why: "it is the article’s own claim; name a speaker if somebody else makes it",
    };
  }
  if (verdict === null) return { claim, why: "it has no verdict yet" };
  const rating = RATINGS[verdict];
  if ("why" in rating) return { claim, why: rating.why };
  if (speaker === "") return { claim, why: "nobody has named who says it" };
  if (anchor.outcome === "lost") return { claim, why: "its words are gone from the text" };
  const unfinished = whyUnfinished(claim);
  if (unfinished !== null) return { claim, why: unfinished };
  return { claim, speaker, rating: rating.value, finding: labelOf(verdict) };
}

/** Only a finding that was checked, and that a second editor has approved, is the desk's to publish. */
function whyUnfinished({ check, review }: Claim): string | null {
  if (check === "stale") return "its words have changed since the check; check it again";
  if (check !== "checked") return "its check is not finished";
  return UNAPPROVED[review];
}

const UNAPPROVED: Readonly<Record<Review, string | null>> = {
  approved: null,
  none: "nobody else has read it yet; ask for a review",
  requested: "its review is still to be decided",
  returned: "the reviewer has returned it",
  declined: "the reviewer has declined it",
};
