import type { ArticleFacts } from "#lib/domain/article.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { readArticle } from "../article/article.ts";
import { checkText } from "../bytes/decode.ts";
import { dayIn } from "../lines/timestamp.ts";
import { type PageLine, storyWeight } from "./boxes.ts";
import { withoutBy } from "./byline-words.ts";
import { knownFacts, readFacts, type StatedFacts } from "./facts.ts";
import { toSourceLines } from "./kinds.ts";
import { layoutPage } from "./layout.ts";
import { readMetadata, warnOfBrokenFacts } from "./metadata.ts";
import { findRepeats } from "./repeats.ts";
import { selectArticle } from "./select-article.ts";
import type { TitleLines } from "./title-lines.ts";
import { type Document, type Element, elementsOf, parsePage } from "./tree.ts";
import { warningsOf } from "./warnings.ts";

/** Where a page is from. */
export interface PageOrigin {
  /** Where it was fetched, absolute. */
  readonly address?: string | undefined;
  readonly fileName?: string | undefined;
}

/**
 * Reads a whole page, from a file or fetched, as an article: its facts are those of its metadata and, where
 * that is silent, of its words (see `readArticle`); what is not the article is in `leftOut` with the
 * reason. Nothing in it is run or loaded. Refuses what `checkText` and `parsePage` refuse, and `invalid` a
 * page without words or with references to characters that are none.
 */
export function importPage(html: string, origin: PageOrigin = {}): ImportedArticle | Refusal {
  const sound = checkText(html);
  if (isRefusal(sound)) return sound;
  const page = parsePage(sound);
  if (isRefusal(page)) return page;
  const metadata = readMetadata(page);
  const address = origin.address ?? null;
  const facts = readFacts(metadata, address);
  const from = address ?? facts.sourceUrl;
  const base =
    metadata.base === null ? from : (URL.parse(metadata.base, from ?? undefined)?.href ?? from);
  const layout = layoutPage(bodyOf(page), base, facts.titles);
  const broken = checkReferences(sound, layout.lines);
  if (broken) return broken;
  if (layout.lines.length === 0) {
    return refuse(
      "invalid",
      "The page shows no words: they may be drawn by its scripts. Copy them from the browser and paste them here.",
    );
  }
  const judged = selectArticle(layout, facts);
  const story = layout.lines.findIndex(
    (line, index) => judged.reasons[index] === null && storyWeight(line) > 0,
  );
  const repeats = findRepeats({ lines: layout.lines, titles: judged.titles, story });
  const reasons = judged.reasons.map((reason, index) => reason ?? repeats.get(index) ?? null);
  const titles = new Map([...judged.titles].filter(([index]) => !repeats.has(index)));
  return readArticle({
    lines: toSourceLines(layout.lines, { titles, reasons, story }),
    facts: { ...knownFacts(facts), ...shownFacts(layout.lines, titles, facts) },
    fileName: origin.fileName,
    warnings: [
      ...warningsOf(
        layout.lines.filter((_, index) => reasons[index] === null),
        layout,
      ),
      ...warnOfBrokenFacts(metadata),
    ],
  });
}

/** Facts that the page's own lines say better than its metadata: the headline without its site's name. */
function shownFacts(
  lines: readonly PageLine[],
  titles: TitleLines,
  stated: StatedFacts,
): Partial<ArticleFacts> {
  const shown = (kind: BlockKind) => lines.find((_, index) => titles.get(index) === kind) ?? null;
  const title = shown("headline");
  const headline = title?.text ?? null;
  const byline = shown("byline")?.text ?? null;
  // What a page shows over the story is its headline, not what it tells search engines.
  const isBetter =
    headline !== null &&
    (stated.headline?.includes(headline) === true ||
      (title?.level === 1 && !headline.includes(stated.headline ?? "")));
  const names = byline === null ? null : withoutBy(byline);
  const isLonger = names !== null && namesMore(names, stated.authors);
  const day = stated.date === null && byline !== null ? dayIn(byline, stated.language) : null;
  // The page's title is often not its article's, but better than the first words.
  const named = headline === null && stated.headline === null ? stated.titles[0] : undefined;
  return {
    ...(isBetter ? { headline } : {}),
    ...(named === undefined ? {} : { headline: named }),
    ...(names !== null && (stated.authors.length === 0 || isLonger) ? { byline: names } : {}),
    ...(day === null ? {} : { date: day }),
  };
}

/** What leads to one more name: "and Mia Storr". */
const ANOTHER =
  /(?:,|\b(?:and|with|und|et|y|e|och|og|en)|&)\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{L}[\p{L}.’'-]*){0,3}$/u;

/** Whether a byline has all these authors and one more behind the last "and". */
function namesMore(names: string, authors: readonly string[]): boolean {
  const last = authors.at(-1);
  if (last === undefined || !authors.every((author) => names.includes(author))) return false;
  const rest = names.slice(names.lastIndexOf(last) + last.length).trim();
  return (
    ANOTHER.test(rest) &&
    /^(?:and|with|und|et|y|e|och|og|en|&)\s|,.*\s(?:and|&|und|et|y)\s/u.test(rest)
  );
}

/** A document's body. */
export function bodyOf(page: Document): Element {
  for (const element of elementsOf(page)) {
    if (element.tagName === "body" || element.tagName === "frameset") return element;
  }
  throw new TypeError("The parser always makes a body.");
}

/** Numbers of characters that are none (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state). */
const NO_CHARACTER =
  /&#(?:x0*(?:0(?![\da-f])|d[89a-f][\da-f]{2}(?![\da-f])|(?:1[1-9a-f]|[2-9a-f][\da-f])[\da-f]{4}|[1-9a-f][\da-f]{6,})|0+(?!\d)|0*(?:55(?:29[6-9]|[3-9]\d\d)|5[67]\d{3}(?!\d))(?!\d)|0*(?:[2-9]\d{6}|1(?:11411[2-9]|1141[2-9]\d|114[2-9]\d\d|11[5-9]\d{3}|1[2-9]\d{4}|[2-9]\d{5})|\d{8,}))/iu;

/** The parser puts U+FFFD for a reference to no character: that would change the words in silence. */
export function checkReferences(
  html: string,
  lines: readonly { readonly text: string }[],
): Refusal | null {
  if (!lines.some(({ text }) => text.includes("\ufffd")) || !NO_CHARACTER.test(html)) return null;
  return refuse(
    "invalid",
    "The page names characters that do not exist, such as “&#0;”. Copy its words from the browser and paste them here.",
  );
}
