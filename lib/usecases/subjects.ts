/** Finds what a request is about and says whether this person may do that to it. */

import { readArticle } from "#db/articles.ts";
import { type ClaimRow, readClaim, readClaimRow } from "#db/claims.ts";
import { type DeskRow, readDesk } from "#db/desks.ts";
import { readRevision } from "#db/revisions.ts";
import { refuseArchived } from "#lib/domain/archive.ts";
import type { Article, Revision } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import type { Permission } from "#lib/domain/permission.ts";
import type { Membership } from "#lib/domain/person.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { type BaseContext, type Context, notFound, requirePermission } from "./context.ts";

/** An article, and the membership that lets the person act on it. */
export interface ArticleSubject {
  readonly article: Article;
  readonly membership: Membership;
}

/** A claim that is not deleted, with its article. */
export interface ClaimSubject extends ArticleSubject {
  readonly claim: ClaimRow;
}

/** The article, for somebody who may; else why not. `what` names the subject of a not-found. */
export async function requireArticle(
  context: Context,
  id: string,
  permission: Permission,
  what = "article",
): AsyncResult<ArticleSubject> {
  const article = await readArticle(context.db, id);
  if (!article) return notFound(what);
  const membership = requirePermission(context, article.desk.id, permission, what);
  if (isRefusal(membership)) return membership;
  return refuseArchived(article, permission) ?? { article, membership };
}

/** A revision that an article is known to have. */
export async function requireRevision(
  { db }: Context,
  id: string,
  number: number,
): Promise<Revision> {
  const revision = await readRevision(db, id, number);
  if (!revision) throw new RangeError(`Article ${id} lacks its revision ${number}.`);
  return revision;
}

/** The living claim with its article, for somebody who may; else why not. `what` as above. */
export async function requireClaim(
  context: Context,
  id: string,
  permission: Permission,
  what = "claim",
): AsyncResult<ClaimSubject> {
  const claim = await readClaimRow(context.db, id);
  if (!claim || claim.deletedAt) return notFound(what);
  const subject = await requireArticle(context, claim.article, permission, what);
  return isRefusal(subject) ? subject : { ...subject, claim };
}

/** The claim as people see it, after a change. */
export async function viewClaim(
  context: Context,
  { article, claim }: ClaimSubject,
): Promise<Claim> {
  const filter = { article: article.id, revision: article.revision, claim: claim.id };
  const view = await readClaim(context.db, filter);
  if (!view)
    throw new RangeError(`Claim ${claim.id} has no anchor in revision ${article.revision}.`);
  return view;
}

/** A refusal when the version that somebody saw is not the one that stands, with the latter. */
export function refuseStale(
  seen: number,
  current: { readonly version: number },
  what: string,
): Refusal | null {
  if (seen === current.version) return null;
  return refuse(
    "stale",
    `Somebody changed this ${what} meanwhile. Look at it as it stands now, then do it again.`,
    { current },
  );
}

/** A refusal when offsets refer to another revision than the current one. */
export function refuseRevision(seen: number, { revision }: Pick<Article, "revision">) {
  if (seen === revision) return null;
  return refuse(
    "stale",
    `The article is at revision ${revision} now. Reload it and select the words again.`,
    { current: { revision } },
  );
}

/** A desk that something stands on. Throws RangeError when there is none. */
export async function requireDesk({ db }: BaseContext, id: DeskId): Promise<DeskRow> {
  const row = await readDesk(db, id);
  if (!row) throw new RangeError(`There is no desk ${id}.`);
  return row;
}
