import type { QueryClient } from "@tanstack/react-query";
import type { PerformedAct } from "./act.ts";
import { browserOutbox } from "./outbox.ts";
import { sendEntry } from "./perform-act.ts";

/**
 * Sends what a person did here in an earlier page and got no answer for, in its order; what this page
 * is sending already is left alone. Each is dropped once it is answered.
 */
export function replayOutbox(
  client: QueryClient,
  person: string,
  onRefused: (act: PerformedAct, error: Error) => void,
): void {
  const saves = client.getMutationCache().getAll();
  const underWay = new Set(saves.map(({ meta }) => meta?.entry));
  const kept = browserOutbox()?.read(person) ?? [];
  const begun = new Set<string>();
  for (const one of kept.filter(({ key }) => !underWay.has(key))) {
    const { claim } = one.act;
    // The first on a claim names the version that was seen; those after it follow its answer.
    const seen = begun.has(claim) ? null : one.seen;
    begun.add(claim);
    const events = { onRefused: (error: Error) => onRefused(one.act, error) };
    sendEntry(client, { ...one, seen }, { ...events, isInOutbox: true, isResumed: true });
  }
}
