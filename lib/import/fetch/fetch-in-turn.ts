import { oncePerProcess } from "#lib/apart/once.ts";
import { openShares } from "#lib/apart/shares.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { type FetchedPage, fetchPage } from "./fetch-page.ts";

/** Pages that are fetched at once: each may take 5 MiB and 15 seconds. */
const MOST_FETCHES = 16;

const SHARES = oncePerProcess("fetch-shares", () =>
  openShares(MOST_FETCHES, "Many pages are being fetched. Try again in a moment."),
);

/** Fetches as `fetchPage` does, at most 16 pages at once; refuses `busy` beyond that. */
export function fetchInTurn(
  address: string,
  stopped?: AbortSignal,
): Promise<FetchedPage | Refusal> {
  return SHARES.hold("everybody", () => fetchPage(address, undefined, stopped));
}
