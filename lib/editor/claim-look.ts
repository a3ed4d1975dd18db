import type { Claim } from "#lib/domain/claim.ts";
import { type Check, labelOf, type Review, type Verdict } from "#lib/domain/vocabulary.ts";

/** What a claim looks like: each has a colour, a shape of underline and, where it calls, a mark. */
export const CLAIM_STATES = [
  "unchecked",
  "checking",
  "awaiting",
  "fine",
  "settled",
  "doubtful",
  "wrong",
  "stale",
  "flagged",
  "returned",
  "approved",
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export interface ClaimLook {
  readonly state: ClaimState;
  /** The same for people who do not see it. */
  readonly label: string;
}

/** The signs in the margin and the list, so that colour never tells alone; null where none calls. */
export const CLAIM_SIGNS: Readonly<Record<ClaimState, string | null>> = {
  unchecked: null,
  checking: null,
  awaiting: "\u25F7",
  fine: null,
  settled: null,
  doubtful: null,
  wrong: null,
  stale: "\u21BB",
  flagged: "\u2691",
  returned: "\u21B5",
  approved: "\u2713",
};

type Looked = Pick<Claim, "check" | "verdict" | "review">;

/** The look of a review, and what stands before the finding; that of the finding itself without one. */
const REVIEWED: Readonly<Record<Exclude<Review, "none">, readonly [ClaimState, string]>> = {
  requested: ["flagged", "Flagged"],
  approved: ["approved", "Approved"],
  returned: ["returned", "Returned"],
  declined: ["settled", "Stet"],
};

const CHECKED: Readonly<Record<Check, ClaimState>> = {
  unchecked: "unchecked",
  checking: "checking",
  awaiting_source: "awaiting",
  checked: "settled",
  waived: "settled",
  stale: "stale",
};

const FOUND: Readonly<Record<Verdict, ClaimState>> = {
  accurate: "fine",
  needs_context: "doubtful",
  misleading: "doubtful",
  inaccurate: "wrong",
  misquoted: "wrong",
  misattributed: "wrong",
  outdated: "doubtful",
  unverifiable: "doubtful",
  not_checkable: "settled",
};

/** How a claim is drawn and called, in the text, the list and the strip alike. */
export function claimLook({ check, verdict, review }: Looked): ClaimLook {
  const finding = labelOf(verdict ?? check);
  if (check === "stale")
    return { state: "stale", label: verdict ? `Stale: was ${finding}` : finding };
  if (review !== "none") {
    const [state, label] = REVIEWED[review];
    return { state, label: `${label}: ${finding}` };
  }
  if (check !== "checked" || !verdict) return { state: CHECKED[check], label: labelOf(check) };
  return { state: FOUND[verdict], label: finding };
}
