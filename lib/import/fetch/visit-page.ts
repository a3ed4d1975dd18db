import type { Socket } from "node:net";
import { type buildConnector, Client, type Dispatcher } from "undici";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { Destination, HostAddress, Network } from "./network.ts";
import { literalOf } from "./page-address.ts";
import {
  type Headers,
  headerOf,
  redirectOf,
  refuseMediaType,
  refuseStatus,
} from "./page-answer.ts";
import { MAX_BYTES, readBody } from "./page-body.ts";

/** What one request brings: a page, or where to go on. */
export type Visited =
  | { readonly kind: "page"; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly kind: "moved"; readonly location: string };

/** One page to ask for, at the addresses of its host that were checked. */
export interface Visit {
  readonly url: URL;
  readonly hosts: readonly HostAddress[];
}

/** All that a publisher is told: no cookies, no referrer, nothing of the person who asks. */
const HEADERS = {
  "user-agent": "Galley (fact-checking desk)",
  accept: "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8",
  "accept-encoding": "gzip, deflate",
};

/** Most bytes of an answer's headers: some publishers' policies are long. */
const MAX_HEADER_BYTES = 65_536;

/** Addresses of each family that are tried in turn. A name with a thousand is not called a thousand times. */
const TRIES_PER_FAMILY = 2;

/**
 * Asks for one page over a connection of its own, to one of `hosts` and nowhere else, with the host's name in
 * `Host` and SNI. Refuses what is not a page as `page-answer` and `page-body` say. Throws what the network
 * throws, and when `signal` aborts, at any point.
 */
export async function visitPage(
  visit: Visit,
  network: Network,
  signal: AbortSignal,
): Promise<Visited | Refusal> {
  const { url } = visit;
  const client = new Client(url.origin, {
    connect: connectorTo(visit, network, signal),
    maxResponseSize: MAX_BYTES,
    maxHeaderSize: MAX_HEADER_BYTES,
    pipelining: 0,
  });
  try {
    const path = url.pathname + url.search;
    const answer = await client.request({ method: "GET", path, headers: HEADERS, signal });
    return await readAnswer(answer);
  } finally {
    await client.destroy();
  }
}

async function readAnswer(answer: Dispatcher.ResponseData): Promise<Visited | Refusal> {
  const headers: Headers = answer.headers;
  const location = redirectOf(answer.statusCode, headers);
  if (location !== null) return { kind: "moved", location };
  const mediaType = headerOf(headers, "content-type");
  const no = refuseStatus(answer.statusCode) ?? refuseMediaType(mediaType);
  if (no) return no;
  const bytes = await readBody(answer.body, [headers["content-encoding"] ?? ""].flat().join(","));
  return isRefusal(bytes) ? bytes : { kind: "page", bytes, mediaType };
}

/** Opens connections to the checked addresses only, whatever name and port undici asks for. */
function connectorTo(
  visit: Visit,
  network: Network,
  signal: AbortSignal,
): buildConnector.connector {
  return (_asked, callback) => {
    openFirst(visit, network, signal).then(
      (socket) => callback(null, socket),
      (error) => callback(error, null),
    );
  };
}

/** A connection to the first address that answers; the last one's error when none does. */
async function openFirst(
  { url, hosts }: Visit,
  network: Network,
  signal: AbortSignal,
): Promise<Socket> {
  const where = placeOf(url);
  let failure: unknown;
  for (const host of firstOfEachFamily(hosts)) {
    signal.throwIfAborted();
    try {
      return await network.connect({ ...host, ...where });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function placeOf(url: URL): Omit<Destination, keyof HostAddress> {
  if (url.protocol === "http:") return { protocol: "http:", port: 80, serverName: null };
  const serverName = literalOf(url) === null ? url.hostname : null;
  return { protocol: "https:", port: 443, serverName };
}

function firstOfEachFamily(hosts: readonly HostAddress[]): readonly HostAddress[] {
  const of = (wanted: 4 | 6) => hosts.filter(({ family }) => family === wanted);
  return [...of(4).slice(0, TRIES_PER_FAMILY), ...of(6).slice(0, TRIES_PER_FAMILY)];
}
