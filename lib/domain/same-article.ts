/** What two articles have in common that are versions of one. */

/** What in an address names no page: the fragment, and what campaigns and social networks add. */
const TRACKING = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|cmpid|smid|ref_src)$/i;

/**
 * An address such that two spellings of one page's are equal: without scheme, `www.`, fragment, campaign
 * parameters and a slash at the end, parameters in order. Null for what is no http(s) address.
 */
export function addressKey(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  const parameters = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  const path = pathname.replace(/\/+$/, "");
  const query = parameters.length > 0 ? `?${parameters.join("&")}` : "";
  return `${host.replace(/^www\./, "")}${path}${query}`;
}

/** A headline such that case, white space and the shape of quotation marks and dashes make no difference. */
export function headlineKey(headline: string): string {
  return headline
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—―]/gu, "-")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
