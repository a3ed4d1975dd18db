import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { type FetchedPage, fetchPage } from "./fetch-page.ts";

/** Lets so much work be under way at once, and refuses more (`busy`). */
export interface Gate {
  readonly pass: <T>(work: () => Promise<T | Refusal>) => Promise<T | Refusal>;
}

/** A gate for `most` at once; nobody waits before it. */
export function openGate(most: number): Gate {
  let inside = 0;
  return {
    async pass(work) {
      if (inside >= most) {
        const message = "Many pages are being fetched. Try again in a moment.";
        return refuse("busy", message, { retryAfter: 5 });
      }
      inside++;
      try {
        return await work();
      } finally {
        inside--;
      }
    },
  };
}

/** Pages that are fetched at once: each may take 5 MiB and 15 seconds. */
const MOST_FETCHES = 16;

/** One gate for the whole process: each bundle of Next's has its own modules, and reloads them. */
const PLACE = Symbol.for("galley.fetch-gate");

type Holder = typeof globalThis & { [PLACE]?: Gate };

const holder: Holder = globalThis;

/** Fetches as `fetchPage` does, at most 16 pages at once; refuses `busy` beyond that. */
export function fetchInTurn(
  address: string,
  stopped?: AbortSignal,
): Promise<FetchedPage | Refusal> {
  holder[PLACE] ??= openGate(MOST_FETCHES);
  return holder[PLACE].pass(() => fetchPage(address, undefined, stopped));
}
