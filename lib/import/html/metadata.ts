import { type JsonArticle, readJsonArticles } from "./json-ld.ts";
import { type MicrodataName, readMicrodataName } from "./microdata.ts";
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
  readonly microdata: MicrodataName[];
};

type Get = (name: string) => string | null;

/** Reads JSON-LD, `<meta>`, `<title>`, `<link rel=canonical>`, `<base>`, `<time>` and microdata of a page. */
export function readMetadata(page: Document): PageMetadata {
  const found: Found = {
    ...{ title: null, language: null, canonical: null, base: null },
    ...{ named: new Map(), scripts: [], times: [], microdata: [] },
  };
  for (const element of elementsOf(page)) readElement(found, element);
  const { scripts, microdata, ...stated } = found;
  for (const { property, name } of ofFirst(microdata))
    addNamed(found, `itemprop:${property}`, name);
  return { ...stated, articles: readJsonArticles(scripts) };
}

function readElement(found: Found, element: Element): void {
  const said = readMicrodataName(element);
  if (said) found.microdata.push(said);
  const get = (name: string) => attributeOf(element, name);
  switch (element.tagName) {
    case "html":
      found.language ??= get("lang") ?? get("xml:lang");
      break;
    case "meta":
      addNamed(found, nameOf(get), get("content"));
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

function nameOf(get: Get): string | null {
  return get("property") ?? get("name") ?? get("itemprop") ?? get("http-equiv");
}

function addNamed({ named }: Found, name: string | null, value: string | null): void {
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

/** What microdata says of the first article; others are those that the page leads to. */
function ofFirst(said: readonly MicrodataName[]): readonly MicrodataName[] {
  const first: Element | undefined = said[0]?.scope;
  return said.filter(({ scope }) => scope === first);
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

/** Names of what says at length what a page is about: it is cut anywhere, and no fact is lost with it. */
const SUMMING = /description|keywords|abstract/u;

/** Tells of a title or name with a character that was lost: such a fact is not used. */
export function warnOfBrokenFacts({ title, named, articles }: PageMetadata): readonly string[] {
  const stated = [
    title ?? "",
    ...[...named].flatMap(([name, values]) => (SUMMING.test(name) ? [] : values)),
    ...articles.flatMap(({ headline, authors, publisher }) => [headline, ...authors, publisher]),
  ];
  const broken = stated.find((words) => words?.includes("\ufffd"));
  if (!broken) return [];
  const start = broken.slice(0, QUOTED).toWellFormed();
  return [
    `What the page says of itself holds the sign � where a character was lost, as in “${start}”. It was not used: look at the headline, byline and publication.`,
  ];
}

/** How much of such words is shown, in code units. */
const QUOTED = 60;
