import { updateArticle } from "#db/articles.ts";
import { countArticle, deleteArticleRows } from "#db/delete-article.ts";
import { appendEvent } from "#db/events.ts";
import { emptyLog } from "#db/purges.ts";
import type { Article } from "#lib/domain/article.ts";
import { type AsyncResult, isRefusal, refuse } from "#lib/domain/refusal.ts";
import { digestsOfArticle } from "./bundle-digest.ts";
import type { Context } from "./context.ts";
import { recordOnArticle } from "./record-event.ts";
import { refuseStale, requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

/**
 * Takes an article out of work: it leaves the lists and the queue, and nothing of it changes until it is
 * taken out of the archive. Admins only; `conflict` where it is archived already.
 */
export function archiveArticle(
  context: Context,
  id: string,
  version: number,
): AsyncResult<Article> {
  return moveArchive(context, { id, version, to: "archive" });
}

/** Takes an article out of the archive. Admins only; `conflict` where it is not there. */
export function unarchiveArticle(
  context: Context,
  id: string,
  version: number,
): AsyncResult<Article> {
  return moveArchive(context, { id, version, to: "work" });
}

interface ArchiveMove {
  readonly id: string;
  readonly version: number;
  readonly to: "archive" | "work";
}

function moveArchive(context: Context, { id, version, to }: ArchiveMove): AsyncResult<Article> {
  return transact(context, async (context) => {
    const subject = await requireArticle(context, id, "article.archive");
    if (isRefusal(subject)) return subject;
    const { article } = subject;
    if ((article.archived !== null) === (to === "archive")) {
      const where = to === "archive" ? "archived already" : "not in the archive";
      return refuse("conflict", `“${article.headline}” is ${where}. Nothing is to be done.`);
    }
    const place = { article: id, claim: null };
    const stale = await refuseStale(context, place, { seen: version, current: article });
    if (stale) return stale;
    const { now, user } = context;
    const archived =
      to === "archive"
        ? { archivedAt: now, archivedBy: user.id }
        : { archivedAt: null, archivedBy: null };
    const type = to === "archive" ? "article.archived" : "article.unarchived";
    await updateArticle(context.db, id, { ...archived, updatedAt: now });
    await recordOnArticle(context, subject, { type });
    const changed = await requireArticle(context, id, "article.read");
    return isRefusal(changed) ? changed : changed.article;
  });
}

/**
 * Deletes an article for good, with its revisions, claims and all that hangs on them. The record keeps its
 * events and that it was deleted; of confidential sources it keeps no words. Admins only.
 */
export async function deleteArticle(
  context: Context,
  id: string,
  version: number,
): AsyncResult<null> {
  const answer = await transact(context, async (context) => {
    const subject = await requireArticle(context, id, "article.delete");
    if (isRefusal(subject)) return subject;
    const { article } = subject;
    const about = { article: id, claim: null };
    const stale = await refuseStale(context, about, { seen: version, current: article });
    if (stale) return stale;
    const { db, now, user } = context;
    // By these a bundle taken before is known again, and what it says that people here decided.
    const bundles = await digestsOfArticle(context, id);
    const before = { headline: article.headline, ...(await countArticle(db, id)), bundles };
    await deleteArticleRows(db, id);
    const place = { at: now, actor: user.id, desk: article.desk.id, article: id };
    await appendEvent(db, { ...place, type: "article.deleted", before });
    return null;
  });
  if (!isRefusal(answer)) await emptyLog(context.db);
  return answer;
}
