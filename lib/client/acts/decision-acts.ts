import type { Claim } from "#lib/domain/claim.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import {
  type DecisionTaken,
  decide,
  reviewAfterChange,
  TRANSITIONS,
} from "#lib/domain/workflow.ts";
import { request } from "../api.ts";
import type { PerformedActOf, RulesOf } from "./act.ts";

/** Asking for a review, and deciding. */
export const DECISION_ACTS: RulesOf<"decide"> = {
  decide: {
    label: ({ decision }) => DECIDED[decision],
    typedText: ({ comment }) => comment,
    apply: (claim, act) => claim && decidedClaim(claim, act),
    inverse: ({ claim, decision }, before) => ({
      kind: "decide",
      claim,
      decision: decisionBack(decision, before),
      comment: null,
    }),
    async send({ claim, decision, comment, seen, override, wording }, known) {
      const { version } = await known();
      const body = {
        ...{ version, decision, comment, ...seen },
        ...(override && { override }),
        ...(wording && { wording }),
      };
      return request("POST /api/claims/:id/review", { params: { id: claim }, body });
    },
    isDone: (act, current) => current !== null && isLastRound(current, act),
  },
};

const DECIDED: Readonly<Record<Decision, string>> = {
  request: "flagged for review",
  withdraw: "review withdrawn",
  approve: "approved",
  return: "returned",
  decline: "declined, stet",
};

const BACK: Readonly<Record<Decision, Decision>> = {
  request: "withdraw",
  withdraw: "request",
  approve: "request",
  return: "request",
  decline: "request",
};

/** Only a reviewer can have reopened an approval, so the approval is theirs to give back. */
function decisionBack(decision: Decision, before: Claim | null): Decision {
  return decision === "request" && before?.review === "approved" ? "approve" : BACK[decision];
}

/** After a decision, which the server alone allows or refuses. */
function decidedClaim(claim: Claim, act: PerformedActOf<"decide">): Claim {
  const { by, decision, comment, wording = [] } = act;
  const decisions = claim.rounds.map((round) => round.decision);
  const anyone = { id: by.id, role: "admin", maySelfReview: true } as const;
  const finding = { review: claim.review, authors: [], decisions };
  const taken = decide(finding, anyone, { decision, comment, isWorded: wording.length > 0 });
  return isRefusal(taken) ? claim : withReview(claim, taken);
}

/** A claim whose finding has changed, so that no decision on it stands any more. */
export function reopened(claim: Claim): Claim {
  const review = reviewAfterChange(claim.review);
  return review === claim.review ? claim : withReview(claim, { review, corrections: "proposed" });
}

type Standing = Pick<DecisionTaken, "review" | "corrections">;

function withReview(claim: Claim, { review, corrections: state }: Standing): Claim {
  const corrections = claim.corrections.map((correction) =>
    correction.state === "applied" ? correction : { ...correction, state },
  );
  return { ...claim, review, corrections };
}

function isLastRound(
  { review, rounds }: Claim,
  { decision, comment, by }: PerformedActOf<"decide">,
): boolean {
  const last = rounds.at(-1);
  if (last?.decision !== decision || last.by.id !== by.id || last.comment !== comment) return false;
  // A request that is withdrawn leaves what stood before it.
  return decision === "withdraw" ? review !== "requested" : review === TRANSITIONS[decision].to;
}
