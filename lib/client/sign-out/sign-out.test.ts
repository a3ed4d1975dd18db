import { QueryClient } from "@tanstack/react-query";
import { expect, it, onTestFinished, vi } from "vitest";
import type { PerformedAct } from "../acts/act.ts";
import { createOutbox } from "../acts/outbox.ts";
import { apiUnreachable } from "../api-error.ts";
import { createQueryClient } from "../query-client.ts";
import { storageWith } from "../storage-fixture.ts";
import { clearTab, sendUnsent, storageToKeep, unsentInTab } from "./sign-out.ts";

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
function send(client: QueryClient, entry: string, isInOutbox: boolean): void {
  const meta = { entry, isInOutbox };
  const options = { meta, mutationFn: () => new Promise<null>(() => {}) };
  void client.getMutationCache().build(client, options).execute(act);
}

it("names a change that the browser had no room for, and no other twice", () => {
  const client = new QueryClient();
  send(client, "1", true);
  send(client, "2", false);
  createOutbox(localStorage).keep({ key: "1", act, seen: 1, draft: null });
  expect(unsentInTab(client, "ada")).toEqual([{ kind: "change", article: "a1", claim: "c1" }]);
  expect([storageToKeep("ada"), storageToKeep("bob")]).toEqual([null, "storage"]);
});

it("names no change that another tab has sent in the meantime", () => {
  const client = new QueryClient();
  send(client, "5", true);
  expect(unsentInTab(client, "ada")).toEqual([]);
});

it.each([1_100, 7_100, 15_100, 30_100, 61_000])(
  "sends what has waited %i ms for the server, however long its pauses have become",
  async (waited) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const client = createQueryClient({ onSignedOut: () => {} });
    const outbox = createOutbox(localStorage);
    const kept = { key: "4", act: { ...act, by: { id: "cy", name: "Cy" } }, seen: 1, draft: null };
    let isThere = false;
    const mutationFn = async () => {
      if (!isThere) throw apiUnreachable(new Error("down"));
      outbox.drop(kept);
    };
    outbox.keep(kept);
    const options = { meta: { entry: kept.key, isInOutbox: true }, mutationFn };
    void client.getMutationCache().build(client, options).execute(kept.act);
    await vi.advanceTimersByTimeAsync(waited);
    isThere = true;
    const left = sendUnsent(client, "cy", () => {}).then(() => outbox.read("cy"));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await left).toEqual([]);
  },
);

it("keeps nothing any more in a tab that was left", () => {
  const client = new QueryClient();
  send(client, "3", false);
  sessionStorage.setItem("galley draft ada note c1", "Ask her again.");
  clearTab(client, "ada");
  expect(unsentInTab(client, "ada")).toEqual([]);
  expect(sessionStorage.length).toBe(0);
});
