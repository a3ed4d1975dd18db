import { updateArticle } from "#db/articles.ts";
import { readApproved } from "#db/carry.ts";
import { readClaims } from "#db/claims.ts";
import { insertRevision } from "#db/revisions.ts";
import type { Article, Revision } from "#lib/domain/article.ts";
import { conflictsAmong, editsOf } from "#lib/domain/correction.ts";
import { applyEdits } from "#lib/domain/edit.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Publish } from "#lib/domain/requests.ts";
import { linesOf } from "#lib/domain/text.ts";
import { refuseUncovered } from "./approvals.ts";
import { type CarriedClaim, carryClaims, carryCorrections } from "./carry-article.ts";
import type { Context } from "./context.ts";
import { recordOnArticle } from "./record.ts";
import {
  type ArticleSubject,
  refuseRevision,
  refuseStale,
  requireArticle,
  requireRevision,
} from "./subjects.ts";
import { transact } from "./transact.ts";

/** What publishing did: the new revision, and what became of each claim's words. */
export interface Published {
  readonly revision: Revision;
  readonly claims: readonly CarriedClaim[];
}

/**
 * Turns the approved corrections into the next revision and carries every claim and correction there.
 * Earlier revisions and their anchors stay as they are. Refuses when nothing is approved and when two
 * approved corrections change the same words.
 */
export function publishArticle(
  context: Context,
  id: string,
  { version, expectedRevision, corrections }: Publish,
): Promise<Published | Refusal> {
  return transact(context, async (context) => {
    const subject = await requireArticle(context, id, "article.publish");
    if (isRefusal(subject)) return subject;
    const { article } = subject;
    const approved = await readApproved(context.db, id, article.revision);
    const stale =
      refuseStale(version, article, "article") ??
      refuseRevision(expectedRevision, article) ??
      refuseUnseen(corrections, approved);
    if (stale) return stale;
    const obstacle =
      (await findObstacle(context, article, approved)) ?? (await refuseUncovered(context, subject));
    if (obstacle) return obstacle;
    return publishApproved(context, subject, approved);
  });
}

type Approved = Awaited<ReturnType<typeof readApproved>>;

/** A refusal when something else is approved than what the person saw. */
function refuseUnseen(seen: readonly string[] | undefined, approved: Approved): Refusal | null {
  const now = approved.map(({ id }) => id);
  if (!seen || (seen.length === now.length && now.every((id) => seen.includes(id)))) return null;
  return refuse(
    "stale",
    "What is approved has changed meanwhile. Look at it again, then publish.",
    {
      current: { corrections: now },
    },
  );
}

async function findObstacle(
  { db }: Context,
  { id: article, revision }: Article,
  approved: Approved,
): Promise<Refusal | null> {
  if (approved.length === 0) {
    return refuse("conflict", "No correction is approved, so there is nothing to publish yet.");
  }
  if (conflictsAmong(approved).length === 0) return null;
  const claims = await readClaims(db, { article, revision });
  const corrections = claims.flatMap((claim) => claim.corrections);
  const conflicts = conflictsAmong(corrections.filter(({ state }) => state === "approved"));
  return refuse(
    "conflict",
    "Two approved corrections change the same words, or meet. Withdraw one of them.",
    { current: { conflicts } },
  );
}

async function publishApproved(
  context: Context,
  subject: ArticleSubject,
  approved: Approved,
): Promise<Published> {
  const { article } = subject;
  const current = await requireRevision(context, article.id, article.revision);
  const { revision: words, map } = applyEdits(current, editsOf(approved));
  const number = article.revision + 1;
  await insertRevision(context.db, {
    article: article.id,
    number,
    origin: "publish",
    ...words,
    createdAt: context.now,
    createdBy: context.user.id,
  });
  const headline = headlineAfter(article, current, words.text);
  await recordPublishing(context, subject, { headline, approved });
  const passage = { map, text: words.text };
  await carryCorrections(context, subject, { approved, ...passage });
  const claims = await carryClaims(context, subject, passage);
  const changes = { revision: number, stage: "published", headline } as const;
  await updateArticle(context.db, article.id, { ...changes, updatedAt: context.now });
  return { revision: await requireRevision(context, article.id, number), claims };
}

/** The headline in lists follows the headline in the words, where the article carries one. */
function headlineAfter(article: Article, current: Revision, newText: string): string {
  const index = current.blocks.indexOf("headline");
  const before = linesOf(current.text)[index];
  const after = linesOf(newText)[index];
  if (!before || !after) return article.headline;
  const isSame = current.text.slice(before.start, before.end) === article.headline;
  return (isSame && newText.slice(after.start, after.end).trim()) || article.headline;
}

/** Records what went into the article, with its stage and headline as far as they change. */
function recordPublishing(
  context: Context,
  subject: ArticleSubject,
  { headline, approved }: { readonly headline: string; readonly approved: Approved },
): Promise<void> {
  const { article } = subject;
  const isNewStage = article.stage !== "published";
  const isNewHeadline = article.headline !== headline;
  return recordOnArticle(context, subject, {
    type: "article.published",
    before: {
      revision: article.revision,
      ...(isNewStage && { stage: article.stage }),
      ...(isNewHeadline && { headline: article.headline }),
    },
    after: {
      revision: article.revision + 1,
      ...(isNewStage && { stage: "published" }),
      ...(isNewHeadline && { headline }),
      corrections: approved.map((correction) => correction.id),
    },
  });
}
