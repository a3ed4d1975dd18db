import { updateArticle } from "#db/articles.ts";
import {
  type ClaimRow,
  insertClaim,
  insertClaimAnchors,
  readClaimRow,
  updateClaim,
} from "#db/claims.ts";
import { isMember } from "#db/desks.ts";
import { readRevision } from "#db/revisions.ts";
import { describeAnchor } from "#lib/domain/anchor.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#lib/domain/refusal.ts";
import type { ChangeClaim, CreateClaim } from "#lib/domain/requests.ts";
import { isRangeIn, snapRange } from "#lib/domain/text.ts";
import { type Context, notFound } from "./context.ts";
import { createOnce } from "./create-once.ts";
import { reopenFinding } from "./finding.ts";
import { recordOnClaim } from "./record.ts";
import {
  type ArticleSubject,
  refuseStale,
  requireArticle,
  requireClaim,
  viewClaim,
} from "./subjects.ts";
import { transact } from "./transact.ts";

/**
 * Tags a claim on a range of the article's current revision. The quote is read from the revision, never
 * taken from the client; the range is widened to whole characters and trimmed of outer white space.
 */
export function createClaim(
  context: Context,
  articleId: string,
  input: CreateClaim,
): Promise<Claim | Refusal> {
  return transact(context, async (context) => {
    const subject = await requireArticle(context, articleId, "claim.change");
    if (isRefusal(subject)) return subject;
    const request = { id: input.id, verb: `claim of ${articleId}`, input };
    return createOnce(context, request, {
      create: () => tagClaim(context, subject, input),
      again: () => readLivingClaim(context, input.id),
    });
  });
}

async function tagClaim(
  context: Context,
  { article }: ArticleSubject,
  input: CreateClaim,
): Promise<Claim | Refusal> {
  const { db, user, now } = context;
  if (input.revision !== article.revision) return staleRevision(article.revision);
  const revision = await readRevision(db, article.id, article.revision);
  if (!revision) throw new RangeError(`Article ${article.id} lacks its current revision.`);
  if (!isRangeIn(revision.text, input)) return outsideText(revision.text.length);
  const range = snapRange(revision.text, input);
  if (!range) return refuseField("start", "Only white space is selected. Select words.");
  const anchor = describeAnchor(revision.text, range);
  await insertClaim(db, {
    id: input.id,
    article: article.id,
    kind: input.kind,
    check: "unchecked",
    priority: "normal",
    note: input.note ?? null,
    review: "none",
    createdAt: now,
    createdBy: user.id,
    updatedAt: now,
  });
  const place = { claim: input.id, revision: article.revision, outcome: "kept" } as const;
  await insertClaimAnchors(db, [{ ...place, ...anchor }]);
  if (article.stage === "incoming") {
    await updateArticle(db, article.id, { stage: "checking", updatedAt: now });
  }
  await recordOnClaim(
    context,
    { article, claim: input },
    {
      type: "claim.created",
      after: { kind: input.kind, revision: article.revision, ...range, exact: anchor.exact },
    },
  );
  return readLivingClaim(context, input.id);
}

/** One claim as it stands. */
export async function readLivingClaim(context: Context, id: string): Promise<Claim | Refusal> {
  const subject = await requireClaim(context, id, "article.read");
  return isRefusal(subject) ? subject : viewClaim(context, subject);
}

/**
 * Changes what is said about a claim. A new verdict makes it the person's finding, and takes back an
 * approval or a stet that was given to the old one.
 */
export function changeClaim(
  context: Context,
  id: string,
  { version, ...changes }: ChangeClaim,
): Promise<Claim | Refusal> {
  return transact(context, async (context) => {
    const subject = await requireClaim(context, id, "claim.change");
    if (isRefusal(subject)) return subject;
    const { claim, article } = subject;
    const stale = refuseStale(version, await viewClaim(context, subject), "claim");
    if (stale) return stale;
    if (changes.assignee && !(await isMember(context.db, article.desk.id, changes.assignee))) {
      return refuseField("assignee", "Only somebody on the article’s desk can be given a claim.");
    }
    const isNewVerdict = changes.verdict !== undefined && changes.verdict !== claim.verdict;
    const finding = isNewVerdict ? { foundBy: context.user.id } : {};
    await updateClaim(context.db, id, { ...changes, ...finding, updatedAt: context.now });
    if (isNewVerdict) await reopenFinding(context, subject);
    const before = stateBefore(claim, changes);
    await recordOnClaim(context, subject, { type: "claim.changed", before, after: changes });
    return viewClaim(context, subject);
  });
}

type Changes = Omit<ChangeClaim, "version">;

/** The fields that a change names, as they stood. */
function stateBefore(claim: ClaimRow, changes: Changes): Partial<ClaimRow> {
  const { kind, check, verdict, speaker, priority, assignee, note } = claim;
  const before = { kind, check, verdict, speaker, priority, assignee, note };
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in changes));
}

/** Takes a claim away; `restoreClaim` brings it back with all that hung on it. */
export function deleteClaim(
  context: Context,
  id: string,
  version: number,
): Promise<{ id: string; version: number } | Refusal> {
  return transact(context, async (context) => {
    const subject = await requireClaim(context, id, "claim.change");
    if (isRefusal(subject)) return subject;
    const stale = refuseStale(version, await viewClaim(context, subject), "claim");
    if (stale) return stale;
    await updateClaim(context.db, id, { deletedAt: context.now, updatedAt: context.now });
    await recordOnClaim(context, subject, { type: "claim.deleted" });
    return { id, version: version + 1 };
  });
}

/** Brings a deleted claim back. One that is there already is answered as it stands. */
export function restoreClaim(context: Context, id: string): Promise<Claim | Refusal> {
  return transact(context, async (context) => {
    const claim = await readClaimRow(context.db, id);
    if (!claim) return notFound("claim");
    const found = await requireArticle(context, claim.article, "claim.change");
    if (isRefusal(found)) return found.refusal === "not_found" ? notFound("claim") : found;
    const subject = { ...found, claim };
    if (claim.deletedAt) {
      await updateClaim(context.db, id, { deletedAt: null, updatedAt: context.now });
      // Its corrections may clash with what was approved meanwhile.
      await reopenFinding(context, subject);
      await recordOnClaim(context, subject, { type: "claim.restored" });
    }
    return viewClaim(context, subject);
  });
}

function staleRevision(revision: number): Refusal {
  return refuse(
    "stale",
    `The article is at revision ${revision} now. Reload it and select the words again.`,
    { current: { revision } },
  );
}

function outsideText(length: number): Refusal {
  return refuseField("end", `The selection is not inside the text, which ends at ${length}.`);
}
