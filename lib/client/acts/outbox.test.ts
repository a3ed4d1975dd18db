import { expect, it } from "vitest";
import { storageWith } from "../storage-fixture.ts";
import type { PerformedAct } from "./act.ts";
import { createOutbox, type OutboxEntry } from "./outbox.ts";

function keptBy(person: string, key: string, article = "a1"): OutboxEntry {
  const input = { id: `m${key}`, body: "Who counted?" };
  const by = { id: person, name: person };
  const at = "2026-01-01T00:00:00Z";
  const act: PerformedAct = { kind: "comment", claim: "c1", input, article, by, at };
  return { key, act, seen: 3, draft: { name: "comment c1", text: "Who counted?" } };
}

it("gives back what was kept, the earliest first, after a reload", () => {
  const storage = storageWith();
  const outbox = createOutbox(storage);
  const [second, first] = [keptBy("ada", "2", "a1"), keptBy("ada", "1", "a2")];
  outbox.keep(second);
  outbox.keep(first);
  expect(createOutbox(storage).read("ada")).toEqual([first, second]);
});

it("gives nobody what somebody else did", () => {
  const outbox = createOutbox(storageWith());
  outbox.keep(keptBy("ada", "1"));
  expect([outbox.read("bob"), outbox.read("ad")]).toEqual([[], []]);
});

it("forgets what has been answered, and only that", () => {
  const outbox = createOutbox(storageWith());
  const [first, second] = [keptBy("ada", "1"), keptBy("ada", "2")];
  outbox.keep(first);
  outbox.keep(second);
  outbox.drop(first);
  expect(outbox.read("ada")).toEqual([second]);
});

it("knows whose words are on their way", () => {
  const outbox = createOutbox(storageWith());
  outbox.keep(keptBy("ada", "1"));
  expect([outbox.carries("comment c1"), outbox.carries("note c1")]).toEqual([true, false]);
});

it("says when there is no room", () => {
  const outbox = createOutbox(storageWith({ room: 1 }));
  expect([outbox.keep(keptBy("ada", "1")), outbox.keep(keptBy("ada", "2"))]).toEqual([true, false]);
});

it("reads what an earlier version of Galley kept", () => {
  const storage = storageWith();
  const kept = keptBy("ada", "1");
  const { kind: type, ...act } = kept.act;
  const earlier = { ...kept, act: { type, ...act } };
  storage.setItem("galley outbox ada a1 1", JSON.stringify(earlier));
  expect(createOutbox(storage).read("ada")).toEqual([kept]);
});

it("leaves alone what is not its own", () => {
  const storage = storageWith();
  storage.setItem("galley outbox ada a1 9", JSON.stringify({ from: "an older Galley" }));
  const later = { ...keptBy("ada", "7"), act: { ...keptBy("ada", "7").act, kind: "sing" } };
  storage.setItem("galley outbox ada a1 7", JSON.stringify(later));
  storage.setItem("galley outbox ada a1 8", '{"key": "8", "act": {"type": "comm');
  storage.setItem("something else", "not JSON");
  expect(createOutbox(storage).read("ada")).toEqual([]);
});
