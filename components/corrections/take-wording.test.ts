import { expect, it } from "vitest";
import { ADA, claimWith, correctionWith } from "#lib/domain/claim-fixture.ts";
import type { ProposedWording } from "#lib/domain/correction.ts";
import { takeFirstWording } from "./take-wording.ts";

const wording = (id: string, state: ProposedWording["state"]): ProposedWording => ({
  ...{ id, state, insert: "40,000", notice: "none", noticeText: null, comment: null },
  ...{ createdAt: "2026-01-01T00:00:00.000Z", createdBy: ADA, settledAt: null, settledBy: null },
});

it.each([
  ["none where none is proposed", correctionWith(), null],
  ["none that is settled", correctionWith({ wordings: [wording("w1", "dismissed")] }), null],
  [
    "the first that is open",
    correctionWith({
      wordings: [wording("w1", "taken"), wording("w2", "open"), wording("w3", "open")],
    }),
    "w2",
  ],
  [
    "none of a correction that stands in the text",
    correctionWith({ state: "applied", wordings: [wording("w1", "open")] }),
    null,
  ],
] as const)("takes over %s", (_, correction, expected) => {
  const act = takeFirstWording(claimWith({ corrections: [correction] }));
  expect(act?.wording ?? null).toBe(expected);
});
