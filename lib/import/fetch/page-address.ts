import type { Refusal } from "#lib/domain/refusal.ts";
import { NOT_PUBLIC, PASTE, refuseAddress } from "./fetch-refusals.ts";

/** Longest address as it is asked for, in code units. */
const LONGEST = 2_000;

/** A host name with a dot, as the URL parser gives it (RFC 1123, 2.1, and the underscores that exist). */
const NAME =
  /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Last parts of names that mean something inside a network only (RFC 6761, 6762, 8375, 9476, and habit). */
const INSIDE =
  /\.(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|svc|test|invalid|onion|i2p|alt)$/;

/**
 * Reads the address of a page as browsers do (https://url.spec.whatwg.org), so `http://0x7f.1/` is
 * 127.0.0.1; its fragment is dropped. Refuses `invalid` at `url`: other schemes and ports, names and
 * passwords, and names that cannot be of the public web.
 */
export function readPageAddress(address: string): URL | Refusal {
  const url = URL.parse(address.trim());
  if (!url) return refuseAddress("Give the page's whole address, starting with https://.");
  return checkPageAddress(url);
}

/** Where a redirect leads, checked like an address that somebody gave. Never from https to http. */
export function readRedirect(location: string, from: URL): URL | Refusal {
  const url = URL.parse(decodeLocation(location), from);
  if (!url) return refuseAddress(`The address leads on to one that cannot be read. ${PASTE}`);
  if (from.protocol === "https:" && url.protocol === "http:") {
    // On the way there anybody could change the words, and nobody would see it.
    return refuseAddress(`The address leads on to a page without encryption (http). ${PASTE}`);
  }
  return checkPageAddress(url);
}

function checkPageAddress(given: URL): URL | Refusal {
  const url = new URL(given);
  url.hash = "";
  if (url.href.length > LONGEST) {
    return refuseAddress(`The address is longer than ${LONGEST} characters. ${PASTE}`);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return refuseAddress("Only pages on the web are fetched: give an address with https://.");
  }
  if (url.username !== "" || url.password !== "") {
    return refuseAddress("Leave the name and password out of the address.");
  }
  if (url.port !== "") {
    return refuseAddress(`Pages are fetched from the usual ports only (80, 443). ${PASTE}`);
  }
  const isPublicName = NAME.test(url.hostname) && !INSIDE.test(url.hostname);
  return literalOf(url) !== null || isPublicName ? url : NOT_PUBLIC;
}

/** The address in place of a host name, without brackets, or null where there is a name. */
export function literalOf({ hostname }: URL): string | null {
  if (hostname.startsWith("[")) return hostname.slice(1, -1);
  // The parser takes a host whose last part is a number for an IPv4 address, and gives four decimals.
  return /^\d+(\.\d+){3}$/.test(hostname) ? hostname : null;
}

/** Header values arrive as Latin-1. Some servers write UTF-8 there, which browsers take as such. */
function decodeLocation(location: string): string {
  const text = Buffer.from(location, "latin1").toString("utf8");
  return text.includes("\ufffd") ? location : text;
}
