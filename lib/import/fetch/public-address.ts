import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether a literal address (IPv4 with four decimal parts, or IPv6 as RFC 4291, 2.2, without brackets) is
 * one of the public internet, by the registries of special addresses (RFC 6890 and its successors). False
 * for everything else, addresses with a zone and words that are no address among it.
 *
 * An IPv6 address that stands for an IPv4 one is as public as that: mapped (RFC 4291, 2.5.5.2),
 * translated (NAT64's well-known prefix, RFC 6052, which a network without IPv4 answers for every IPv4
 * site) and ISATAP (RFC 5214). Forms that no publisher answers with are never public, whatever they
 * embed: compatible, SIIT, 6to4, Teredo, and NAT64 with a prefix of one's own (RFC 8215).
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return isPublic4(ipaddr.IPv4.parse(address));
    case 6:
      return !address.includes("%") && isPublic6(parse6(address));
    default:
      return false;
  }
}

/** All of IPv6 that has been given out for the public internet (RFC 4291, 2.4). */
const GLOBAL = ipaddr.IPv6.parseCIDR("2000::/3");
const MAPPED = ipaddr.IPv6.parseCIDR("::ffff:0:0/96");
const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/** By way of the URL parser's hexadecimal groups: the library takes `::8.8.8.8` for `::ffff:8.8.8.8`. */
function parse6(address: string): ipaddr.IPv6 {
  return ipaddr.IPv6.parse(new URL(`http://[${address}]`).hostname.slice(1, -1));
}

function isPublic4(address: ipaddr.IPv4): boolean {
  return address.range() === "unicast";
}

function isPublic6(address: ipaddr.IPv6): boolean {
  if (address.match(MAPPED) || address.match(NAT64)) return isPublic4(lastFour(address));
  if (isIsatap(address) && !isPublic4(lastFour(address))) return false;
  return address.match(GLOBAL) && address.range() === "unicast";
}

/** The interface identifier 0:5efe or 200:5efe before an IPv4 address, under any prefix (RFC 5214, 6.1). */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return (parts[4] === 0 || parts[4] === 0x200) && parts[5] === 0x5efe;
}

function lastFour(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}
