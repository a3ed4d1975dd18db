import { readClaimAnchors } from "#db/claims.ts";
import type { Carried } from "#lib/domain/answers/article.ts";
import type { Article } from "#lib/domain/article.ts";
import type { ReviseArticle } from "#lib/domain/article-requests.ts";
import { followFacts } from "#lib/domain/import/edit-facts.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { livingClaims } from "./carry-article.ts";
import type { Context } from "./context.ts";
import { createPrepared } from "./create-once.ts";
import { readPreview, takePreview } from "./imports.ts";
import { storeRevision } from "./store-revision.ts";
import { type ArticleSubject, refuseStale, requireArticle, requireRevision } from "./subjects.ts";

/**
 * Makes a previewed newer version the article's next revision. Claims and corrections are carried where
 * their words stand in one clear place, and are lost otherwise, with their old context; notes, changes
 * and comments that are new become claims. Refuses what `storeRevision` refuses.
 * With an `id` it is done once: the same request again is answered with what it did.
 */
export function reviseArticle(
  context: Context,
  id: string,
  { id: own, version, ...wanted }: ReviseArticle,
): AsyncResult<Carried> {
  const { expectedRevision, ...preview } = wanted;
  const seen = { version, expectedRevision };
  // A repeated request may name another version, since the article was reloaded in between.
  const input = { article: id, ...wanted };
  return createPrepared<ImportedArticle, Carried>(
    context,
    { id: own ?? context.newId(), verb: "revision", input },
    {
      async prepare(context) {
        const subject = await requireAsSeen(context, id, seen);
        return isRefusal(subject) ? subject : readPreview(context, subject.article.desk, preview);
      },
      async create(context, imported) {
        const subject = await requireAsSeen(context, id, seen);
        if (isRefusal(subject)) return subject;
        const facts = followFacts(subject.article, imported, preview.facts);
        const taken = await takePreview(context, preview.importId);
        return taken ?? storeRevision(context, subject, { imported, facts });
      },
      again: (context) => viewRevised(context, id, expectedRevision + 1),
    },
  );
}

/** The article, for somebody who may revise it and has seen it as it is. */
export async function requireAsSeen(
  context: Context,
  id: string,
  { version, expectedRevision }: Pick<ReviseArticle, "version" | "expectedRevision">,
): AsyncResult<ArticleSubject> {
  const subject = await requireArticle(context, id, "article.import");
  if (isRefusal(subject)) return subject;
  const { article } = subject;
  return (
    refuseMoved(expectedRevision, article) ??
    (await refuseStale(
      context,
      { article: id, claim: null },
      { seen: version, current: article },
    )) ??
    subject
  );
}

function refuseMoved(seen: number, { headline, revision }: Article): Refusal | null {
  if (seen === revision) return null;
  return refuse(
    "stale",
    `“${headline}” is at revision ${revision} by now. Look at it there, then add this as revision ${revision + 1}.`,
    { current: { revision } },
  );
}

/** What adding revision `number` did, from what is stored of it; checks are as they stand now. */
export async function viewRevised(
  context: Context,
  id: string,
  number: number,
): AsyncResult<Carried> {
  const subject = await requireArticle(context, id, "article.read");
  if (isRefusal(subject)) return subject;
  const before = await readClaimAnchors(context.db, { article: id, revision: number - 1 });
  const after = await readClaimAnchors(context.db, { article: id, revision: number });
  const carried = new Set(before.map(({ claim }) => claim));
  return {
    revision: await requireRevision(context, id, number),
    claims: livingClaims(after).filter(({ id }) => carried.has(id)),
  };
}
