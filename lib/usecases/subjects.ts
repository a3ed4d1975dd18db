/** Finds what a request is about and says whether this person may do that to it. */

import { readArticle } from "#db/articles.ts";
import { type ClaimRow, readClaim, readClaimRow } from "#db/claims.ts";
import { type DeskRow, readDesk } from "#db/desks.ts";
import { readLastChange } from "#db/events.ts";
import { readRevision } from "#db/revisions.ts";
import { refuseArchived } from "#lib/domain/archive.ts";
import type { Article, Revision } from "#lib/domain/article.ts";
import { describeChange } from "#lib/domain/change.ts";
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
  if (!claim) return notFound(what);
  const subject = await requireArticle(context, claim.article, permission, what);
  if (isRefusal(subject)) return claim.deletedAt ? notFound(what) : subject;
  return claim.deletedAt ? refuseDeleted(context, claim, what) : { ...subject, claim };
}

/** Not found, and who deleted it: for somebody on its desk. */
async function refuseDeleted(context: Context, { article, id }: ClaimRow, what: string) {
  const change = await readLastChange(context.db, { article, claim: id });
  if (change?.type !== "claim.deleted") return notFound(what);
  return refuse("not_found", `${describeChange(change, context.user.id)}.`, { change });
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

/** An article, or a claim in it. */
export interface ChangedPlace {
  readonly article: string;
  readonly claim: string | null;
}

/**
 * A refusal when the version that somebody saw is not the one that stands, with the latter, and with who changed
 * it and how.
 */
export async function refuseStale(
  context: Context,
  place: ChangedPlace,
  { seen, current }: { readonly seen: number; readonly current: { readonly version: number } },
): Promise<Refusal | null> {
  return seen === current.version ? null : refuseChanged(context, place, current);
}

/** A refusal of what was meant for something as it stood before, with what stands now. */
export async function refuseChanged(
  context: Context,
  place: ChangedPlace,
  current: unknown,
): Promise<Refusal> {
  const change = await readLastChange(context.db, place);
  const what = place.claim === null ? "article" : "claim";
  const done = change ? describeChange(change, context.user.id) : `This ${what} was changed`;
  return refuse("stale", `${done}. Look at it as it stands now, then do it again.`, {
    current,
    ...(change && { change }),
  });
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
