import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { cleanFacts } from "../lines/clean-facts.ts";
import { cleanHeadline } from "../lines/headline.ts";
import type { WordParts } from "./parts/parts.ts";

/**
 * The article with what the file itself says of it where its words are silent: the document's title for a
 * headline that would be made up, and its language.
 */
export function withStatedFacts(
  article: ImportedArticle,
  { core, styles }: Pick<WordParts, "core" | "styles">,
  languages: ReadonlyMap<string, number>,
): ImportedArticle {
  const title = article.blocks.includes("headline") ? null : readTitle(core.title);
  const stated = [core.language, mostUsed(languages), styles.language ?? ""];
  const { facts, warnings } = cleanFacts({
    ...article,
    headline: title ?? article.headline,
    language: chooseLanguage(stated.find(isLanguage) ?? null, article.language),
  });
  return { ...article, ...facts, warnings: [...article.warnings, ...warnings] };
}

const NAMELESS =
  /^(?:untitled|document|dokument|microsoft word|new |template|draft|copy of )|\.(?:docx?|docm|dotx?|odt|rtf|pages)$/iu;

/** A title that somebody gave the document: three words or more, and not the name of a file. */
function readTitle(title: string): string | null {
  const clean = cleanHeadline(title);
  const words = clean.split(" ").filter((word) => /\p{L}/u.test(word));
  return NAMELESS.test(clean) || (words.length < 3 && !/\p{Lo}{6}/u.test(clean)) ? null : clean;
}

function mostUsed(languages: ReadonlyMap<string, number>): string {
  return [...languages].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

/** A well-formed tag of a language (BCP 47), and not "none". */
function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag);
}

/**
 * Programs set English for whatever is typed into them: where the words are not plainly English it says
 * nothing, and where they are, any other language is wrong.
 */
function chooseLanguage(stated: string | null, seen: string | null): string | null {
  const isEnglish = stated !== null && /^en(?:-|$)/iu.test(stated);
  if (seen === null) return isEnglish ? null : stated;
  return isEnglish ? stated : seen;
}
