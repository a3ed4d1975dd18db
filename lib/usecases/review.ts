import { readCovers } from "#db/approvals.ts";
import { readConflictCandidates } from "#db/article-corrections.ts";
import { updateClaim } from "#db/claims.ts";
import { moveCorrections, readCorrectionAuthors } from "#db/corrections.ts";
import type { DeskRow } from "#db/desks.ts";
import { insertRow } from "#db/insert-rows.ts";
import { hasChangedSinceAsked } from "#db/reviews.ts";
import { type Amendment, authorsOf, type Claim } from "#lib/domain/claim.ts";
import { conflictsAmong, editOf } from "#lib/domain/correction.ts";
import { gateClaimOf, type OverriddenRules } from "#lib/domain/gates.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { DecideReview } from "#lib/domain/requests.ts";
import { type DecisionTaken, decide, isDecided, TRANSITIONS } from "#lib/domain/workflow.ts";
import type { Context } from "./context.ts";
import { applyWording } from "./decided-wording.ts";
import { enforceRules } from "./gates.ts";
import { NO_APPROVAL, recordOnClaim } from "./record-claim-event.ts";
import { noteSecondReader } from "./second-reader.ts";
import {
  type ClaimSubject,
  refuseChanged,
  refuseStale,
  requireClaim,
  requireDesk,
  viewClaim,
} from "./subjects.ts";
import { transact } from "./transact.ts";

/**
 * Takes a decision on a claim's review: ask for it, withdraw that, approve, return with a comment, or
 * decline. The table in `domain/workflow.ts` rules; approving moves the claim's open corrections on.
 * Other words for corrections may come with an approval, where the desk allows it, and with a return.
 */
export function decideReview(
  context: Context,
  id: string,
  { version, ...asked }: DecideReview,
): AsyncResult<Claim> {
  return transact(context, async (context) => {
    const found = await requireClaim(context, id, "review.request");
    if (isRefusal(found)) return found;
    const view = await viewClaim(context, found);
    const subject = { ...found, view, desk: await requireDesk(context, found.article.desk.id) };
    const stale =
      (await refuseStale(
        context,
        { article: found.article.id, claim: id },
        { seen: version, current: view },
      )) ?? (await refuseUnseen(context, subject, asked));
    if (stale) return stale;
    const taken = await takeDecision(context, subject, asked);
    if (isRefusal(taken)) return taken;
    const amended = await applyWording(context, subject, { ...asked, own: taken.own });
    if (isRefusal(amended)) return amended;
    const overridden = await passRules(context, subject, asked);
    if (isRefusal(overridden)) return overridden;
    await storeDecision(context, subject, { ...asked, taken, amended, overridden });
    return viewClaim(context, subject);
  });
}

/** A claim whose review somebody decides on, as people see it, and the policy of its desk. */
interface ReviewedClaim extends ClaimSubject {
  readonly view: Claim;
  readonly desk: DeskRow;
}

type Asked = Omit<DecideReview, "version">;

/** A refusal where the claim is not what the person saw; see `serializeForApproval`. */
async function refuseUnseen(
  context: Context,
  { article, claim, view }: ReviewedClaim,
  { revision, covers }: Asked,
): Promise<Refusal | null> {
  const current = await readCovers(context.db, claim.id, article.revision);
  const isSeen =
    (revision ?? article.revision) === article.revision && (covers ?? current) === current;
  if (isSeen) return null;
  return refuseChanged(context, { article: article.id, claim: claim.id }, view);
}

/** What the decision leads to, or why it is not this person's to take. */
async function takeDecision(
  context: Context,
  subject: ReviewedClaim,
  { decision, comment, wording = [] }: Asked,
): AsyncResult<DecisionTaken> {
  const { db, user } = context;
  const { article, claim, membership, view, desk } = subject;
  const place = { article: article.id, claim: claim.id };
  const authors = authorsOf({
    ...claim,
    correctionAuthors: await readCorrectionAuthors(db, claim.id),
    changer: (await hasChangedSinceAsked(db, place, user.id)) ? user.id : null,
  });
  const decisions = view.rounds.map((round) => round.decision);
  return decide(
    { review: claim.review, authors, decisions },
    { id: user.id, role: membership.role, maySelfReview: desk.maySelfReview },
    { decision, comment, isWorded: wording.length > 0 },
  );
}

