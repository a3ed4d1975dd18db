import type { ArticleFacts } from "#lib/domain/article.ts";
import type { Attribution } from "#lib/domain/attribution.ts";
import { FactDate, LONGEST_FACTS, LONGEST_LANGUAGE } from "#lib/domain/fact-fields.ts";
import { isLanguageTag } from "#lib/domain/language-tag.ts";
import { wholeCharacters } from "#lib/domain/text.ts";
import { isBlank } from "./lines.ts";
import { readLink } from "./links.ts";

interface CleanFacts {
  readonly facts: ArticleFacts;
  /** One for each fact of which the end was cut off. */
  readonly warnings: readonly string[];
}

type WordFact = keyof typeof LONGEST_FACTS;

/**
 * Facts as the API takes them from an editor: words in one line and not too long, without hidden
 * characters; a date, language or address that is none becomes null. The headline is not blank.
 */
export function cleanFacts(stated: ArticleFacts): CleanFacts {
  const clean = (name: WordFact) => cleanLine(stated[name], LONGEST_FACTS[name]);
  const facts = {
    headline: clean("headline") ?? "Untitled",
    standfirst: clean("standfirst"),
    byline: clean("byline"),
    dateline: clean("dateline"),
    publication: clean("publication"),
    date: isDate(stated.date) ? stated.date : null,
    language: isLanguage(stated.language) ? stated.language : null,
    sourceUrl: isPage(stated.sourceUrl) ? stated.sourceUrl : null,
  };
  const cut = WORD_FACTS.filter(
    (name) => (stated[name]?.length ?? 0) > LONGEST_FACTS[name] && facts[name]?.endsWith("…"),
  );
  return { facts, warnings: cut.map(warnOfCut) };
}

const WORD_FACTS = ["headline", "standfirst", "byline", "dateline", "publication"] as const;

function warnOfCut(name: WordFact): string {
  const max = LONGEST_FACTS[name].toLocaleString("en");
  return `The ${name} was longer than ${max} characters and was cut there. Write a shorter one.`;
}

/** Longest name of somebody who changed or commented on a file, in code units. */
const LONGEST_NAME = 200;

/** The same, its author a name in one line and its date a date, where they can be that. */
export function cleanAttribution<A extends Attribution>(one: A): A {
  const { author, date } = one;
  return {
    ...one,
    author: cleanLine(author, LONGEST_NAME),
    date: isDate(date) ? date : null,
  };
}

/** Control characters, and line and paragraph separators: they part words. */
const PARTING = /[\p{Cc}\u2028\u2029]+/gu;
/** The bidirectional embeddings, overrides and isolates (UAX #9), which turn what stands beside them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Words in one line of at most `longest` code units; null when none can be seen or some are broken. */
function cleanLine(words: string | null, longest: number): string | null {
  if (!words?.isWellFormed()) return null;
  const line = words.replace(PARTING, " ").replace(TURNING, "").replace(/ {2,}/gu, " ").trim();
  if (isBlank(line)) return null;
  if (line.length <= longest) return line;
  const { start } = wholeCharacters(line, { start: longest - 1, end: longest });
  return `${line.slice(0, start).trimEnd()}…`;
}

function isDate(stated: string | null): boolean {
  return FactDate.safeParse(stated).success;
}

function isLanguage(stated: string | null): boolean {
  return stated !== null && stated.length <= LONGEST_LANGUAGE && isLanguageTag(stated);
}

/** Whether it is the address of a web page that may be kept (see `readLink`). */
function isPage(stated: string | null): boolean {
  return stated !== null && /^https?:/iu.test(stated) && readLink(stated, null).href !== null;
}

/** The facts that are stated, as an import takes them. */
export function withoutNulls(
  facts: Readonly<Partial<Record<keyof ArticleFacts, string | null>>>,
): Partial<ArticleFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null));
}
