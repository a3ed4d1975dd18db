import { isIPv6 } from "node:net";
import type { Refusal } from "#lib/domain/refusal.ts";
import { NOT_PUBLIC } from "./fetch-refusals.ts";
import type { HostAddress, Network } from "./network.ts";
import { literalOf } from "./page-address.ts";
import { isPublicAddress } from "./public-address.ts";

/**
 * The addresses of a page's host, at least one, all of them public. Refuses `invalid` where one is not,
 * even beside others that are: no honest publisher answers so.
 */
export async function findPublicHosts(
  url: URL,
  network: Network,
): Promise<readonly HostAddress[] | Refusal> {
  const literal = literalOf(url);
  const hosts = literal === null ? await network.resolve(url.hostname) : [asHost(literal)];
  const arePublic = hosts.length > 0 && hosts.every(({ address }) => isPublicAddress(address));
  return arePublic ? hosts : NOT_PUBLIC;
}

function asHost(address: string): HostAddress {
  return { address, family: isIPv6(address) ? 6 : 4 };
}