/** The desk's rules that were overridden, or null, where nothing keeps the claim from the decision. */
async function passRules(
  context: Context,
  subject: ReviewedClaim,
  { decision, override }: Asked,
): AsyncResult<OverriddenRules | null> {
  const obstacle = decision === "approve" ? await findObstacle(context, subject) : null;
  if (obstacle) return obstacle;
  const claims = decision === "request" ? [gateClaimOf(subject.view)] : [];
  return enforceRules(context, subject, { gate: "flag", claims, override });
}

/** Whether the last word on a claim was this person's decision, which they now reopen. */
function isTakenBack(rounds: Claim["rounds"], person: string): boolean {
  const last = rounds.at(-1);
  return last?.by.id === person && TRANSITIONS[last.decision].fourEyes;
}

/** Why a claim's corrections cannot go into the article as it is, or null. */
async function findObstacle(
  { db }: Context,
  { article, claim }: ClaimSubject,
): Promise<Refusal | null> {
  const place = { article: article.id, revision: article.revision, claim: claim.id };
  const rivals = await readConflictCandidates(db, place);
  const moved = rivals.filter(
    (one) => one.claim === claim.id && editOf(one) && one.outcome !== "kept",
  );
  if (moved.length > 0) {
    const message =
      "The words that a correction was made for have changed. Return it to be redone.";
    return refuse("conflict", message, { current: { corrections: moved } });
  }
  const conflicts = conflictsAmong(rivals);
  if (conflicts.length === 0) return null;
  return refuse(
    "conflict",
    "Two corrections change the same words, or meet. Withdraw one of them, or make one of both.",
    { current: { conflicts } },
  );
}

interface Decided extends Pick<Asked, "decision" | "comment"> {
  readonly taken: DecisionTaken;
  readonly overridden: OverriddenRules | null;
  readonly amended: readonly Amendment[];
}

/** Moves claim and corrections on, and records the decision. */
async function storeDecision(
  context: Context,
  subject: ReviewedClaim,
  decided: Decided,
): Promise<void> {
  const { db, user, now } = context;
  const { article, claim, view } = subject;
  const { decision, taken } = decided;
  if (TRANSITIONS[decision].fourEyes) await noteSecondReader(context, subject);
  // Taking back one's own decision is no request: the finding stays another's.
  const isAsking = decision === "request" && !isTakenBack(view.rounds, user.id);
  const requestedBy = isAsking ? { requestedBy: user.id } : {};
  const { review } = taken;
  const covers = await readCovers(db, claim.id, article.revision);
  const covered = isDecided(review) ? { covers, coversIn: article.revision } : NO_APPROVAL;
  await updateClaim(db, claim.id, { review, ...covered, ...requestedBy, updatedAt: now });
  await moveCorrections(db, claim.id, {
    from: ["proposed", "approved", "declined"],
    to: taken.corrections,
  });
  await recordDecision(context, subject, { ...decided, covers });
}

async function recordDecision(
  context: Context,
  { article, claim }: ClaimSubject,
  { decision, comment, taken, covers, amended, overridden }: Decided & { readonly covers: string },
): Promise<void> {
  const { db, user, now, newId } = context;
  await insertRow(db, "reviews", {
    id: newId(),
    claim: claim.id,
    revision: article.revision,
    covers,
    amended: amended.length > 0 ? JSON.stringify(amended) : null,
    decision,
    comment,
    own: taken.own ? 1 : 0,
    override: overridden?.reason ?? null,
    at: now,
    by: user.id,
  });
  await recordOnClaim(
    context,
    { article, claim },
    {
      type: `review.${decision}`,
      before: { review: claim.review },
      after: {
        review: taken.review,
        comment,
        own: taken.own,
        ...(overridden && { override: overridden }),
        ...(amended.length > 0 && { amended }),
      },
    },
  );
}
