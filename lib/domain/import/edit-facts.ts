import type { ArticleFacts } from "../article.ts";
import type { TakenImport } from "../article-requests.ts";
import { omitUndefined } from "../omit-undefined.ts";
import type { ImportedArticle } from "./imported-article.ts";

/** What somebody put right in a preview. */
export type EditedFacts = NonNullable<TakenImport["facts"]>;

/** An article with its facts as they were put right; those that nobody touched stay. */
export function editFacts<A extends ArticleFacts>(article: A, edited: EditedFacts = {}): A {
  return { ...article, ...omitUndefined(edited) };
}

/**
 * The facts of an article after a newer version of it: those that the version states or somebody put
 * right follow it, the others stay. A headline that was only made up of its first words states nothing;
 * what came with an address is a page, which has one.
 */
export function followFacts(
  article: ArticleFacts,
  newer: ImportedArticle,
  edited: EditedFacts = {},
): ArticleFacts {
  const { blocks, sourceUrl } = newer;
  const isPage = sourceUrl !== null && edited.sourceUrl === undefined;
  const isStated = edited.headline !== undefined || isPage || blocks.includes("headline");
  const follow = (name: Exclude<keyof EditedFacts, "headline">) =>
    edited[name] === undefined ? (newer[name] ?? article[name]) : newer[name];
  return {
    headline: isStated ? newer.headline : article.headline,
    standfirst: follow("standfirst"),
    byline: follow("byline"),
    dateline: follow("dateline"),
    publication: follow("publication"),
    date: follow("date"),
    language: follow("language"),
    sourceUrl: follow("sourceUrl"),
  };
}
