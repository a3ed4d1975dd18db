import type { Refusal } from "#lib/domain/refusal.ts";
import { limitConcurrency } from "#lib/worker/limit.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import { type FetchedPage, fetchPage } from "./fetch-page.ts";

/** Pages that are fetched at once: each may take 5 MiB and 15 seconds. */
const MAX_FETCHES = 16;

const FETCHES = oncePerProcess("fetch-limit", () =>
  limitConcurrency(MAX_FETCHES, "Many pages are being fetched. Try again in a moment."),
);

/** Fetches as `fetchPage` does, at most 16 pages at once; refuses `busy` beyond that. */
export function fetchInTurn(
  address: string,
  stopped?: AbortSignal,
): Promise<FetchedPage | Refusal> {
  return FETCHES("everybody", () => fetchPage(address, undefined, stopped));
}
