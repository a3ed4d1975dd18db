import type { Carried } from "#lib/domain/answers/article.ts";
/** For tests: newer versions of articles, and decisions on their claims. */
import type { ArticleView } from "#lib/domain/article.ts";
import type { ReviseArticle } from "#lib/domain/article-requests.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { AsyncResult } from "#lib/domain/refusal.ts";
import { viewArticle } from "./articles.ts";
import type { Context } from "./context.ts";
import { importedOf, keepPreview } from "./import-fixture.ts";
import { accepted, type Newsroom, STORY } from "./newsroom-fixture.ts";
import { decideReview } from "./review.ts";
import { reviseArticle } from "./revise-article.ts";

/** The story in a newer version, which differs in one place. */
export const NEWER = STORY.replace("Some 59 missiles", "At least 60 missiles");

/** A note that a newer version brings at its first words. */
export const NOTE = {
  start: 0,
  end: 19,
  text: "We were wrong.",
  mark: null,
  notice: "correction",
  doubt: null,
  line: null,
  cut: null,
} as const;

/** An article, as it was at any time. */
type Shown = Pick<ArticleView, "article">;

/** The article as it stands. */
export function look(context: Context, { article }: Shown): Promise<ArticleView> {
  return accepted(viewArticle(context, article.id));
}

/** A newer version of the article as it stands, by whoever brings it. */
export async function revise(
  context: Context,
  view: Shown,
  parts: Partial<ImportedArticle> & { text: string },
  facts: ReviseArticle["facts"] = {},
): AsyncResult<Carried> {
  const { article } = await look(context, view);
  const seen = { version: article.version, expectedRevision: article.revision };
  const importId = await keepPreview(context, importedOf(parts));
  return reviseArticle(context, article.id, { ...seen, importId, facts });
}

/** Has Carl ask for a review of the claim, and Rita approve it. */
export async function flagAndApprove({ carl, rita }: Newsroom, claim: Claim): Promise<Claim> {
  const ask = { version: claim.version, decision: "request", comment: null } as const;
  const { version } = await accepted(decideReview(carl, claim.id, ask));
  return accepted(decideReview(rita, claim.id, { version, decision: "approve", comment: null }));
}

/** The claim as it stands in the article. */
export function claimIn(view: ArticleView, { id }: Pick<Claim, "id">): Claim {
  const claim = view.claims.find((one) => one.id === id);
  if (!claim) throw new RangeError("There is no such claim.");
  return claim;
}
