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

const NO_LINK: ReadLink = { href: null, dropped: null };

/**
 * Links to web pages and mail addresses are kept, relative ones resolved against `base` (absolute, or null
 * when the page does not say where it is from). Dropped are other schemes such as `javascript:` and
 * `data:`, addresses with a name or password in them, those over 2,000 code units, and relative ones
 * without a base.
 */
export function readLink(href: string, base: string | null): ReadLink {
  const address = href.trim();
  if (address === "" || address.startsWith("#")) return NO_LINK;
  const url = address.length > LONGEST ? null : URL.parse(address, base ?? undefined);
  if (url && isKept(url)) return { href: url.href, dropped: null };
  const isRelative =
    url === null && !/^[a-z][a-z\d+.-]*:/iu.test(address) && address.length <= LONGEST;
  return { href: null, dropped: { why: isRelative ? "relative" : "unsafe" } };
}

function isKept({ protocol, username, password, href }: URL): boolean {
  return /^(?:https?|mailto):$/u.test(protocol) && !username && !password && href.length <= LONGEST;
}
