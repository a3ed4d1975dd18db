import { hasRole } from "./permission.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { CorrectionState, Decision, Review, Role } from "./vocabulary.ts";

/** One row: from these states, this decision leads there; `role` is the least that may take it. */
interface Transition {
  readonly from: readonly Review[];
  readonly to: Review;
  readonly role: Role;
  /** Whether nobody may take it on their own finding. */
  readonly fourEyes: boolean;
  readonly needsComment: boolean;
  /** What becomes of the claim's open corrections. */
  readonly corrections: CorrectionState;
}

/**
 * The review of a claim. Asking again after a decision reopens it, which is also how a decision is
 * undone; whoever changes an approved finding asks again from the start (see `reviewAfterChange`).
 */
export const TRANSITIONS: Readonly<Record<Decision, Transition>> = {
  request: {
    from: ["none", "returned", "declined", "approved"],
    to: "requested",
    role: "checker",
    fourEyes: false,
    needsComment: false,
    corrections: "proposed",
  },
  withdraw: {
    from: ["requested"],
    to: "none",
    role: "checker",
    fourEyes: false,
    needsComment: false,
    corrections: "proposed",
  },
  approve: {
    from: ["requested"],
    to: "approved",
    role: "reviewer",
    fourEyes: true,
    needsComment: false,
    corrections: "approved",
  },
  return: {
    from: ["requested"],
    to: "returned",
    role: "reviewer",
    fourEyes: true,
    needsComment: true,
    corrections: "proposed",
  },
  decline: {
    from: ["requested"],
    to: "declined",
    role: "reviewer",
    fourEyes: true,
    needsComment: false,
    corrections: "declined",
  },
};

/** The claim's side of a decision. */
export interface ReviewSubject {
  readonly review: Review;
  /** Everyone whose finding it is: who tagged, judged, proposed a correction, or asked. */
  readonly authors: readonly string[];
}

/** The person's side of a decision. */
export interface Decider {
  readonly id: string;
  readonly role: Role;
  /** Whether the desk lets a reviewer decide on their own finding. */
  readonly maySelfReview: boolean;
}

export interface DecisionTaken {
  readonly review: Review;
  readonly corrections: CorrectionState;
  /** True when the person decided on their own finding, which is then shown. */
  readonly own: boolean;
}

/** Whose turn ends how: the next state of a claim's review, or why not. */
export function decide(
  subject: ReviewSubject,
  decider: Decider,
  decision: Decision,
  comment: string | null,
): DecisionTaken | Refusal {
  const transition = TRANSITIONS[decision];
  if (!hasRole(decider.role, transition.role)) {
    return refuse("forbidden", `Only a ${transition.role} may ${decision}. Ask one on your desk.`);
  }
  if (!transition.from.includes(subject.review)) {
    return refuse("conflict", `${SAID[subject.review]} Reload to see how it stands.`, {
      current: { review: subject.review },
    });
  }
  const own = transition.fourEyes && subject.authors.includes(decider.id);
  if (own && !decider.maySelfReview) {
    return refuse("own_finding", "This is your own finding. Someone else has to decide on it.");
  }
  if (transition.needsComment && !comment?.trim()) {
    const message = "Say what has to change before you return it.";
    return refuse("invalid", message, { errors: [{ path: "comment", message }] });
  }
  return { review: transition.to, corrections: transition.corrections, own };
}

const SAID: Readonly<Record<Review, string>> = {
  none: "Nobody has asked for a review of this claim.",
  requested: "A review of this claim has been asked for already.",
  approved: "This claim has been approved.",
  returned: "This claim has been returned to the checker.",
  declined: "This claim has been declined.",
};

/** The review after somebody changed the finding: an approval does not cover what came after it. */
export function reviewAfterChange(review: Review): Review {
  return review === "approved" || review === "declined" ? "none" : review;
}
