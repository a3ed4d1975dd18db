import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { describeFailure } from "./fetch-failure.ts";
import { STOPPED, TOO_MANY_REDIRECTS } from "./fetch-refusals.ts";
import { type Network, realNetwork } from "./network.ts";
import { readPageAddress, readRedirect } from "./page-address.ts";
import { findPublicHosts } from "./public-hosts.ts";
import { visitPage } from "./visit-page.ts";

/** A page as its publisher sent it. */
export interface FetchedPage {
  /** Unpacked, 1 byte to 5 MiB. */
  readonly bytes: Uint8Array;
  /** The answer's Content-Type, with its parameters. */
  readonly mediaType: string;
  /** Where it was found, after redirects, without a fragment. */
  readonly address: string;
}

/** Redirects that are followed, each checked like the first address. */
const MAX_REDIRECTS = 3;

/**
 * Fetches a page of the public web, and nothing else: http and https on their own ports, from addresses that
 * are all public, over a connection to the very address that was checked. At most 5 MiB, 15 seconds and
 * three redirects. Refuses, always at the field `url`: `invalid`, `too_large`, `unsupported_type`. The same
 * answer is given for every address that is not public and for every name that has none. Stops when
 * `stopped` aborts, and refuses with `failed`, which nobody waits for any more.
 */
export async function fetchPage(
  address: string,
  network: Network = realNetwork,
  stopped?: AbortSignal,
): Promise<FetchedPage | Refusal> {
  const url = readPageAddress(address);
  if (isRefusal(url)) return url;
  const deadline = network.deadline();
  const signal = stopped ? AbortSignal.any([deadline, stopped]) : deadline;
  try {
    return await Promise.race([follow(url, network, signal), rejectOnAbort(signal)]);
  } catch (error) {
    return stopped?.aborted ? STOPPED : describeFailure(error, signal);
  }
}

/** For every redirect names are looked up again, and what comes back is checked again. */
async function follow(
  start: URL,
  network: Network,
  signal: AbortSignal,
): Promise<FetchedPage | Refusal> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const hosts = await findPublicHosts(url, network);
    if (isRefusal(hosts)) return hosts;
    signal.throwIfAborted();
    const visited = await visitPage({ url, hosts }, network, signal);
    if (isRefusal(visited)) return visited;
    if (visited.kind === "page") {
      return { bytes: visited.bytes, mediaType: visited.mediaType, address: url.href };
    }
    const next = readRedirect(visited.location, url);
    if (isRefusal(next)) return next;
    url = next;
  }
  return TOO_MANY_REDIRECTS;
}

/** For the one step that cannot be aborted: the looking up of a name. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
