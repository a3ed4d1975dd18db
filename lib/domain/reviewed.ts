import type { Article, Revision } from "./article.ts";
import type { Claim } from "./claim.ts";
import type { Publication } from "./publication.ts";
import type { HouseStyle } from "./vocabulary.ts";

/**
 * What an export renders: one revision with its claims as they stand in it, in the order of the text.
 * Confidential evidence has been left out already.
 */
export interface ReviewedArticle {
  readonly article: Article;
  readonly revision: Revision;
  readonly claims: readonly Claim[];
  /** The desk's way of telling readers. */
  readonly noticeStyle: HouseStyle;
  /** That this very revision has been published; null where it has not. */
  readonly publishedAs?: Publication | null;
  /** The hash of the last event of the article's record, hexadecimal; null where none is kept. */
  readonly lastEventHash?: string | null;
}
