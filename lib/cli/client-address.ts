import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddr from "proxy-addr";
import { CLIENT_HEADER } from "#lib/auth/client.ts";

/**
 * Writes into a request who sent it, for all that comes after. That is the address of the connection, or,
 * where that is a named proxy, what it and the named ones before it say in X-Forwarded-For. What anybody
 * else says of themselves is written over.
 */
export function nameClients(proxies: readonly string[]): (request: IncomingMessage) => void {
  const isProxy = proxyAddr.compile([...proxies]);
  return (request) => {
    const client = clientOf(request, isProxy);
    request.headers[CLIENT_HEADER] = client;
    // For Next, which would believe it too.
    request.headers["x-forwarded-for"] = client;
  };
}

/** Who sends a request, once that has been written into it. */
export function clientNamed({ headers }: IncomingMessage): string {
  const client = headers[CLIENT_HEADER];
  return typeof client === "string" ? client : "unknown";
}

function clientOf(
  request: IncomingMessage,
  isProxy: (address: string, hop: number) => boolean,
): string {
  if (request.socket.remoteAddress === undefined) return "unknown";
  // From the nearest to the farthest that can be believed; what is no address was made up on the way.
  const hops = proxyAddr.all(request, isProxy).map(withoutPort);
  const madeUp = hops.findIndex((hop) => isIP(hop) === 0);
  return (madeUp === -1 ? hops : hops.slice(0, madeUp)).at(-1) ?? "unknown";
}

/** Some proxies write the port too: `192.0.2.7:443`, `[2001:db8::1]:443` (RFC 7239, 6). */
function withoutPort(hop: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}
