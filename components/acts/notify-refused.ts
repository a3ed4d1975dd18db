import { notify } from "#components/ui/toast-queue.ts";
import type { Act } from "#lib/client/acts/act.ts";
import { rulesOf } from "#lib/client/acts/registry.ts";
import { messageOf, refusalOf } from "#lib/client/api-error.ts";

/** Says that an act was refused, with the text typed for it; `again` repeats it on the current state. */
export function notifyRefused(act: Act, error: Error, again: (() => void) | null = null): void {
  const { label, typedText } = rulesOf(act);
  const isStale = refusalOf(error)?.refusal === "stale";
  const typed = typedText?.(act)?.trim();
  notify({
    message: `Not done: ${label(act)}${typed ? ` “${typed}”` : ""}. ${messageOf(error)}`,
    tone: "bad",
    ...(isStale && again && { action: { label: "Apply again", onPress: again } }),
  });
}
