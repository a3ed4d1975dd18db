import { touchArticle } from "#db/articles.ts";
import { appendEvent, appendEvents } from "#db/events.ts";
import type { EventContent, EventTypeAbout } from "#lib/domain/event.ts";
import type { Context } from "./context.ts";
import type { ArticleSubject } from "./subjects.ts";

/** What happened to an article. */
type ArticleEvent = EventContent<EventTypeAbout<"article">>;

/** What happened to a claim, or to something that belongs to it. */
export type ClaimEvent = EventContent<EventTypeAbout<"claim">>;

/** Appends an event about an article and notes that somebody worked on it. */
export async function recordOnArticle(
  { db, now, user }: Context,
  { article }: Pick<ArticleSubject, "article">,
  event: ArticleEvent,
): Promise<void> {
  const place = { desk: article.desk.id, article: article.id };
  await appendEvent(db, { at: now, actor: user.id, ...place, ...event });
  await touchArticle(db, article.id, now);
}

/**
 * Appends an event about each of an article's claims, in this order, and touches the article once. For
 * one claim that was changed there is `recordOnClaim`, which looks after what was decided on it.
 */
export async function recordOnClaims(
  { db, now, user }: Context,
  { article }: Pick<ArticleSubject, "article">,
  events: readonly (ClaimEvent & { readonly claim: string })[],
): Promise<void> {
  if (events.length === 0) return;
  const place = { desk: article.desk.id, article: article.id };
  await appendEvents(
    db,
    events.map((event) => ({ at: now, actor: user.id, ...place, ...event })),
  );
  await touchArticle(db, article.id, now);
}
