import { describeAnchor } from "#lib/domain/anchor.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";

const nobody = { id: "nobody", name: "Nobody" };
const then = "2025-01-01T00:00:00.000Z";

/** A claim on the given words of a text, for tests. */
export function sampleClaim(text: string, exact: string, more: Partial<Claim> = {}): Claim {
  const start = text.indexOf(exact);
  const anchor = describeAnchor(text, { start, end: start + exact.length });
  return {
    id: exact,
    article: "article",
    anchor: { ...anchor, revision: 1, outcome: "kept" },
    kind: "other",
    check: "unchecked",
    verdict: null,
    speaker: null,
    priority: "normal",
    assignee: null,
    note: null,
    review: "none",
    covers: null,
    evidence: [],
    corrections: [],
    comments: [],
    rounds: [],
    createdAt: then,
    createdBy: nobody,
    updatedAt: then,
    version: 1,
    ...more,
  };
}

/** A proposal to replace the claim's words, for tests. */
export function sampleCorrection(claim: Claim, more: Partial<Correction> = {}): Correction {
  return {
    id: `correction of ${claim.id}`,
    claim: claim.id,
    action: "replace",
    start: claim.anchor.start,
    end: claim.anchor.end,
    insert: "new words",
    exact: claim.anchor.exact,
    outcome: "kept",
    state: "proposed",
    notice: "none",
    noticeText: null,
    mark: null,
    reason: null,
    appliedIn: null,
    given: null,
    wordings: [],
    createdAt: then,
    createdBy: nobody,
    version: 1,
    ...more,
  };
}
