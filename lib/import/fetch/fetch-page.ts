import { isIPv6 } from "node:net";
import { errors } from "undici";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { limitConcurrency } from "#lib/worker/limit.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import {
  NOT_PUBLIC,
  NOT_TRUSTED,
  STOPPED,
  TOO_LARGE,
  TOO_MANY_REDIRECTS,
  TOO_SLOW,
  UNPACKED,
  UNREACHED,
} from "./fetch-refusals.ts";
import { type HostAddress, type Network, realNetwork } from "./network.ts";
import { literalOf, readPageAddress, readRedirect } from "./page-address.ts";
import { isPublicAddress } from "./public-address.ts";
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

/**
 * The addresses of a page's host, at least one, all of them public. Refuses `invalid` where one is not,
 * even beside others that are: no honest publisher answers so.
 */
async function findPublicHosts(
  url: URL,
  network: Network,
): Promise<readonly HostAddress[] | Refusal> {
  const literal = literalOf(url);
  const hosts = literal === null ? await network.resolve(url.hostname) : [hostAt(literal)];
  const arePublic = hosts.length > 0 && hosts.every(({ address }) => isPublicAddress(address));
  return arePublic ? hosts : NOT_PUBLIC;
}

function hostAt(address: string): HostAddress {
  return { address, family: isIPv6(address) ? 6 : 4 };
}

/** What OpenSSL and Node call certificates that prove nothing (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const CERTIFICATE = /CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^INVALID_(CA|PURPOSE)$/;

/**
 * What to tell about an error of the world outside: too slow when `signal` has aborted, otherwise by the
 * error's `code`, if it has one. Throws the error on when it is a programmer's mistake.
 */
function describeFailure(error: unknown, signal: AbortSignal): Refusal {
  if (signal.aborted) return TOO_SLOW;
  if (!(error instanceof Error) || isMistake(error)) throw error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return TOO_LARGE;
  if (CERTIFICATE.test(code)) return NOT_TRUSTED;
  return code.startsWith("Z_") ? UNPACKED : UNREACHED;
}

function isMistake(error: Error): boolean {
  const kinds = [TypeError, RangeError, ReferenceError, errors.InvalidArgumentError];
  return kinds.some((kind) => error instanceof kind);
}
