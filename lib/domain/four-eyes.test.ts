import { expect, it } from "vitest";
import { isSoleContributor, type PublishingParties, refuseSelfPublishing } from "./four-eyes.ts";

const words = (more: Partial<PublishingParties> = {}): PublishingParties => ({
  broughtBy: ["rita"],
  secondReader: null,
  correctors: [],
  ...more,
});

it.each<[string, PublishingParties, boolean]>([
  ["who brought the words in", words(), true],
  ["another", words({ broughtBy: ["carl"] }), false],
  ["anybody, where publishing made them", words({ broughtBy: [] }), false],
  ["who brought them in and looked at them too", words({ secondReader: "rita" }), true],
  ["who brought them in, where another looked at them", words({ secondReader: "carl" }), false],
  ["who corrected them alone", words({ correctors: ["rita"] }), true],
  ["whom another corrects", words({ correctors: ["rita", "carl"] }), false],
  ["who brings two persons’ words, and no third", words({ broughtBy: ["rita", "bo"] }), true],
  [
    "whose helper in bringing them in looked at them",
    words({ broughtBy: ["rita", "bo"], secondReader: "bo", correctors: ["bo"] }),
    true,
  ],
])("rita is alone as the one %s: %o, %s", (_, given, alone) => {
  expect(isSoleContributor("rita", given)).toBe(alone);
  expect(refuseSelfPublishing({ id: "rita", maySelfReview: false }, given)?.refusal).toBe(
    alone ? "own_finding" : undefined,
  );
  expect(refuseSelfPublishing({ id: "rita", maySelfReview: true }, given)).toBeNull();
});
