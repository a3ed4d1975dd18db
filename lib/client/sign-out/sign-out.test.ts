import { QueryClient } from "@tanstack/react-query";
import { expect, it, vi } from "vitest";
import type { PerformedAct } from "../acts/act.ts";
import { createOutbox } from "../acts/outbox.ts";
import { storageWith } from "../storage-fixture.ts";
import { keptForOthers, leaveTab, unsentHere } from "./sign-out.ts";

const localStorage = storageWith();
const sessionStorage = storageWith();
const listen = { addEventListener: () => {}, removeEventListener: () => {} };
const window = { localStorage, sessionStorage, ...listen };
for (const [name, value] of Object.entries({ window, ...window })) vi.stubGlobal(name, value);

const by = { id: "ada", name: "Ada" };
const input = { id: "m1", body: "Who counted?" };
const act: PerformedAct = {
  kind: "comment",
  claim: "c1",
  input,
  article: "a1",
  by,
  at: "2026-01-01",
};

/** A change on its way that nothing answers. */
function send(client: QueryClient, kept: string): void {
  const options = { meta: { kept }, mutationFn: () => new Promise<null>(() => {}) };
  void client.getMutationCache().build(client, options).execute(act);
}

it("names a change that the browser had no room for, and no other twice", () => {
  const client = new QueryClient();
  send(client, "1");
  send(client, "2");
  createOutbox(localStorage).keep({ key: "1", act, seen: 1, draft: null });
  expect(unsentHere(client, "ada")).toEqual([{ kind: "change", article: "a1", claim: "c1" }]);
  expect([keptForOthers("ada"), keptForOthers("bob")]).toEqual([null, "storage"]);
});

it("keeps nothing any more in a tab that was left", () => {
  const client = new QueryClient();
  send(client, "3");
  sessionStorage.setItem("galley draft ada note c1", "Ask her again.");
  leaveTab(client, "ada");
  expect(unsentHere(client, "ada")).toEqual([]);
  expect(sessionStorage.length).toBe(0);
});
