import type { ArticleView } from "#lib/domain/article.ts";
import { renderAnnotatedWords } from "#lib/export/annotated/annotated-copy.ts";
import { pageStyleOf, textStyleOf } from "#lib/export/annotated/style.ts";
import { headlineOf } from "#lib/export/reviewed/headline.ts";

/** An article as it is printed: its HTML, and what its words and the pages look like. */
export interface PrintedArticle {
  readonly html: string;
  readonly style: string;
  readonly pages: string;
}

/**
 * The annotated copy of what the workspace shows, also of what is not sent yet. Paper goes where the desk
 * does not: confidential evidence stays out of it, as it does of files.
 */
export function printArticle({
  article,
  revision,
  claims,
  noticeStyle,
}: ArticleView): PrintedArticle {
  const open = claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.filter(({ confidential }) => !confidential),
  }));
  const html = renderAnnotatedWords({ article, revision, claims: open, noticeStyle });
  return {
    html: `<div class="body">${html}</div>`,
    style: textStyleOf({ root: ":host", page: ":host", body: ".body" }),
    pages: pageStyleOf(headlineOf({ article, revision })),
  };
}
