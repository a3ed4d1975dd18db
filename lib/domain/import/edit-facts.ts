import type { ArticleFacts } from "../article.ts";
import type { TakenImport } from "../article-requests.ts";
import type { ImportedArticle } from "./imported-article.ts";

/** What somebody put right in a preview. */
export type MendedFacts = NonNullable<TakenImport["facts"]>;

/** An article with its facts as they were put right; those that nobody touched stay. */
export function mendFacts<A extends ArticleFacts>(article: A, mended: MendedFacts = {}): A {
  return {
    ...article,
    headline: mended.headline ?? article.headline,
    standfirst: mend(mended.standfirst, article.standfirst),
    byline: mend(mended.byline, article.byline),
    dateline: mend(mended.dateline, article.dateline),
    publication: mend(mended.publication, article.publication),
    date: mend(mended.date, article.date),
    language: mend(mended.language, article.language),
    sourceUrl: mend(mended.sourceUrl, article.sourceUrl),
  };
}

function mend(mended: string | null | undefined, recognised: string | null): string | null {
  return mended === undefined ? recognised : mended;
}

/**
 * The facts of an article after a newer version of it: those that the version states or somebody put
 * right follow it, the others stay. A headline that was only made up of its first words states nothing;
 * what came with an address is a page, which has one.
 */
export function followFacts(
  article: ArticleFacts,
  newer: ImportedArticle,
  mended: MendedFacts = {},
): ArticleFacts {
  const { blocks, sourceUrl } = newer;
  const isPage = sourceUrl !== null && mended.sourceUrl === undefined;
  const isStated = mended.headline !== undefined || isPage || blocks.includes("headline");
  const follow = (name: Exclude<keyof MendedFacts, "headline">) =>
    mended[name] === undefined ? (newer[name] ?? article[name]) : newer[name];
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
