import { touchArticle } from "#db/articles.ts";
import { appendEvent, appendEvents } from "#db/events.ts";
import type { EventTypeAbout, Happening } from "#lib/domain/event.ts";
import type { Context } from "./context.ts";
import type { ArticleSubject } from "./subjects.ts";

/** What happened to an article. */
type ArticleHappening = Happening<EventTypeAbout<"article">>;

/** What happened to a claim, or to something that belongs to it. */
export type ClaimHappening = Happening<EventTypeAbout<"claim">>;

/** Appends an event about an article and notes that somebody worked on it. */
export async function recordOnArticle(
  { db, now, user }: Context,
  { article }: Pick<ArticleSubject, "article">,
  happening: ArticleHappening,
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
  happenings: readonly (ClaimHappening & { readonly claim: string })[],
): Promise<void> {
  if (happenings.length === 0) return;
  const place = { desk: article.desk.id, article: article.id };
  await appendEvents(
    db,
    happenings.map((happening) => ({ at: now, actor: user.id, ...place, ...happening })),
  );
  await touchArticle(db, article.id, now);
}
