import { notify } from "#components/ui/toast-queue.ts";
import { type Deed, labelOfDeed } from "#lib/client/acts.ts";
import { messageOf, refusalOf } from "#lib/client/api-error.ts";
import { wordsOfDeed } from "#lib/client/words-of-deed.ts";

/** Tells that a deed was refused, with the words typed for it; `again` does it to what stands now. */
export function tellRefused(deed: Deed, error: Error, again: (() => void) | null = null): void {
  const isStale = refusalOf(error)?.refusal === "stale";
  const words = wordsOfDeed(deed);
  notify({
    message: `Not done: ${labelOfDeed(deed)}${words && ` ${words}`}. ${messageOf(error)}`,
    tone: "bad",
    ...(isStale && again && { action: { label: "Apply again", onPress: again } }),
  });
}
