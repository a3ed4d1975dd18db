import type { RulesOf } from "./act.ts";
import { isAmong, madeBy, put, requestPart, without } from "./claim-parts.ts";

/** Acts on a claim's evidence. */
export const EVIDENCE_ACTS: RulesOf<"add_evidence" | "withdraw_evidence"> = {
  add_evidence: {
    label: () => "evidence added",
    typedText: ({ input }) => input.title,
    apply: (claim, act) =>
      claim && { ...claim, evidence: put(claim.evidence, { ...act.input, ...madeBy(act) }) },
    inverse: ({ claim, input }) => ({ kind: "withdraw_evidence", claim, evidence: input.id }),
    send: ({ claim, input: body }) =>
      requestPart("POST /api/claims/:id/evidence", { params: { id: claim }, body }),
    isDone: ({ input }, current) => current !== null && isAmong(current.evidence, input.id),
  },
  withdraw_evidence: {
    label: () => "evidence removed",
    apply: (claim, { evidence }) =>
      claim && { ...claim, evidence: without(claim.evidence, evidence) },
    inverse({ claim, evidence }, before, newId) {
      const piece = before?.evidence.find(({ id }) => id === evidence);
      if (!piece) return null;
      const { stance, title, url, locator, excerpt, primary, confidential } = piece;
      const fields = { stance, title, url, locator, excerpt, primary, confidential };
      return { kind: "add_evidence", claim, input: { id: newId(), ...fields } };
    },
    send: ({ evidence }) => requestPart("DELETE /api/evidence/:id", { params: { id: evidence } }),
    isDone: ({ evidence }, current) => current !== null && !isAmong(current.evidence, evidence),
  },
};
