import { findUncovered, readApprovedClaims } from "#db/approvals.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Context } from "./context.ts";
import type { ArticleSubject } from "./subjects.ts";

/**
 * The last gate before approved corrections go into the article: a refusal, with the claims, where an
 * approval does not cover what stands. Changing a claim takes its approval back, so that there is none.
 */
export async function refuseUncovered(
  { db }: Context,
  { article }: Pick<ArticleSubject, "article">,
): Promise<Refusal | null> {
  const claims = await readApprovedClaims(db, article.id);
  const ids = claims.map(({ id }) => id);
  const uncovered = new Set(await findUncovered(db, ids));
  const unheld = claims.filter(({ id, review }) => review !== "approved" || uncovered.has(id));
  if (unheld.length === 0) return null;
  const message =
    "An approval does not cover what its claim says now. Have the claim reviewed again, then publish.";
  return refuse("conflict", message, { current: { claims: unheld.map(({ id }) => id) } });
}
