import { expect, it } from "vitest";
import { shelfOf } from "../shelf-fixture.ts";
import type { PerformedAct } from "./act.ts";
import { createOutbox, type KeptAct } from "./outbox.ts";

function keptBy(person: string, key: string, article = "a1"): KeptAct {
  const input = { id: `m${key}`, body: "Who counted?" };
  const by = { id: person, name: person };
  const at = "2026-01-01T00:00:00Z";
  const act: PerformedAct = { kind: "comment", claim: "c1", input, article, by, at };
  return { key, act, seen: 3, draft: { name: "comment c1", text: "Who counted?" } };
}

it("gives back what was kept, the earliest first, after a reload", () => {
  const shelf = shelfOf();
  const outbox = createOutbox(shelf);
  const [second, first] = [keptBy("ada", "2", "a1"), keptBy("ada", "1", "a2")];
  outbox.keep(second);
  outbox.keep(first);
  expect(createOutbox(shelf).read("ada")).toEqual([first, second]);
});

it("gives nobody what somebody else did", () => {
  const outbox = createOutbox(shelfOf());
  outbox.keep(keptBy("ada", "1"));
  expect([outbox.read("bob"), outbox.read("ad")]).toEqual([[], []]);
});

it("forgets what has been answered, and only that", () => {
  const outbox = createOutbox(shelfOf());
  const [first, second] = [keptBy("ada", "1"), keptBy("ada", "2")];
  outbox.keep(first);
  outbox.keep(second);
  outbox.drop(first);
  expect(outbox.read("ada")).toEqual([second]);
});

it("knows whose words are on their way", () => {
  const outbox = createOutbox(shelfOf());
  outbox.keep(keptBy("ada", "1"));
  expect([outbox.carries("comment c1"), outbox.carries("note c1")]).toEqual([true, false]);
});

it("says when there is no room", () => {
  const outbox = createOutbox(shelfOf(1));
  expect([outbox.keep(keptBy("ada", "1")), outbox.keep(keptBy("ada", "2"))]).toEqual([true, false]);
});

it("reads what an earlier version of Galley kept", () => {
  const shelf = shelfOf();
  const kept = keptBy("ada", "1");
  const { kind: type, ...act } = kept.act;
  const earlier = { ...kept, act: { type, ...act } };
  shelf.setItem("galley outbox ada a1 1", JSON.stringify(earlier));
  expect(createOutbox(shelf).read("ada")).toEqual([kept]);
});

it("leaves alone what is not its own", () => {
  const shelf = shelfOf();
  shelf.setItem("galley outbox ada a1 9", JSON.stringify({ from: "an older Galley" }));
  const later = { ...keptBy("ada", "7"), act: { ...keptBy("ada", "7").act, kind: "sing" } };
  shelf.setItem("galley outbox ada a1 7", JSON.stringify(later));
  shelf.setItem("galley outbox ada a1 8", '{"key": "8", "act": {"type": "comm');
  shelf.setItem("something else", "not JSON");
  expect(createOutbox(shelf).read("ada")).toEqual([]);
});
