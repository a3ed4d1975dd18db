import type { Range } from "#lib/domain/text.ts";
import type { NoticeCase } from "./case.ts";
import type { ReadArticle } from "./read-article.ts";

/** What a notice is about, and the article that it stands in. */
export interface NoticeSubject extends NoticeCase {
  readonly article: ReadArticle;
  /** Where the correction's words stand in the article's text; null when they are gone. */
  readonly place: Range | null;
  /** Where other corrections take words out of the text. */
  readonly mended: readonly Range[];
}
