import type { Claim } from "#lib/domain/claim.ts";
import { labelOf, type Verdict } from "#lib/domain/vocabulary.ts";

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

/** How a claim is drawn and called, in the text, the list and the strip alike. */
export function claimLook(claim: Looked): ClaimLook {
  const finding = labelOf(claim.verdict ?? claim.check);
  if (claim.check === "stale") {
    const label = claim.verdict ? `Stale: was ${finding}` : labelOf("stale");
    return { state: "stale", label };
  }
  switch (claim.review) {
    case "requested":
      return { state: "flagged", label: `Flagged: ${finding}` };
    case "approved":
      return { state: "approved", label: `Approved: ${finding}` };
    case "returned":
      return { state: "returned", label: `Returned: ${finding}` };
    case "declined":
      return { state: "settled", label: `Stet: ${finding}` };
    case "none":
      return lookOfFinding(claim);
    default:
      return claim.review satisfies never;
  }
}

function lookOfFinding({ check, verdict }: Looked): ClaimLook {
  switch (check) {
    case "unchecked":
    case "stale":
      return { state: "unchecked", label: labelOf(check) };
    case "checking":
      return { state: "checking", label: labelOf(check) };
    case "awaiting_source":
      return { state: "awaiting", label: labelOf(check) };
    case "waived":
      return { state: "settled", label: labelOf(check) };
    case "checked":
      if (!verdict) return { state: "settled", label: labelOf(check) };
      return { state: stateOfVerdict(verdict), label: labelOf(verdict) };
    default:
      return check satisfies never;
  }
}

function stateOfVerdict(verdict: Verdict): ClaimState {
  switch (verdict) {
    case "accurate":
      return "fine";
    case "not_checkable":
      return "settled";
    case "inaccurate":
    case "misquoted":
    case "misattributed":
      return "wrong";
    case "needs_context":
    case "misleading":
    case "outdated":
    case "unverifiable":
      return "doubtful";
    default:
      return verdict satisfies never;
  }
}
