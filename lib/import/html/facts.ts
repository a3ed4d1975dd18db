import { parseFragment } from "parse5";
import type { ArticleFacts } from "#lib/domain/article.ts";
import { readLanguageTag } from "#lib/domain/language-tag.ts";
import { foldSpace } from "#lib/domain/text.ts";
import { withoutNulls } from "../lines/clean-facts.ts";
import { cleanHeadline } from "../lines/headline.ts";
import { dayIn } from "../lines/timestamp.ts";
import type { JsonArticle } from "./json-ld.ts";
import type { PageMetadata } from "./metadata.ts";
import { textOf } from "./tree.ts";

/** What a page's own metadata says, checked; null where it says nothing that can be true. */
export interface StatedFacts {
  readonly headline: string | null;
  /** Every title that the page gives itself, to know its headline by. */
  readonly titles: readonly string[];
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publication: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly sourceUrl: string | null;
}

const LONGEST_TITLE = 1_000;
const LONGEST_NAME = 120;
const MAX_AUTHORS = 12;

/** Names under which content systems say when a page was published, the best known first. */
const DATES =
  "article:published_time article:published parsely-pub-date sailthru.date datepublished dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created citation_publication_date pubdate publishdate publish-date publication_date date og:published_time og:article:published_time".split(
    " ",
  );

/** Names under which they say who wrote it, the best known first. */
const AUTHORS =
  "author article:author parsely-author sailthru.author dc.creator byl citation_author itemprop:author".split(
    " ",
  );

/** What a page says under the first of these names that it has. */
type First = (...names: readonly string[]) => string | null;

/** The facts in a page's metadata. `address` is where the page was fetched from. */
export function readFacts(page: PageMetadata, address: string | null): StatedFacts {
  const first: First = (...names) => names.flatMap((name) => page.named.get(name) ?? [])[0] ?? null;
  const sourceUrl = addressOf([page.canonical, first("og:url"), address], address);
  const article = chooseArticle(page, first("og:title") ?? page.title, sourceUrl);
  const site = wordsIn(
    first(
      "og:site_name",
      "application-name",
      "dc.publisher",
      "twitter:app:name:iphone",
      "itemprop:publisher",
    ),
    LONGEST_NAME,
  );
  const publication = wordsIn(article?.publisher ?? null, LONGEST_NAME) ?? site;
  const title = (words: string | null) =>
    withoutSite(wordsIn(words, LONGEST_TITLE), [site, publication]);
  const titles = statedTitles(article, first).flatMap((words) => title(words) ?? []);
  const named = title(page.title);
  const language = readLanguage(page, article, first);
  const description =
    article?.description ?? first("og:description", "description", "twitter:description");
  return {
    headline: titles[0] ?? null,
    titles: named === null ? titles : [...titles, named],
    description: wordsIn(description, 2_000),
    authors: authorsOf(article?.authors ?? [], page),
    publication,
    date: readDate(page, article, language),
    language,
    sourceUrl,
  };
}

function statedTitles(article: JsonArticle | null, first: First): readonly (string | null)[] {
  return [
    article?.headline ?? null,
    first("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline"),
    first("twitter:title"),
  ];
}

function readLanguage(
  page: PageMetadata,
  article: JsonArticle | null,
  first: First,
): string | null {
  return [
    page.language,
    article?.language ?? null,
    first("content-language", "og:locale", "dc.language", "dcterms.language"),
  ].reduce<string | null>((known, stated) => known ?? languageOf(stated), null);
}

function readDate(
  { named, times }: PageMetadata,
  article: JsonArticle | null,
  language: string | null,
): string | null {
  return [
    article?.published ?? null,
    ...DATES.flatMap((name) => named.get(name) ?? []),
    ...times,
  ].reduce<string | null>((known, stated) => known ?? dateOf(stated, language), null);
}

/** The facts as an article has them; what is null is left for the words to tell. */
export function knownFacts(stated: StatedFacts): Partial<ArticleFacts> {
  const { headline, authors, publication, date, language, sourceUrl } = stated;
  const byline =
    authors.length > 0
      ? new Intl.ListFormat(language ?? "en", { type: "conjunction" }).format(authors)
      : null;
  return withoutNulls({ headline, byline, publication, date, language, sourceUrl });
}

/** The article that a page is, among several that it describes. */
function chooseArticle(
  { articles }: PageMetadata,
  title: string | null,
  url: string | null,
): JsonArticle | null {
  const isTitle = ({ headline }: JsonArticle) =>
    headline !== null && title?.includes(headline.slice(0, 40)) === true;
  return (
    articles.find((article) => url !== null && article.url === url) ??
    articles.find(isTitle) ??
    articles[0] ??
    null
  );
}

