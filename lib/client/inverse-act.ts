import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import type { ClaimChanges, Deed } from "./acts.ts";

/**
 * What takes a deed back; `before` is the claim as it stood. Null where nothing does: what was said in
 * a comment stays said. What comes back from a withdrawal has a new identifier, from `newId`.
 */
export function inverseOf(deed: Deed, before: Claim | null, newId: () => string): Deed | null {
  const { claim } = deed;
  switch (deed.type) {
    case "tag":
    case "restore":
      return { type: "delete", claim };
    case "delete":
      return before && { type: "restore", claim, was: before };
    case "change":
      return before && { type: "change", claim, changes: changesBack(deed.changes, before) };
    case "add_evidence":
      return { type: "withdraw_evidence", claim, evidence: deed.input.id };
    case "withdraw_evidence": {
      const evidence = before?.evidence.find(({ id }) => id === deed.evidence);
      if (!evidence) return null;
      const { stance, title, url, locator, excerpt, primary, confidential } = evidence;
      const words = { stance, title, url, locator, excerpt, primary, confidential };
      return { type: "add_evidence", claim, input: { id: newId(), ...words } };
    }
    case "propose":
      return { type: "withdraw_correction", claim, correction: deed.input.id };
    case "amend":
      return withCorrection(before, deed.correction, ({ insert, notice, noticeText, reason }) => ({
        type: "amend",
        claim,
        correction: deed.correction,
        changes: { insert, notice, noticeText, reason },
      }));
    case "withdraw_correction":
      return withCorrection(before, deed.correction, (correction) => {
        const { action, start, end, insert, notice, noticeText, reason } = correction;
        const words = { action, start, end, insert, notice, noticeText, reason };
        const revision = before?.anchor.revision;
        return { type: "propose", claim, input: { id: newId(), revision, ...words } };
      });
    case "propose_wording":
      return {
        type: "settle_wording",
        claim,
        correction: deed.correction,
        wording: deed.input.id,
        state: "dismissed",
      };
    case "settle_wording":
      return deed.state === "taken"
        ? withCorrection(before, deed.correction, ({ insert, notice, noticeText }) => ({
            type: "amend",
            claim,
            correction: deed.correction,
            changes: { insert, notice, noticeText },
          }))
        : null;
    case "comment":
      return null;
    case "decide":
      return {
        type: "decide",
        claim,
        decision: decisionBack(deed.decision, before),
        comment: null,
      };
    default:
      return deed satisfies never;
  }
}

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

/**
 * Why an inverse can no longer be done while the article is at this revision (null: not known), for a
 * person; null when it can. A correction's place means other words in another revision.
 */
export function faultOfInverse(inverse: Deed, revision: number | null): string | null {
  if (inverse.type !== "propose" || revision === null) return null;
  if (inverse.input.revision === revision) return null;
  return `The article is at revision ${revision} now. Propose the correction anew at its words.`;
}

function withCorrection(
  before: Claim | null,
  id: string,
  undo: (correction: Correction) => Deed,
): Deed | null {
  const correction = before?.corrections.find((one) => one.id === id);
  return correction ? undo(correction) : null;
}

function changesBack(changes: ClaimChanges, before: Claim): ClaimChanges {
  const { kind, check, verdict, speaker, priority, assignee, note } = before;
  return {
    ...(changes.kind !== undefined && { kind }),
    // Only publishing makes a check stale; what was checked before can be said to be so again.
    ...(changes.check !== undefined && { check: check === "stale" ? "unchecked" : check }),
    ...(changes.verdict !== undefined && { verdict }),
    ...(changes.speaker !== undefined && { speaker }),
    ...(changes.priority !== undefined && { priority }),
    ...(changes.assignee !== undefined && { assignee: assignee?.id ?? null }),
    ...(changes.note !== undefined && { note }),
  };
}
