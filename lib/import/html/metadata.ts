import { type JsonArticle, readJsonArticles } from "./json-ld.ts";
import { attributeOf, type Document, elementsOf, textOf } from "./tree.ts";

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

/** Reads JSON-LD, `<meta>`, `<title>`, `<link rel=canonical>`, `<base>`, `<time>` and microdata of a page. */
export function readMetadata(page: Document): PageMetadata {
  const named = new Map<string, string[]>();
  const scripts: string[] = [];
  const times: string[] = [];
  const found: Record<"title" | "language" | "canonical" | "base", string | null> = {
    ...{ title: null, language: null, canonical: null, base: null },
  };
  const addNamed = (name: string | null, value: string | null) => {
    if (!name || !value || value.trim() === "" || value.length > LONGEST) return;
    const key = name.trim().toLowerCase();
    named.set(key, [...(named.get(key) ?? []).slice(0, 20), value]);
  };
  for (const element of elementsOf(page)) {
    const get = (name: string) => attributeOf(element, name);
    switch (element.tagName) {
      case "html":
        found.language ??= get("lang") ?? get("xml:lang");
        break;
      case "meta":
        addNamed(
          get("property") ?? get("name") ?? get("itemprop") ?? get("http-equiv"),
          get("content"),
        );
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
          scripts.push(textOf(element, LONGEST_SCRIPT));
        break;
      case "time":
        if (/^datepublished$/iu.test(get("itemprop") ?? "") || get("pubdate") !== null) {
          times.unshift(get("datetime") ?? get("content") ?? "");
        } else {
          times.push(get("datetime") ?? "");
        }
        break;
      default: {
        const published = readPublished(get);
        if (published) times.unshift(published);
      }
    }
  }
  return { named, articles: readJsonArticles(scripts), times, ...found };
}

const PUBLISHED = /(?:^|\s)(?:dt-)?published(?:\s|$)/u;

/** The day of publication by microdata or microformats (https://microformats.org/wiki/hentry). */
function readPublished(get: (name: string) => string | null): string | null {
  const isStated =
    /^datepublished$/iu.test(get("itemprop") ?? "") ||
    /(?:^|:)datepublished$/iu.test(get("property") ?? "") ||
    PUBLISHED.test(get("class") ?? "");
  if (!isStated) return null;
  const value = get("datetime") ?? get("content") ?? get("title");
  return value !== null && /\d{4}/u.test(value) && value.length < 100 ? value : null;
}