/** Words of metadata as a reader would see them; null when they are none, or too many to be true. */
function wordsIn(stated: string | null, longest: number): string | null {
  if (stated === null || stated.length > longest * 4) return null;
  // Many content systems escape their metadata twice.
  const plain = /&[#\w]+;|<[a-z/]/iu.test(stated)
    ? textOf(parseFragment(stated), longest * 4)
    : stated;
  const words = cleanHeadline(plain);
  return words === "" || words.length > longest || words.includes("\ufffd") ? null : words;
}

const SEPARATOR = /\s+[|·•–—:»«/-]\s+|\s*[|｜–—»]\s*/gu;

/** A title without the name of its site behind or before it. */
function withoutSite(title: string | null, sites: readonly (string | null)[]): string | null {
  if (title === null) return null;
  const parts = [...title.matchAll(SEPARATOR)];
  const last = parts.at(-1);
  const first = parts[0];
  if (!last || !first) return title;
  const known = new Set(sites.flatMap((site) => (site ? foldSpace(site).toLowerCase() : [])));
  const isSite = (words: string) => {
    const name = foldSpace(words).toLowerCase();
    return (
      known.has(name) ||
      known.has(`the ${name}`) ||
      [...known].some((site) => isLongerName(name, site)) ||
      known.has(name.replace(/^www\.|\.[a-z]{2,4}$/gu, ""))
    );
  };
  if (isSite(title.slice(last.index + last[0].length))) {
    return withoutSite(title.slice(0, last.index), sites);
  }
  return isSite(title.slice(0, first.index)) ? title.slice(first.index + first[0].length) : title;
}

/** Whether a name is a site's with up to two words before it: "Daily Mail Online" of "Mail Online". */
function isLongerName(name: string, site: string): boolean {
  if (site.length < 5 || !name.endsWith(` ${site}`)) return false;
  return name.slice(0, -site.length).trim().split(" ").length <= 2;
}

function authorsOf(stated: readonly string[], { named }: PageMetadata): readonly string[] {
  const all =
    stated.length > 0
      ? stated
      : (AUTHORS.map((name) => named.get(name) ?? []).find((names) => names.some(isName)) ??
        labelledAuthors(named));
  const names = all.filter(isName).flatMap((name) => wordsIn(name, LONGEST_NAME) ?? []);
  const plain = names.map((name) =>
    name.replace(/^(?:by|von|par|por)[:\s]+/iu, "").replace(/[\s|,;]+$/u, ""),
  );
  return [...new Set(plain)].filter((name) => /\p{L}/u.test(name)).slice(0, MAX_AUTHORS);
}

/** Pages label what a card shows of them: `twitter:label1` "Written by", `twitter:data1` "Jane Doe". */
function labelledAuthors(named: PageMetadata["named"]): readonly string[] {
  return ["1", "2"].flatMap((nth) => {
    const [label = ""] = named.get(`twitter:label${nth}`) ?? [];
    const isAuthor = /^(?:written by|author|by|verfasst von|escrito por|écrit par)$/iu.test(label);
    return isAuthor ? (named.get(`twitter:data${nth}`) ?? []) : [];
  });
}

/** Where an author should stand, some pages link to a profile, or say nothing. */
function isName(stated: string): boolean {
  return !/^(?:https?:|www\.|@|\/)|^(?:admin|administrator|by|null|undefined|unknown|none|n\/a|-)[\s|]*$/iu.test(
    stated.trim(),
  );
}

function dateOf(stated: string | null, language: string | null): string | null {
  const text = stated?.trim() ?? "";
  const iso =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/iu.exec(
      text,
    );
  if (!iso) return dayIn(text.slice(0, 200), language);
  const [, year = "", month, day, time, zone] = iso;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  const offset =
    zone === undefined ? "" : zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/u, "$1:$2");
  const whole = time === undefined ? date : `${date}T${time}${offset}`;
  const isDay = day === undefined || dayIn(date) !== null;
  return isDay && !Number.isNaN(Date.parse(whole)) && /^(?:19|20|21)/u.test(year) ? whole : null;
}

function languageOf(stated: string | null): string | null {
  const tag = stated?.trim().replaceAll("_", "-").split(",")[0] ?? "";
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/iu.test(tag) ? readLanguageTag(tag) : null;
}

/** The first of the addresses that can be an article's: a site's bare home page is none. */
function addressOf(stated: readonly (string | null)[], base: string | null): string | null {
  for (const address of stated) {
    const url =
      address === null || address.length > 2_000
        ? null
        : URL.parse(address.trim(), base ?? undefined);
    if (
      url &&
      (url.pathname !== "/" || url.search !== "") &&
      /^https?:$/u.test(url.protocol) &&
      !url.username &&
      !url.password &&
      url.href.length <= 2_000
    ) {
      return url.href;
    }
  }
  return null;
}
