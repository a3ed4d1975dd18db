import type { Claim } from "#lib/domain/claim.ts";
import {
  type Correction,
  isSameWording,
  noteAfterAmending,
  noteInForceAgain,
  wordingOf,
} from "#lib/domain/correction.ts";
import { omitUndefined } from "#lib/domain/omit-undefined.ts";
import type { ActContext, PerformedActOf, RulesOf } from "./act.ts";
import { holds, isAmong, madeBy, put, requestPart, without } from "./claim-parts.ts";

/** Acts on a claim's corrections. */
export const CORRECTION_ACTS: RulesOf<"propose" | "amend" | "withdraw_correction"> = {
  propose: {
    label: ({ input }) => (input.action === "note" ? "editor’s note added" : "correction proposed"),
    typedText: ({ input }) => input.insert || input.noticeText,
    apply: (claim, act, context) => claim && withProposed(claim, act, context),
    inverse: ({ claim, input }) => ({ kind: "withdraw_correction", claim, correction: input.id }),
    send: ({ claim, input: body }) =>
      requestPart("POST /api/claims/:id/corrections", { params: { id: claim }, body }),
    isDone: ({ input }, current) => current !== null && isAmong(current.corrections, input.id),
    // Its place means other words in another revision.
    faultAt: ({ input }, revision) =>
      revision === null || input.revision === revision
        ? null
        : `The article is at revision ${revision} now. Propose the correction anew at its words.`,
  },
  amend: {
    label: () => "correction changed",
    typedText: ({ changes }) => changes.insert || changes.noticeText,
    apply: (claim, { correction, changes }) =>
      claim && withCorrection(claim, correction, (one) => amended(one, omitUndefined(changes))),
    inverse({ claim, correction }, before) {
      const was = correctionIn(before, correction);
      if (!was) return null;
      const changes = { ...wordingOf(was), reason: was.reason };
      return { kind: "amend", claim, correction, changes };
    },
    async send({ correction, changes }, known) {
      const body = { version: versionIn(await known(), correction), ...changes };
      return requestPart("PATCH /api/corrections/:id", { params: { id: correction }, body });
    },
    isDone({ correction, changes }, current) {
      const now = correctionIn(current, correction);
      return now !== null && holds(now, changes);
    },
  },
  withdraw_correction: {
    label: () => "correction withdrawn",
    apply: (claim, { correction }) => claim && withdrawn(claim, correction),
    inverse({ claim, correction }, before, newId) {
      const was = correctionIn(before, correction);
      if (!was) return null;
      const { action, start, end, reason } = was;
      const fields = { action, start, end, ...wordingOf(was), reason };
      const revision = before?.anchor.revision;
      return { kind: "propose", claim, input: { id: newId(), revision, ...fields } };
    },
    send: ({ correction }) =>
      requestPart("DELETE /api/corrections/:id", { params: { id: correction } }),
    isDone({ correction }, current) {
      const now = correctionIn(current, correction);
      return current !== null && (now === null || now.state === "applied");
    },
  },
};

/** A correction with other words; a note in force is told as before until they are published. */
function amended(correction: Correction, changes: Partial<Correction>): Correction {
  const next = { ...correction, ...changes };
  return isSameWording(next, correction)
    ? next
    : { ...next, ...noteAfterAmending(correction, next) };
}

/** A claim without a correction; of an amended note only its new words go. */
function withdrawn(claim: Claim, id: string): Claim {
  const correction = correctionIn(claim, id);
  if (!correction || correction.state === "applied" || !correction.inForce) {
    return { ...claim, corrections: without(claim.corrections, id) };
  }
  return withCorrection(claim, id, (one) => ({ ...one, ...noteInForceAgain(correction.inForce) }));
}

/** A claim with one of its corrections changed. */
export function withCorrection(
  claim: Claim,
  id: string,
  change: (correction: Correction) => Correction,
): Claim {
  const corrections = claim.corrections.map((one) => (one.id === id ? change(one) : one));
  return { ...claim, corrections };
}

/** One of a claim’s corrections, or null. */
export function correctionIn(claim: Claim | null, id: string): Correction | null {
  return claim?.corrections.find((one) => one.id === id) ?? null;
}

/** The version of a correction as it was seen. */
export function versionIn(claim: Claim, correction: string): number {
  return correctionIn(claim, correction)?.version ?? 1;
}

function withProposed(
  claim: Claim,
  act: PerformedActOf<"propose">,
  { revision: { number, text } }: ActContext,
): Claim {
  const { revision = number, ...input } = act.input;
  if (revision !== number) return claim;
  const proposed: Correction = {
    ...input,
    ...madeBy(act),
    exact: text.slice(input.start, input.end),
    outcome: "kept",
    state: "proposed",
    mark: null,
    appliedIn: null,
    inForce: null,
    given: null,
    wordings: [],
  };
  return { ...claim, corrections: put(claim.corrections, proposed) };
}
