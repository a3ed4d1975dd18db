import { type ApprovedClaim, findStaleApprovals, readApprovedClaims } from "#db/approvals.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Context } from "./context.ts";
import { type ArticleSubject, requireDesk } from "./subjects.ts";

/**
 * The last check before approved corrections go into the article: a refusal, with the claims, where an
 * approval does not cover the claim as it is (normally changing a claim takes its approval back), or where
 * the person imported the approval with a bundle and nobody else here has looked at it.
 */
export async function refuseUncovered(
  context: Context,
  { article }: Pick<ArticleSubject, "article">,
): Promise<Refusal | null> {
  const { db, user } = context;
  const claims = await readApprovedClaims(db, article.id);
  const ids = claims.map(({ id }) => id);
  const uncovered = new Set(await findStaleApprovals(db, ids));
  const unheld = claims.filter(({ id, review }) => review !== "approved" || uncovered.has(id));
  if (unheld.length > 0) {
    const message =
      "An approval does not cover what its claim says now. Have the claim reviewed again, then publish.";
    return refuse("conflict", message, { current: claimsIn(unheld) });
  }
  const own = claims.filter(({ broughtBy }) => broughtBy === user.id);
  if (own.length === 0 || (await requireDesk(context, article.desk.id)).maySelfReview) return null;
  const message =
    "You brought this article in with approvals that were given elsewhere. Ask another reviewer of the desk to look at them and to publish.";
  return refuse("own_finding", message, { current: claimsIn(own) });
}

function claimsIn(claims: readonly ApprovedClaim[]) {
  return { claims: claims.map(({ id }) => id) };
}
