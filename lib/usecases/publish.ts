import { readApproved } from "#db/article-corrections.ts";
import { updateArticle } from "#db/articles.ts";
import { readClaimAnchors, readClaims, readGateClaims } from "#db/claims.ts";
import { insertPublication } from "#db/publications.ts";
import { insertRevision } from "#db/revisions.ts";
import type { Carried } from "#lib/domain/answers/article.ts";
import { type Article, isSettled, type Revision } from "#lib/domain/article.ts";
import { conflictsAmong, editsOf } from "#lib/domain/correction.ts";
import { applyEdits } from "#lib/domain/edit.ts";
import type { GateClaim, OverriddenRules } from "#lib/domain/gates.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Publish } from "#lib/domain/requests.ts";
import { isPublishedNow } from "#lib/domain/stage.ts";
import { linesOf } from "#lib/domain/text.ts";
import { refuseUncovered } from "./approvals.ts";
import { carryClaims, carryCorrections, livingClaims } from "./carry-article.ts";
import type { Context } from "./context.ts";
import { enforceRules } from "./gates.ts";
import { recordOnArticle } from "./record-event.ts";
import { refuseWithoutSecondReader } from "./second-reader.ts";
import {
  type ArticleSubject,
  refuseRevision,
  refuseStale,
  requireArticle,
  requireRevision,
} from "./subjects.ts";
import { transact } from "./transact.ts";

/**
 * Publishes an article: the approved corrections become the next revision, to which every claim and
 * correction is carried; where none is approved, the current revision is published as it stands. Earlier
 * revisions and their anchors stay as they are. Refuses when two approved corrections change the same
 * words, when the desk's rules stand in the way, when nobody but the publisher stands for the words, and
 * when all of it is published already.
 */
export function publishArticle(
  context: Context,
  id: string,
  { version, expectedRevision, corrections, override }: Publish,
): AsyncResult<Carried> {
  return transact(context, async (context) => {
    const subject = await requireArticle(context, id, "article.publish");
    if (isRefusal(subject)) return subject;
    const { article } = subject;
    const approved = await readApproved(context.db, id, article.revision);
    const stale =
      (await refuseStale(
        context,
        { article: article.id, claim: null },
        { seen: version, current: article },
      )) ??
      refuseRevision(expectedRevision, article) ??
      refuseUnseen(corrections, approved);
    if (stale) return stale;
    const obstacle =
      (await findObstacle(context, article, approved)) ??
      (await refuseUncovered(context, subject)) ??
      (await refuseWithoutSecondReader(context, subject));
    if (obstacle) return obstacle;
    const claims = await readGateClaims(context.db, { article: id, revision: article.revision });
    const overridden = await enforceRules(context, subject, { gate: "publish", claims, override });
    if (isRefusal(overridden)) return overridden;
    const publishing = { approved, claims, overridden };
    return approved.length > 0
      ? publishApproved(context, subject, publishing)
      : publishUnchanged(context, subject, publishing);
  });
}

type Approved = Awaited<ReturnType<typeof readApproved>>;

/** What is published, with the claims as they are before it, and what was set aside for it. */
interface Publishing {
  readonly approved: Approved;
  readonly claims: readonly GateClaim[];
  readonly overridden: OverriddenRules | null;
}

/** A refusal when something else is approved than what the person saw. */
function refuseUnseen(seen: readonly string[] | undefined, approved: Approved): Refusal | null {
  const now = approved.map(({ id }) => id);
  if (!seen || (seen.length === now.length && now.every((id) => seen.includes(id)))) return null;
  const message = "What is approved has changed meanwhile. Look at it again, then publish.";
  return refuse("stale", message, { current: { corrections: now } });
}

async function findObstacle(
  { db }: Context,
  standing: Article,
  approved: Approved,
): Promise<Refusal | null> {
  const { id: article, revision, stage } = standing;
  if (approved.length === 0 && stage === "published" && isPublishedNow(standing)) {
    return refuse(
      "conflict",
      `Revision ${revision} is published already, and no further correction is approved.`,
    );
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
  publishing: Publishing,
): Promise<Carried> {
  const { article } = subject;
  const { approved } = publishing;
  const current = await requireRevision(context, article.id, article.revision);
  const { revision: nextRevision, map } = applyEdits(current, editsOf(approved));
  const number = article.revision + 1;
  await insertRevision(context.db, {
    article: article.id,
    number,
    origin: "publish",
    ...nextRevision,
    createdAt: context.now,
    createdBy: context.user.id,
  });
  const headline = headlineAfter(article, current, nextRevision.text);
  await recordPublishing(context, subject, { ...publishing, headline, number });
  const nextText = { map, text: nextRevision.text };
  await carryCorrections(context, subject, { approved, ...nextText });
  const claims = await carryClaims(context, subject, nextText);
  const changes = { revision: number, stage: "published", headline } as const;
  await updateArticle(context.db, article.id, { ...changes, updatedAt: context.now });
  return { revision: await requireRevision(context, article.id, number), claims };
}

/** The words stand as they are, and so do the claims. */
async function publishUnchanged(
  context: Context,
  subject: ArticleSubject,
  publishing: Publishing,
): Promise<Carried> {
  const { id, revision: number, headline } = subject.article;
  await recordPublishing(context, subject, { ...publishing, headline, number });
  await updateArticle(context.db, id, { stage: "published", updatedAt: context.now });
  const anchors = await readClaimAnchors(context.db, { article: id, revision: number });
  return {
    revision: await requireRevision(context, id, number),
    claims: livingClaims(anchors),
  };
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

/** Notes that a revision is published, and records what went in, with stage and headline as they change. */
async function recordPublishing(
  context: Context,
  subject: ArticleSubject,
  {
    approved,
    claims,
    overridden,
    headline,
    number,
  }: Publishing & { readonly headline: string; readonly number: number },
): Promise<void> {
  const { article } = subject;
  const counts = { claims: claims.length, checked: claims.filter(isSettled).length };
  await insertPublication(context.db, {
    article: article.id,
    revision: number,
    at: context.now,
    by: context.user.id,
    kind: approved.length > 0 ? "corrected" : "unchanged",
    ...counts,
    corrections: approved.length,
    reason: overridden?.reason ?? null,
    broughtBy: null,
  });
  const isNewStage = article.stage !== "published";
  const isNewHeadline = article.headline !== headline;
  await recordOnArticle(context, subject, {
    type: "article.published",
    before: {
      revision: article.revision,
      ...(isNewStage && { stage: article.stage }),
      ...(isNewHeadline && { headline: article.headline }),
    },
    after: {
      revision: number,
      ...(isNewStage && { stage: "published" }),
      ...(isNewHeadline && { headline }),
      corrections: approved.map((correction) => correction.id),
      ...counts,
      ...(overridden && { override: overridden }),
    },
  });
}
