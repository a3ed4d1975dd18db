import { Resolver } from "node:dns/promises";
import type { Socket } from "node:net";
import { buildConnector } from "undici";

/** An address of a host, as a resolver answers it. */
export interface HostAddress {
  /** Without brackets. */
  readonly address: string;
  readonly family: 4 | 6;
}

/** Where a connection goes: to an address that was checked, and to no name. */
export interface Destination extends HostAddress {
  readonly protocol: "http:" | "https:";
  readonly port: number;
  /** With https, the name that the certificate must bear (SNI, RFC 6066, 3); null for an address. */
  readonly serverName: string | null;
}

/** All that fetching a page needs of the world. */
export interface Network {
  /** The addresses of a host name; empty where it has none. */
  resolve(host: string): Promise<readonly HostAddress[]>;
  /** Opens a connection, with TLS for https. Rejects when there is none. */
  connect(to: Destination): Promise<Socket>;
  /** Aborts when a whole fetch, redirects included, has taken too long. */
  deadline(): AbortSignal;
}

/** Longest whole fetch, in milliseconds. */
const LONGEST_FETCH_MS = 15_000;
/** Longest wait for one address, in milliseconds: a host may have others. */
const LONGEST_CONNECT_MS = 4_000;
const LONGEST_LOOKUP_MS = 2_500;

// HTTP/1.1, and no TLS session kept: a publisher cannot tell two visits for the same newsroom by it.
const connector = buildConnector({
  allowH2: false,
  maxCachedSessions: 0,
  rejectUnauthorized: true,
  timeout: LONGEST_CONNECT_MS,
});

/**
 * The real network. Names are asked of the DNS itself, not of the system's lookup: that knows names of the
 * inside (hosts file, search domains), and slow ones would hold up the threads that files are read with.
 */
export const realNetwork: Network = {
  resolve: resolveHost,
  connect: openConnection,
  deadline: () => AbortSignal.timeout(LONGEST_FETCH_MS),
};

/** IPv4 first: it works where IPv6 is only half there. A family that has no answer counts as empty. */
async function resolveHost(host: string): Promise<readonly HostAddress[]> {
  const resolver = new Resolver({ timeout: LONGEST_LOOKUP_MS, tries: 2 });
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return [...addressesOf(four, 4), ...addressesOf(six, 6)];
}

function addressesOf(
  answer: PromiseSettledResult<readonly string[]>,
  family: 4 | 6,
): readonly HostAddress[] {
  if (answer.status === "rejected") return [];
  return answer.value.map((address) => ({ address, family }));
}

function openConnection(to: Destination): Promise<Socket> {
  const { address, protocol, port, serverName } = to;
  const servername = serverName === null ? {} : { servername: serverName };
  const options = { hostname: address, host: address, protocol, port: String(port), ...servername };
  return new Promise((resolve, reject) => {
    connector(options, (error, socket) => (error ? reject(error) : resolve(socket)));
  });
}
