import { browserOutbox } from "./acts/outbox.ts";
import { readDraft } from "./draft.ts";

/** The words kept under a name, or null, also where an act is carrying them to the server already. */
export function readFreeDraft(name: string): string | null {
  return browserOutbox()?.carries(name) ? null : readDraft(name);
}
