import { dismissToast, notify } from "./toast-queue.ts";

let last = -1;

/** Says why a key did nothing, and what would; in the place of the last such message. */
export function hint(message: string): void {
  dismissToast(last);
  last = notify({ message });
}
