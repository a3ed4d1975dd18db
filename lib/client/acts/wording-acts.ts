import { type Correction, wordingOf } from "#lib/domain/correction.ts";
import { omitUndefined } from "#lib/domain/omit-undefined.ts";
import type { PerformedActOf, RulesOf } from "./act.ts";
import { isAmong, put, requestPart } from "./claim-parts.ts";
import { correctionIn, versionIn, withCorrection } from "./correction-acts.ts";

/** Acts on the other words that colleagues propose for a correction. */
export const WORDING_ACTS: RulesOf<"propose_wording" | "settle_wording"> = {
  propose_wording: {
    label: () => "wording proposed",
    typedText: ({ input }) => input.insert || input.noticeText,
    apply: (claim, act) =>
      claim && withCorrection(claim, act.correction, (one) => withProposedWording(one, act)),
    inverse: ({ claim, correction, input }) => ({
      kind: "settle_wording",
      claim,
      correction,
      wording: input.id,
      state: "dismissed",
    }),
    send: ({ correction, input: body }) =>
      requestPart("POST /api/corrections/:id/wordings", { params: { id: correction }, body }),
    isDone: ({ input }, current) =>
      current?.corrections.some(({ wordings }) => isAmong(wordings, input.id)) ?? false,
  },
  settle_wording: {
    label: ({ state }) => (state === "taken" ? "wording taken over" : "wording dismissed"),
    apply: (claim, act) =>
      claim && withCorrection(claim, act.correction, (one) => withSettledWording(one, act)),
    inverse({ claim, correction, state }, before) {
      const was = correctionIn(before, correction);
      if (state !== "taken" || !was) return null;
      return { kind: "amend", claim, correction, changes: wordingOf(was) };
    },
    async send({ correction, wording, state }, known) {
      const body = { version: versionIn(await known(), correction), state };
      return requestPart("PATCH /api/wordings/:id", { params: { id: wording }, body });
    },
    isDone: ({ wording, state }, current) =>
      current?.corrections.some(({ wordings }) =>
        wordings.some((one) => one.id === wording && one.state === state),
      ) ?? false,
  },
};

function withProposedWording(
  correction: Correction,
  { input, at, by }: PerformedActOf<"propose_wording">,
): Correction {
  const { id, comment } = input;
  const made = { createdAt: at, createdBy: by, settledAt: null, settledBy: null } as const;
  const fresh = { ...wordingOf(correction), ...omitUndefined(input), id, comment } as const;
  const wording = { ...fresh, ...made, state: "open" } as const;
  return { ...correction, wordings: put(correction.wordings, wording) };
}

function withSettledWording(
  correction: Correction,
  { wording, state, at, by }: PerformedActOf<"settle_wording">,
): Correction {
  const open = correction.wordings.find(({ id }) => id === wording);
  if (!open) return correction;
  const settled = { ...open, state, settledAt: at, settledBy: by };
  const wordings = correction.wordings.map((one) => (one === open ? settled : one));
  const taken = state === "taken" ? wordingOf(open) : {};
  return { ...correction, ...taken, wordings };
}
