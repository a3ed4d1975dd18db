import { moveStage } from "#db/articles.ts";
import { type ClaimRow, findClaimOn, moveClaimAnchor, updateClaim } from "#db/claims.ts";
import { isMember } from "#db/desks.ts";
import { readLastChange } from "#db/events.ts";
import { insertRow, insertRows } from "#db/insert-rows.ts";
import { type Anchor, describeAnchor } from "#lib/domain/anchor.ts";
import type { LastChange } from "#lib/domain/answers/change.ts";
import { type Article, isSettled } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { ChangeClaim, type CreateClaim } from "#lib/domain/claim-requests.ts";
import { type AsyncResult, isRefusal, refuse, refuseField } from "#lib/domain/refusal.ts";
import { isRangeIn, type Range, snapRange } from "#lib/domain/text.ts";
import type { Context } from "./context.ts";
import { createOnce } from "./create-once.ts";
import { recordOnClaim, reopenFinding } from "./record-claim-event.ts";
import { recordOnArticle } from "./record-event.ts";
import {
  type ArticleSubject,
  type ClaimSubject,
  refuseRevision,
  refuseStale,
  requireArticle,
  requireClaim,
  requireRevision,
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
): AsyncResult<Claim> {
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
): AsyncResult<Claim> {
  const { db, user, now } = context;
  const anchor = await anchorOf(context, article, input);
  if (isRefusal(anchor)) return anchor;
  const range = { start: anchor.start, end: anchor.end };
  await insertRow(db, "claims", {
    id: input.id,
    article: article.id,
    kind: input.kind,
    kindGuessed: input.isKindGuessed ? 1 : 0,
    check: "unchecked",
    priority: "normal",
    note: input.note ?? null,
    review: "none",
    createdAt: now,
    createdBy: user.id,
    updatedAt: now,
  });
  const place = { claim: input.id, revision: article.revision, outcome: "kept" } as const;
  await insertRows(db, "claimAnchors", [{ ...place, ...anchor }]);
  if (article.stage === "incoming") await startChecking(context, article);
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

type PlaceInRevision = Range & { readonly revision: number };

/** The words of a place in the current revision, which no claim is made of yet; or why there are none. */
async function anchorOf(
  context: Context,
  article: Article,
  place: PlaceInRevision,
): AsyncResult<Anchor> {
  const stale = refuseRevision(place.revision, article);
  if (stale) return stale;
  const { text } = await requireRevision(context, article.id, article.revision);
  if (!isRangeIn(text, place)) {
    const message = `The selection is not inside the text, which ends at ${text.length}.`;
    return refuseField("end", message);
  }
  const range = snapRange(text, place);
  if (!range) return refuseField("start", "Only white space is selected. Select words.");
  const where = { article: article.id, revision: article.revision, ...range };
  const same = await findClaimOn(context.db, where);
  if (same !== null) {
    const current = await readLivingClaim(context, same);
    return refuse("conflict", "These words are a claim already. Go on with that one.", { current });
  }
  return describeAnchor(text, range);
}

/** The first claim takes an article from the incoming tray. */
async function startChecking(context: Context, article: Article): Promise<void> {
  await moveStage(context.db, article.id, { stage: "checking", at: context.now });
  await recordOnArticle(
    context,
    { article },
    { type: "article.changed", before: { stage: article.stage }, after: { stage: "checking" } },
  );
}

/** One claim that is not deleted. */
export async function readLivingClaim(context: Context, id: string): AsyncResult<Claim> {
  const subject = await requireClaim(context, id, "article.read");
  return isRefusal(subject) ? subject : viewClaim(context, subject);
}

/** Who last changed a claim, or what hangs on it, and how. */
export async function readChange(context: Context, id: string): AsyncResult<LastChange> {
  const subject = await requireClaim(context, id, "article.read");
  if (isRefusal(subject)) return subject;
  const place = { article: subject.article.id, claim: id };
  return { change: await readLastChange(context.db, place) };
}

/**
 * Changes what is said about a claim. A new verdict makes it the person's finding. Whatever an approval
 * or a stet covers takes it back (see `recordOnClaim`), and so does opening the check again. `place` gives
 * it other words of the current revision, which is a change of the finding too.
 */
export function changeClaim(
  context: Context,
  id: string,
  { version, place, ...changes }: ChangeClaim,
): AsyncResult<Claim> {
  return transact(context, async (context) => {
    const subject = await requireClaim(context, id, "claim.change");
    if (isRefusal(subject)) return subject;
    const { claim, article } = subject;
    const about = { article: article.id, claim: id };
    const current = await viewClaim(context, subject);
    const stale = await refuseStale(context, about, { seen: version, current });
    if (stale) return stale;
    if (changes.assignee && !(await isMember(context.db, article.desk.id, changes.assignee))) {
      return refuseField("assignee", "Only somebody on the article’s desk can be given a claim.");
    }
    const moved = place && (await moveWords(context, subject, { was: current.anchor, place }));
    if (isRefusal(moved)) return moved;
    if (Object.keys(changes).length === 0) return viewClaim(context, subject);
    const isNewVerdict = changes.verdict !== undefined && changes.verdict !== claim.verdict;
    const finding = isNewVerdict ? { foundBy: context.user.id } : {};
    // Whoever names the kind, be it the same, takes it for theirs.
    const said = changes.kind === undefined ? {} : { kindGuessed: 0 as const };
    const values = { ...changes, ...finding, ...said };
    await updateClaim(context.db, id, { ...values, updatedAt: context.now });
    const before = stateBefore(claim, changes);
    await recordOnClaim(context, subject, { type: "claim.changed", before, after: changes });
    if (reopensCheck(claim, changes)) await reopenFinding(context, subject);
    return viewClaim(context, subject);
  });
}

/** Gives a claim other words of the current revision; nothing where it has them already. */
async function moveWords(
  context: Context,
  subject: ClaimSubject,
  { was, place }: { readonly was: Claim["anchor"]; readonly place: PlaceInRevision },
): AsyncResult<undefined> {
  const { article, claim } = subject;
  if (was.outcome === "lost") {
    const message = "The claim’s words are gone from the article. Tag the words that are meant.";
    return refuse("conflict", message);
  }
  if (was.start === place.start && was.end === place.end && was.revision === place.revision) return;
  const anchor = await anchorOf(context, article, place);
  if (isRefusal(anchor)) return anchor;
  await moveClaimAnchor(context.db, { claim: claim.id, revision: article.revision }, anchor);
  await updateClaim(context.db, claim.id, { updatedAt: context.now });
  const [before, after] = [was, anchor].map(({ start, end, exact }) => {
    return { revision: article.revision, start, end, exact };
  });
  if (before && after) {
    await recordOnClaim(context, subject, { type: "claim.moved", before, after });
  }
  // A decision on an earlier revision covers the words there, which have not moved.
  await reopenFinding(context, subject);
}

type Changes = Omit<ChangeClaim, "version" | "place">;

/** Whether a settled check is open again: then a decision has no basis any more. */
function reopensCheck(claim: ClaimRow, { check }: Changes): boolean {
  return check !== undefined && isSettled(claim) && !isSettled({ check });
}

/** The fields of a claim that a request can change. */
const CHANGEABLE = ChangeClaim.omit({ version: true, place: true }).keyof().options;

/** The fields that a change names, as they stood. */
function stateBefore(claim: ClaimRow, changes: Changes): Partial<ClaimRow> {
  const named = CHANGEABLE.filter((field) => field in changes);
  return Object.fromEntries(named.map((field) => [field, claim[field]]));
}
