import { touchArticle } from "#db/articles.ts";
import { appendEvent, appendEvents, type NewEvent } from "#db/events.ts";
import type { Context } from "./context.ts";
import type { ArticleSubject } from "./subjects.ts";

/** What happened to an article or to one of its claims. */
export type Happening = Pick<NewEvent, "type" | "before" | "after">;

/** Appends an event about an article and notes that somebody worked on it. */
export async function recordOnArticle(
  { db, now, user }: Context,
  { article }: Pick<ArticleSubject, "article">,
  happening: Happening,
): Promise<void> {
  const place = { desk: article.desk.id, article: article.id };
  await appendEvent(db, { at: now, actor: user.id, ...place, ...happening });
  await touchArticle(db, article.id, now);
}

/**
 * Appends an event about each of an article's claims, in this order, and touches the article once. For
 * one claim that was changed there is `recordOnClaim`, which looks after what was decided on it.
 */
export async function recordOnClaims(
  { db, now, user }: Context,
  { article }: Pick<ArticleSubject, "article">,
  happenings: readonly (Happening & { readonly claim: string })[],
): Promise<void> {
  if (happenings.length === 0) return;
  const place = { desk: article.desk.id, article: article.id };
  await appendEvents(
    db,
    happenings.map((happening) => ({ at: now, actor: user.id, ...place, ...happening })),
  );
  await touchArticle(db, article.id, now);
}
