import type { ActOf } from "#lib/client/acts/act.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import type { DecideReview } from "#lib/domain/requests.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";

/** What a reviewer can decide. */
export type Verb = Extract<Decision, "approve" | "return" | "decline">;

/** What a reviewer has written for a decision. */
export interface Written {
  readonly comment: string | null;
  /** Other words for the claim's corrections. */
  readonly wording: NonNullable<DecideReview["wording"]>;
}

/** Why a decision is not taken: it is one's own finding, others' words, or a return without a word. */
export type DecisionFault = "own" | "wording" | "comment";

/** The act that takes a decision, or what keeps it from being taken. */
export function decisionOn(
  flagged: FlaggedClaim,
  decision: Verb,
  { comment, wording }: Written,
): { readonly act: ActOf<"decide"> } | { readonly fault: DecisionFault } {
  if (!mayDecide(flagged)) return { fault: "own" };
  const isWorded = decision !== "decline" && wording.length > 0;
  if (decision === "approve" && isWorded && !flagged.mayAmendOnApproval) {
    return { fault: "wording" };
  }
  if (decision === "return" && comment === null && !isWorded) return { fault: "comment" };
  const { id, covers, anchor } = flagged.claim;
  // Sent along, so that the server decides on nothing else.
  const seen = covers !== null && { seen: { revision: anchor.revision, covers } };
  const act = { kind: "decide", claim: id, decision, comment } as const;
  return { act: { ...act, ...(isWorded && { wording }), ...seen } };
}

/** Whether the reader of the queue may decide on an entry. */
export function mayDecide({ own, maySelfReview }: FlaggedClaim): boolean {
  return !own || maySelfReview;
}
