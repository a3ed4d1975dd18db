import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddr from "proxy-addr";
import { CLIENT_HEADER } from "#lib/auth/client.ts";

/**
 * Writes the client's address into a request, for everything that handles it later. That is the address of
 * the connection or, where that is a configured proxy, what it and the configured ones before it say in
 * X-Forwarded-For. Whatever others claim is overwritten.
 */
export function clientAddressSetter(
  proxies: readonly string[],
): (request: IncomingMessage) => void {
  const isProxy = proxyAddr.compile([...proxies]);
  return (request) => {
    const client = clientOf(request, isProxy);
    request.headers[CLIENT_HEADER] = client;
    // For Next, which would believe it too.
    request.headers["x-forwarded-for"] = client;
  };
}

/** The client's address, once it has been written into a request. */
export function clientAddressOf({ headers }: IncomingMessage): string {
  const client = headers[CLIENT_HEADER];
  return typeof client === "string" ? client : "unknown";
}

function clientOf(
  request: IncomingMessage,
  isProxy: (address: string, hop: number) => boolean,
): string {
  if (request.socket.remoteAddress === undefined) return "unknown";
  // From the nearest hop to the farthest that can be trusted; what is no address was made up on the way.
  const hops = proxyAddr.all(request, isProxy).map(withoutPort);
  const madeUp = hops.findIndex((hop) => isIP(hop) === 0);
  return (madeUp === -1 ? hops : hops.slice(0, madeUp)).at(-1) ?? "unknown";
}

/** Some proxies write the port too: `192.0.2.7:443`, `[2001:db8::1]:443` (RFC 7239, 6). */
function withoutPort(hop: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}
