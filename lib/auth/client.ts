import ipaddr from "ipaddr.js";

/**
 * The header with the address that a request comes from. The server overwrites it on every request, so
 * nobody outside can set it.
 */
export const CLIENT_HEADER = "x-galley-client";

/** The address a request was sent from, as the server saw it; "unknown" where no server did. */
export function clientOf(request: Request): string {
  return request.headers.get(CLIENT_HEADER) ?? "unknown";
}

/** Leading bits of an IPv6 address that belong to one customer, who chooses the others (RFC 6177). */
const IPV6_NETWORK = 64;

/** What counts as one sender: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(client: string): string {
  if (!ipaddr.isValid(client)) return client;
  const address = ipaddr.process(client);
  if (address.kind() === "ipv4") return address.toString();
  const bytes = address.toByteArray().map((byte, at) => (at < IPV6_NETWORK / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes)}/${IPV6_NETWORK}`;
}
