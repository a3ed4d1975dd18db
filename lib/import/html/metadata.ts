import { type JsonArticle, readJsonArticles } from "./json-ld.ts";
import { attributeOf, type Document, type Element, elementsOf, textOf } from "./tree.ts";

/** What a page says of itself outside its words, as it stands there. */
export interface PageMetadata {
  /** By the lower-case name or property, in order. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly articles: readonly JsonArticle[];
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
  /** Of `<base>`, not resolved. */
  readonly base: string | null;
  /** What the elements that say when the page was published give for a program. */
  readonly times: readonly string[];
}

const LONGEST = 5_000;
const LONGEST_SCRIPT = 2_000_000;

/** What was found so far. */
type Found = Record<"title" | "language" | "canonical" | "base", string | null> & {
  readonly named: Map<string, readonly string[]>;
  readonly scripts: string[];
  readonly times: string[];
};

type Get = (name: string) => string | null;

/** Reads JSON-LD, `<meta>`, `<title>`, `<link rel=canonical>`, `<base>`, `<time>` and microdata of a page. */
export function readMetadata(page: Document): PageMetadata {
  const found: Found = {
    ...{ title: null, language: null, canonical: null, base: null },
    ...{ named: new Map(), scripts: [], times: [] },
  };
  for (const element of elementsOf(page)) readElement(found, element);
  const { scripts, ...stated } = found;
  return { ...stated, articles: readJsonArticles(scripts) };
}

function readElement(found: Found, element: Element): void {
  const get = (name: string) => attributeOf(element, name);
  switch (element.tagName) {
    case "html":
      found.language ??= get("lang") ?? get("xml:lang");
      break;
    case "meta":
      addNamed(found, get);
      break;
    case "title":
      found.title ??= textOf(element, LONGEST).trim();
      break;
    case "link":
      if (get("rel")?.toLowerCase() === "canonical") found.canonical ??= get("href");
      break;
    case "base":
      found.base ??= get("href");
      break;
    case "script":
      if (/^application\/ld\+json\b/iu.test(get("type") ?? ""))
        found.scripts.push(textOf(element, LONGEST_SCRIPT));
      break;
    case "time":
      addTime(found, get);
      break;
    default: {
      const published = readPublished(get);
      if (published) found.times.unshift(published);
    }
  }
}

function addNamed({ named }: Found, get: Get): void {
  const name = get("property") ?? get("name") ?? get("itemprop") ?? get("http-equiv");
  const value = get("content");
  if (!name || !value || value.trim() === "" || value.length > LONGEST) return;
  const key = name.trim().toLowerCase();
  named.set(key, [...(named.get(key) ?? []).slice(0, 20), value]);
}

/** What says that it is the day of publication comes before the other times. */
function addTime({ times }: Found, get: Get): void {
  if (/^datepublished$/iu.test(get("itemprop") ?? "") || get("pubdate") !== null) {
    times.unshift(get("datetime") ?? get("content") ?? "");
  } else {
    times.push(get("datetime") ?? "");
  }
}

const PUBLISHED = /(?:^|\s)(?:dt-)?published(?:\s|$)/u;

/** The day of publication by microdata or microformats (https://microformats.org/wiki/hentry). */
function readPublished(get: Get): string | null {
  const isStated =
    /^datepublished$/iu.test(get("itemprop") ?? "") ||
    /(?:^|:)datepublished$/iu.test(get("property") ?? "") ||
    PUBLISHED.test(get("class") ?? "");
  if (!isStated) return null;
  const value = get("datetime") ?? get("content") ?? get("title");
  return value !== null && /\d{4}/u.test(value) && value.length < 100 ? value : null;
}
