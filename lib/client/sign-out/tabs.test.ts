import { expect, it, onTestFinished } from "vitest";
import { askTabs, joinTabs, tellLeft } from "./tabs.ts";
import type { Unsent } from "./unsent.ts";

const note: Unsent = { kind: "words", article: null, claim: "c1" };

it("asks every other tab what it has of a person, and none answers for another", async () => {
  const tabs = ["ada", "ada", "bob"].map((who) =>
    joinTabs({ unsent: (person) => (person === who ? [note] : []), onLeft: () => {} }),
  );
  onTestFinished(() => tabs.forEach(({ close }) => void close()));
  expect(await askTabs("ada", 100)).toEqual([note, note]);
  expect(await askTabs("eve", 50)).toEqual([]);
});

it("tells every other tab who has left", async () => {
  const told = Promise.withResolvers<string>();
  const tab = joinTabs({ unsent: () => [], onLeft: told.resolve });
  onTestFinished(tab.close);
  tellLeft("ada");
  expect(await told.promise).toBe("ada");
});
