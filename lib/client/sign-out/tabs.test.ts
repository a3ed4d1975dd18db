import { expect, it, onTestFinished } from "vitest";
import { announceSignOut, answerOtherTabs, askOtherTabs } from "./tabs.ts";
import type { Unsent } from "./unsent.ts";

const note: Unsent = { kind: "words", article: null, claim: "c1" };

it("asks every other tab what it has of a person, and none answers for another", async () => {
  const tabs = ["ada", "ada", "bob"].map((who) =>
    answerOtherTabs({ unsent: (person) => (person === who ? [note] : []), onSignedOut: () => {} }),
  );
  onTestFinished(() => tabs.forEach(({ close }) => void close()));
  expect(await askOtherTabs("ada", 100)).toEqual([note, note]);
  expect(await askOtherTabs("eve", 50)).toEqual([]);
});

it("tells every other tab who has left", async () => {
  const told = Promise.withResolvers<string>();
  const tab = answerOtherTabs({ unsent: () => [], onSignedOut: told.resolve });
  onTestFinished(tab.close);
  announceSignOut("ada");
  expect(await told.promise).toBe("ada");
});
