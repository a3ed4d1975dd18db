import type { Evidence } from "#lib/domain/claim.ts";
import { omitUndefined } from "#lib/domain/omit-undefined.ts";
import type { RulesOf } from "./act.ts";
import { holds, isAmong, madeBy, put, requestPart, without } from "./claim-parts.ts";

/** Acts on a claim's evidence. */
export const EVIDENCE_ACTS: RulesOf<"add_evidence" | "change_evidence" | "withdraw_evidence"> = {
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
  change_evidence: {
    label: () => "evidence changed",
    typedText: ({ changes }) => changes.title,
    apply: (claim, { evidence: id, changes }) =>
      claim && {
        ...claim,
        evidence: claim.evidence.map((one) =>
          one.id === id ? { ...one, ...omitUndefined(changes) } : one,
        ),
      },
    inverse({ claim, evidence }, before) {
      const was = before?.evidence.find(({ id }) => id === evidence);
      return was ? { kind: "change_evidence", claim, evidence, changes: wordsOf(was) } : null;
    },
    async send({ evidence, changes }, known) {
      const seen = (await known()).evidence.find(({ id }) => id === evidence);
      const body = { version: seen?.version ?? 1, ...changes };
      return requestPart("PATCH /api/evidence/:id", { params: { id: evidence }, body });
    },
    isDone({ evidence, changes }, current) {
      const now = current?.evidence.find(({ id }) => id === evidence);
      return now !== undefined && holds(now, changes);
    },
  },
  withdraw_evidence: {
    label: () => "evidence removed",
    apply: (claim, { evidence }) =>
      claim && { ...claim, evidence: without(claim.evidence, evidence) },
    inverse({ claim, evidence }, before, newId) {
      const piece = before?.evidence.find(({ id }) => id === evidence);
      if (!piece) return null;
      return { kind: "add_evidence", claim, input: { id: newId(), ...wordsOf(piece) } };
    },
    send: ({ evidence }) => requestPart("DELETE /api/evidence/:id", { params: { id: evidence } }),
    isDone: ({ evidence }, current) => current !== null && !isAmong(current.evidence, evidence),
  },
};

function wordsOf({ stance, title, url, locator, excerpt, primary, confidential }: Evidence) {
  return { stance, title, url, locator, excerpt, primary, confidential };
}
