/** Longest address that is kept, in code units. */
const LONGEST = 2_000;

/** A link whose words stay and whose address does not; one object for each link of the page. */
export interface DroppedLink {
  /** `relative`: its page does not say where it is from. */
  readonly why: "unsafe" | "relative";
}

/** What becomes of a link: its address, absolute; nothing, for one inside its page; or it is dropped. */
export interface ReadLink {
  readonly href: string | null;
  readonly dropped: DroppedLink | null;
}

/** Where notes and comments stand in a file that a word processor wrote. */
const ANCHOR = /#(?:_ftn|_edn|_msocom|cmnt|ftnt|sdfootnote|sdendnote)[\w-]*$/u;

const NO_LINK: ReadLink = { href: null, dropped: null };

/**
 * Links to web pages and mail addresses are kept, relative ones resolved against `base` (absolute, or null
 * when the page does not say where it is from). Dropped are other schemes such as `javascript:` and
 * `data:`, addresses with a name or password in them, those over 2,000 code units, and relative ones
 * without a base.
 */
export function readLink(href: string, base: string | null): ReadLink {
  const address = href.trim();
  if (address.includes("\ufffd")) return { href: null, dropped: { why: "unsafe" } };
  if (address === "" || address.startsWith("#") || ANCHOR.test(address)) return NO_LINK;
  const url = address.length > LONGEST ? null : unwrap(URL.parse(address, base ?? undefined));
  if (url && isKept(url)) return { href: url.href, dropped: null };
  const isRelative =
    url === null && !/^[a-z][a-z\d+.-]*:/iu.test(address) && address.length <= LONGEST;
  return { href: null, dropped: { why: isRelative ? "relative" : "unsafe" } };
}

/** What Google Docs and search pages wrap a link in: `https://www.google.com/url?q=…`. */
const WRAPPER = /^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/u;

/** The address that a wrapped link leads to; any other as it is. */
function unwrap(url: URL | null): URL | null {
  if (url?.pathname !== "/url" || !WRAPPER.test(url.hostname)) return url;
  const inner = url.searchParams.get("q") ?? url.searchParams.get("url");
  return inner && /^https?:/iu.test(inner) ? URL.parse(inner) : url;
}

function isKept({ protocol, username, password, href }: URL): boolean {
  return /^(?:https?|mailto):$/u.test(protocol) && !username && !password && href.length <= LONGEST;
}
