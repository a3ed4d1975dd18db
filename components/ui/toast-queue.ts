import { messageOf } from "#lib/client/api-error.ts";

/** The message of a toast, and its button. */
export interface ToastSpec {
  readonly message: string;
  /** Default `plain`. A `bad` one stays until it is closed. */
  readonly tone?: "plain" | "bad";
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

export interface Toast extends ToastSpec {
  readonly key: number;
}

/** Toasts shown at once; older ones give way. */
const MAX_TOASTS = 3;

let toasts: readonly Toast[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a toast and gives its key. */
export function notify(spec: ToastSpec): number {
  lastKey += 1;
  change([...toasts, { ...spec, key: lastKey }].slice(-MAX_TOASTS));
  return lastKey;
}

/** Says that something was done, with a button that undoes it. */
export function notifyUndoable(message: string, onUndo: () => void): number {
  return notify({ message, action: { label: "Undo", onPress: onUndo } });
}

/** Says what a mutation failed with; for its `onError`. */
export function notifyError(error: unknown): void {
  notify({ message: messageOf(error), tone: "bad" });
}

/** Removes a toast. */
export function dismissToast(key: number): void {
  change(toasts.filter((toast) => toast.key !== key));
}

/** The toasts as a store for `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Toast[] => toasts,
  readOnServer: (): readonly Toast[] => NONE,
};

const NONE: readonly Toast[] = [];
