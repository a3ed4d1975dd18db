import type { Claim } from "./claim.ts";
import {
  CHECK_LOOKS,
  type FindingLook,
  type Look,
  REVIEW_LOOKS,
  VERDICT_LOOKS,
} from "./state-looks.ts";
import { type Check, labelOf, type Review, type Verdict } from "./vocabulary.ts";

/** What a claim looks like, in the text, the list, the strip, the review and on paper alike. */
export interface ClaimLook {
  /** What its look stands for: the verdict, or how far the check is. */
  readonly state: Check | Verdict;
  readonly finding: FindingLook;
  /** What stands beside its words in the margin, so that colour never tells alone. */
  readonly signs: readonly Look[];
  /** The same for people who do not see it. */
  readonly label: string;
}

type Looked = Pick<Claim, "check" | "verdict" | "review">;

/** What the desk calls each state of a review; nothing where none is asked for. */
export const REVIEW_NAMES: Readonly<Record<Exclude<Review, "none">, string>> = {
  requested: "Flagged",
  approved: "Approved",
  returned: "Returned",
  declined: "Stet",
};

/** What was found, or how far the check is. A finding about words that have changed is none. */
export function stateOf({ check, verdict }: Omit<Looked, "review">): Check | Verdict {
  return verdict === null || check === "stale" ? check : verdict;
}

/** The look of what was found, or of how far the check is. */
export function findingLook(claim: Omit<Looked, "review">): FindingLook {
  const { check, verdict } = claim;
  return verdict === null || check === "stale" ? CHECK_LOOKS[check] : VERDICT_LOOKS[verdict];
}

/** How a claim is drawn and called. */
export function claimLook(claim: Looked): ClaimLook {
  const { check, verdict, review } = claim;
  const state = stateOf(claim);
  const finding = findingLook(claim);
  const name = check === "stale" && verdict ? `Stale: was ${labelOf(verdict)}` : labelOf(state);
  const isAwaited = check === "awaiting_source" && state !== check;
  return {
    state,
    finding,
    signs: [
      ...(review === "none" ? [] : [REVIEW_LOOKS[review]]),
      ...(finding.calls ? [finding] : []),
      ...(isAwaited ? [CHECK_LOOKS.awaiting_source] : []),
    ],
    label: review === "none" ? name : `${REVIEW_NAMES[review]}: ${name}`,
  };
}
