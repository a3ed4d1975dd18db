import type { ArticleFacts } from "#lib/domain/article.ts";
import { readLanguageTag } from "#lib/domain/language-tag.ts";
import { withoutNulls } from "../lines/clean-facts.ts";
import { isBlank } from "../lines/lines.ts";
import { dayIn } from "../lines/timestamp.ts";
import { type Entry, readTitleBlock, readToml, scalarOf } from "./front-entries.ts";

/** What a text says about itself in the lines before it. */
export interface FrontMatter {
  readonly facts: Partial<ArticleFacts>;
  /** A headline and standfirst that stand nowhere else: a reader saw them over the text. */
  readonly title: string | null;
  readonly subtitle: string | null;
  /** The lines that say nothing we know, as they are written. */
  readonly others: readonly string[];
  /** The text behind it. */
  readonly body: string;
}

const FENCED =
  /^---[ \t]*(?:\r\n|\n|\r)(.{0,20000}?)(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|[\n\r]|$)/su;
const ENTRY = /^([A-Za-z][\w -]{0,40}):(?:\s+(.*))?$/u;
const CONTINUED = /^(?:\s+\S|-\s|#|\s*$)/u;

/**
 * Reads what stands before a text: YAML (https://jekyllrb.com/docs/front-matter/), with `key: value` a line,
 * a list of names in brackets or a line each; TOML (https://toml.io/en/v1.0.0) as Hugo has it; or Pandoc's
 * title block (https://pandoc.org/MANUAL.html#extension-pandoc_title_block). Null when the text does not
 * start with any.
 */
export function readFrontMatter(markdown: string): FrontMatter | null {
  const found = readToml(markdown) ?? readTitleBlock(markdown);
  return found ? { ...readEntries(found.entries), body: found.body } : readYaml(markdown);
}

function readYaml(markdown: string): FrontMatter | null {
  const found = FENCED.exec(markdown.slice(0, 21_000));
  const lines = found?.[1]?.split(/\r\n|[\n\r]/u) ?? [];
  const first = lines.find((line) => !isBlank(line) && !line.startsWith("#")) ?? "";
  const isEntries = lines.every((line) => ENTRY.test(line) || CONTINUED.test(line));
  if (!found || !isEntries || !ENTRY.test(first)) return null;
  return { ...readEntries(entriesOf(lines)), body: markdown.slice(found[0].length) };
}

type Fact = Exclude<keyof ArticleFacts, "headline">;

/** Each fact with the keys that sites use for it, the strongest first. */
const KEYS: Readonly<Record<Fact | "headline" | "subtitle", readonly string[]>> = {
  headline: ["headline", "title"],
  subtitle: ["standfirst", "subtitle", "subhead", "deck", "dek", "lede"],
  standfirst: ["description", "summary", "excerpt", "abstract"],
  byline: ["byline", "author", "authors"],
  dateline: ["dateline"],
  publication: ["publication", "publisher"],
  date: ["date", "published", "publishdate", "pubdate", "date_published"],
  language: ["lang", "language", "locale"],
  sourceUrl: ["canonical", "canonical_url", "canonicalurl", "url", "source_url"],
};

function readEntries(entries: readonly Entry[]): Omit<FrontMatter, "body"> {
  const used = new Set<Entry>();
  const asWritten = (value: string): string | null => value;
  const take = (name: keyof typeof KEYS, read = asWritten) => {
    for (const key of KEYS[name]) {
      const entry = entries.find((other) => other.key === key);
      const value = entry && !isBlank(entry.value) ? read(entry.value) : null;
      if (!entry || value === null) continue;
      used.add(entry);
      return value;
    }
    return null;
  };
  const title = take("headline");
  const subtitle = take("subtitle");
  const facts = {
    headline: title,
    standfirst: subtitle ?? take("standfirst"),
    byline: take("byline", (value) => value.replace(/^by:?\s+/iu, "")),
    dateline: take("dateline"),
    publication: take("publication"),
    date: take("date", readDay),
    language: take("language", (value) => readLanguageTag(value.replaceAll("_", "-"))),
    sourceUrl: take("sourceUrl", readAddress),
  };
  return {
    facts: withoutNulls(facts),
    title,
    subtitle,
    others: entries.filter((entry) => !used.has(entry)).flatMap((entry) => entry.lines),
  };
}

function entriesOf(lines: readonly string[]): readonly Entry[] {
  const entries: { key: string; value: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (isBlank(line)) continue;
    const found = ENTRY.exec(line);
    const last = entries.at(-1);
    if (found?.[1] !== undefined) {
      entries.push({ key: found[1].toLowerCase(), value: scalarOf(found[2] ?? ""), lines: [line] });
    } else if (last && !line.startsWith("#")) {
      const name = /^\s*-\s+([^:]*)$/u.exec(line)?.[1];
      // What is nested deeper than a list of names is not read: its key is then listed as unread.
      if (name !== undefined) last.value = [last.value, scalarOf(name)].filter(Boolean).join(", ");
      last.lines.push(line.trim());
    }
  }
  return entries;
}

/** The day as precise as it is given: a year, a month, or a day. */
function readDay(value: string): string | null {
  return dayIn(value) ?? /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.exec(value)?.[0] ?? null;
}

function readAddress(value: string): string | null {
  return /^https?:\/\/./iu.test(value) && URL.canParse(value) ? value : null;
}
