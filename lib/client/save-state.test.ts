import { describe, expect, it } from "vitest";
import { refuse } from "#lib/domain/refusal.ts";
import { apiRefused, apiUnreachable } from "./api-error.ts";
import { createQueryClient } from "./query-client.ts";
import { retrySaves, type SaveState, saveStateOf, saveStateStore } from "./save-state.ts";

const client = () => createQueryClient({ onSignedOut: () => {} });
const away = apiUnreachable(new TypeError("fetch failed"));
const full = apiRefused(refuse("storage_full", "The storage is full."));
const stale = apiRefused(refuse("stale", "Somebody changed it."));

type Save = Parameters<typeof saveStateOf>[0][number];

function save(state: Partial<Save["state"]>, meta: Save["meta"] = {}): Save {
  const idle = { isPaused: false, failureReason: null, error: null, status: "idle" };
  return { state: { ...idle, ...state } as Save["state"], meta };
}

describe("the save state", () => {
  it.each<[string, readonly Save[], SaveState["kind"]]>([
    ["nothing was done", [], "saved"],
    ["all has been taken", [save({ status: "success" })], "saved"],
    ["one is on its way", [save({ status: "success" }), save({ status: "pending" })], "saving"],
    ["nothing answers", [save({ status: "pending", failureReason: away })], "offline"],
    ["it waits for its turn", [save({ status: "pending", isPaused: true })], "saving"],
    ["the server could not take it", [save({ status: "error", error: full })], "failed"],
    ["its content was refused", [save({ status: "error", error: stale })], "saved"],
    ["it is a form's affair", [save({ status: "pending" }, { isSave: false })], "saved"],
    [
      "the worst counts",
      [save({ status: "pending" }), save({ status: "error", error: full })],
      "failed",
    ],
  ])("when %s", (_when, saves, kind) => {
    expect(saveStateOf(saves).kind).toBe(kind);
  });

  it("stays failed until a retry succeeds, and then forgets the save", async () => {
    const queryClient = client();
    const cache = queryClient.getMutationCache();
    const store = saveStateStore(cache);
    let isFull = true;
    const mutation = cache.build(queryClient, {
      mutationFn: async (words: string) => {
        if (isFull) throw full;
        return words;
      },
    });
    await expect(mutation.execute("a note")).rejects.toBe(full);
    expect(store.read()).toEqual({ kind: "failed", waiting: 1, message: "The storage is full." });
    await retrySaves(cache);
    expect(store.read().kind).toBe("failed");
    isFull = false;
    await retrySaves(cache);
    expect(store.read()).toEqual({ kind: "saved" });
    expect(cache.getAll()).toEqual([]);
  });

  it("gives the same object until it changes", () => {
    const store = saveStateStore(client().getMutationCache());
    expect(store.read()).toBe(store.read());
  });
});
