import { expect, it } from "vitest";
import { isAlone, refuseAlone, type WordsToPass } from "./second-person.ts";

const words = (more: Partial<WordsToPass> = {}): WordsToPass => ({
  broughtBy: ["rita"],
  secondReader: null,
  correctors: [],
  ...more,
});

it.each<[string, WordsToPass, boolean]>([
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
  expect(isAlone("rita", given)).toBe(alone);
  expect(refuseAlone({ id: "rita", maySelfReview: false }, given)?.refusal).toBe(
    alone ? "own_finding" : undefined,
  );
  expect(refuseAlone({ id: "rita", maySelfReview: true }, given)).toBeNull();
});
