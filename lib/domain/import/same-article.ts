/**
 * What two articles have in common that are versions of one. Articles are stored with their keys: who
 * changes what a key is adds a migration that computes them again.
 */
import { foldSpace, linesOf } from "../text.ts";

/** What in an address names no page: the fragment, and what campaigns and social networks add. */
const TRACKING = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|cmpid|smid|ref_src)$/i;

/**
 * An address such that two spellings of one page's are equal: without scheme, `www.`, fragment, campaign
 * parameters and a slash at the end, parameters in order. Null for what is no http(s) address, and for
 * the front page of a site: many pages name that as theirs, and no article stands there for long.
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
  if (path === "" && query === "") return null;
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

/** Code units from which a paragraph that two texts share is not there by chance. */
const TELLING_PARAGRAPH = 60;

/** What is compared of an article. */
interface ComparedArticle {
  readonly headline: string;
  readonly text: string;
}

/** Whether two articles at one address tell the same story: by their headline, or a paragraph of both. */
export function isSameStory(one: ComparedArticle, other: ComparedArticle): boolean {
  if (headlineKey(one.headline) === headlineKey(other.headline)) return true;
  const paragraphs = new Set(paragraphsOf(one));
  return paragraphsOf(other).some((paragraph) => paragraphs.has(paragraph));
}

function paragraphsOf({ text }: ComparedArticle): string[] {
  return linesOf(text)
    .map(({ start, end }) => foldSpace(text.slice(start, end)))
    .filter(({ length }) => length >= TELLING_PARAGRAPH);
}
