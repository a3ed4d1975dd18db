import type { Mutation, MutationCache } from "@tanstack/react-query";
import { isUnreachable, messageOf, refusalOf } from "./api-error.ts";

/** Whether what was done here has reached the server. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** Nothing answers; it is tried again by itself. */
  | { readonly kind: "offline"; readonly waiting: number }
  /** Tried and not taken; `message` says why. */
  | { readonly kind: "failed"; readonly waiting: number; readonly message: string };

type Save = Pick<Mutation, "state" | "meta">;

/** The state of all saves together; the worst one counts. */
export function saveStateOf(mutations: readonly Save[]): SaveState {
  const saves = mutations.filter(({ meta }) => meta?.isSave !== false);
  const failed = saves.filter(({ state }) => state.status === "error" && mayRetry(state.error));
  const [first] = failed;
  if (first) {
    return { kind: "failed", waiting: failed.length, message: messageOf(first.state.error) };
  }
  const pending = saves.filter(({ state }) => state.status === "pending");
  // One that is paused only waits for its turn behind another on the same claim.
  if (pending.some(({ state }) => isUnreachable(state.failureReason))) {
    return { kind: "offline", waiting: pending.length };
  }
  return { kind: pending.length > 0 ? "saving" : "saved" };
}

/** Whether the very same request may succeed later. A refusal of its content is the form's affair. */
export function mayRetry(error: unknown): boolean {
  if (isUnreachable(error)) return true;
  return RETRYABLE.has(refusalOf(error)?.refusal ?? "");
}

/** Whoever is signed out signs in again, and nothing is lost meanwhile. */
const RETRYABLE = new Set<string>(["failed", "too_many", "busy", "storage_full", "not_signed_in"]);

/** Sends all failed saves once more, in their order. */
export async function retrySaves(cache: MutationCache): Promise<void> {
  const failed = cache.getAll().filter((mutation) => saveStateOf([mutation]).kind === "failed");
  for (const mutation of failed) {
    try {
      await mutation.execute(mutation.state.variables);
    } catch {
      // It stays in the cache as failed, and is shown.
    }
  }
}

/** The save state as a store for `useSyncExternalStore`: the same object until it changes. */
export function saveStateStore(cache: MutationCache) {
  let last: SaveState = { kind: "saved" };
  return {
    subscribe: (onChange: () => void) => cache.subscribe(onChange),
    read: (): SaveState => {
      const next = saveStateOf(cache.getAll());
      if (JSON.stringify(next) !== JSON.stringify(last)) last = next;
      return last;
    },
  };
}
