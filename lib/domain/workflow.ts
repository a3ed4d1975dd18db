import { hasRole } from "./permission.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { CorrectionState, Decision, Review, Role } from "./vocabulary.ts";

/** One row: from these states, this decision leads there; `role` is the least that may take it. */
interface Transition {
  readonly from: readonly Review[];
  readonly to: Review;
  readonly role: Role;
  /** The least role for these states, where it is a higher one. */
  readonly roleFrom?: Partial<Record<Review, Role>>;
  /** Whether nobody may take it on their own finding. */
  readonly fourEyes: boolean;
  readonly needsComment: boolean;
  /** What becomes of the claim's open corrections. */
  readonly corrections: CorrectionState;
}

const BY_CHECKER = { role: "checker", fourEyes: false, needsComment: false } as const;
const BY_REVIEWER = { role: "reviewer", fourEyes: true, needsComment: false } as const;

/**
 * The review of a claim. Asking again after a decision reopens it, which is also how a reviewer takes
 * one back; an approval is not a checker's to reopen but by changing the finding (see
 * `reviewAfterChange`). A request that is withdrawn leaves what stood before (see `decide`).
 */
export const TRANSITIONS: Readonly<Record<Decision, Transition>> = {
  request: {
    ...BY_CHECKER,
    from: ["none", "returned", "declined", "approved"],
    to: "requested",
    roleFrom: { approved: "reviewer" },
    corrections: "proposed",
  },
  withdraw: { ...BY_CHECKER, from: ["requested"], to: "none", corrections: "proposed" },
  approve: { ...BY_REVIEWER, from: ["requested"], to: "approved", corrections: "approved" },
  return: {
    ...BY_REVIEWER,
    from: ["requested"],
    to: "returned",
    needsComment: true,
    corrections: "proposed",
  },
  decline: { ...BY_REVIEWER, from: ["requested"], to: "declined", corrections: "declined" },
};

/** The claim's side of a decision. */
export interface ReviewSubject {
  readonly review: Review;
  /** Everyone whose finding it is, see `authorsOf`. */
  readonly authors: readonly string[];
  /** What was decided so far, earliest first. */
  readonly decisions: readonly Decision[];
}

/** The person's side of a decision. */
export interface Decider {
  readonly id: string;
  readonly role: Role;
  /** Whether the desk lets a reviewer decide on their own finding. */
  readonly maySelfReview: boolean;
}

/** What a decision leads to. */
export interface DecisionTaken {
  readonly review: Review;
  readonly corrections: CorrectionState;
  /** True when the person decided on their own finding, which is then shown. */
  readonly own: boolean;
}

/** What somebody decides, with their words for colleagues. */
export interface Ruling {
  readonly decision: Decision;
  readonly comment: string | null;
  /** Whether other words for its corrections come with it. */
  readonly isWorded?: boolean;
}

/** The next state of a claim's review, or why this decision is not theirs to take now. */
export function decide(
  subject: ReviewSubject,
  decider: Decider,
  { decision, comment, isWorded = false }: Ruling,
): DecisionTaken | Refusal {
  const transition = TRANSITIONS[decision];
  const least = transition.roleFrom?.[subject.review] ?? transition.role;
  if (!hasRole(decider.role, least)) {
    return refuse("forbidden", `${SAID[subject.review]} Only a ${least} may ${decision} it now.`);
  }
  if (!transition.from.includes(subject.review)) {
    return refuse("conflict", `${SAID[subject.review]} Reload to see how it stands.`, {
      current: { review: subject.review },
    });
  }
  const own = transition.fourEyes && subject.authors.includes(decider.id);
  if (own && !decider.maySelfReview) {
    return refuse(
      "own_finding",
      "This is your own finding. Someone else has to decide on it; if you only changed it, have a colleague ask for its review again.",
    );
  }
  if (transition.needsComment && !comment?.trim() && !isWorded) {
    const message = "Say what has to change before you return it.";
    return refuse("invalid", message, { errors: [{ path: "comment", message }] });
  }
  const review = decision === "withdraw" ? restingReview(subject.decisions) : transition.to;
  return { review, corrections: transition.corrections, own };
}

/** Where a claim stands when nobody asks for its review: returned, if that was the last decision. */
function restingReview(decisions: readonly Decision[]): Review {
  const last = decisions.findLast((decision) => TRANSITIONS[decision].fourEyes);
  return last === "return" ? "returned" : "none";
}

const SAID: Readonly<Record<Review, string>> = {
  none: "Nobody has asked for a review of this claim.",
  requested: "A review of this claim has been asked for already.",
  approved: "This claim has been approved.",
  returned: "This claim has been returned to the checker.",
  declined: "This claim has been declined.",
};

/** Whether a review stands on a decision, which covers what was decided on and nothing else. */
export function isDecided(review: Review): boolean {
  return review === "approved" || review === "declined";
}

/** The review after somebody changed the finding: an approval does not cover what came after it. */
export function reviewAfterChange(review: Review): Review {
  return isDecided(review) ? "none" : review;
}
