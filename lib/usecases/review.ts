import { readCovers } from "#db/approvals.ts";
import { readRivals } from "#db/article-corrections.ts";
import { updateClaim } from "#db/claims.ts";
import { moveCorrections, readCorrectionAuthors } from "#db/corrections.ts";
import { readDesk } from "#db/desks.ts";
import { hasChangedSinceAsked, insertReview } from "#db/reviews.ts";
import { type Amendment, authorsOf, type Claim } from "#lib/domain/claim.ts";
import { conflictsAmong, editOf } from "#lib/domain/correction.ts";
import { gateClaimOf, type OverriddenRules } from "#lib/domain/gates.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { DecideReview } from "#lib/domain/requests.ts";
import { type DecisionTaken, decide, isDecided, TRANSITIONS } from "#lib/domain/workflow.ts";
import type { Context } from "./context.ts";
import { amendWording, proposeWordings, refuseWording } from "./decided-wording.ts";
import { NOTHING_COVERED, recordOnClaim } from "./finding.ts";
import { passGate } from "./gates.ts";
import { noteSecondReader } from "./second-reader.ts";
import { type ClaimSubject, refuseStale, requireClaim, viewClaim } from "./subjects.ts";
import { transact } from "./transact.ts";

/**
 * Takes a decision on a claim's review: ask for it, withdraw that, approve, return with a comment, or
 * decline. The table in `domain/workflow.ts` rules; approving moves the claim's open corrections on.
 * Other words for corrections may come with an approval, where the desk allows it, and with a return.
 */
export function decideReview(
  context: Context,
  id: string,
  { version, decision, comment, override, wording = [], ...seen }: DecideReview,
): Promise<Claim | Refusal> {
  return transact(context, async (context) => {
    const { db, now, user } = context;
    const subject = await requireClaim(context, id, "review.request");
    if (isRefusal(subject)) return subject;
    const { article, claim, membership } = subject;
    const view = await viewClaim(context, subject);
    const stale = refuseStale(version, view, "claim");
    if (stale) return stale;
    const stands = await readCovers(db, id, article.revision);
    const unseen = refuseUnseen(seen, view, { revision: article.revision, covers: stands });
    if (unseen) return unseen;
    const desk = await readDesk(db, article.desk.id);
    const decider = {
      id: user.id,
      role: membership.role,
      maySelfReview: desk?.maySelfReview ?? false,
    };
    const authors = authorsOf({
      ...claim,
      correctionAuthors: await readCorrectionAuthors(db, id),
      changer: await readChanger(context, subject),
    });
    const decisions = view.rounds.map((round) => round.decision);
    const finding = { review: claim.review, authors, decisions };
    const isWorded = wording.length > 0;
    const taken = decide(finding, decider, { decision, comment, isWorded });
    if (isRefusal(taken)) return taken;
    const mayAmend = desk?.mayAmendOnApproval ?? false;
    const refused = isWorded ? refuseWording({ decision, own: taken.own, mayAmend }) : null;
    if (refused) return refused;
    const asked = { subject, corrections: view.corrections, wording };
    const amended = decision === "approve" ? await amendWording(context, asked) : [];
    if (isRefusal(amended)) return amended;
    const unproposed = decision === "return" ? await proposeWordings(context, asked) : null;
    if (unproposed) return unproposed;
    const obstacle = decision === "approve" ? await findObstacle(context, subject) : null;
    if (obstacle) return obstacle;
    const claims = decision === "request" ? [gateClaimOf(view)] : [];
    const overridden = await passGate(context, subject, { gate: "flag", claims, override });
    if (isRefusal(overridden)) return overridden;
    if (TRANSITIONS[decision].fourEyes) await noteSecondReader(context, subject);
    // Whoever takes back their own decision does not thereby ask: the finding stays another's.
    const isAsking = decision === "request" && !isTakenBack(view.rounds, user.id);
    const requestedBy = isAsking ? { requestedBy: user.id } : {};
    const { review } = taken;
    const covers = await readCovers(db, id, article.revision);
    const covered = isDecided(review) ? { covers, coversIn: article.revision } : NOTHING_COVERED;
    await updateClaim(db, id, { review, ...covered, ...requestedBy, updatedAt: now });
    await moveCorrections(db, id, {
      from: ["proposed", "approved", "declined"],
      to: taken.corrections,
    });
    await noteDecision(context, subject, { decision, comment, taken, covers, amended, overridden });
    return viewClaim(context, subject);
  });
}

/** The person, where nobody else has stood for the claim as they made it; else null. */
async function readChanger({ db, user }: Context, { article, claim }: ClaimSubject) {
  const place = { article: article.id, claim: claim.id };
  return (await hasChangedSinceAsked(db, place, user.id)) ? user.id : null;
}

type Seen = Pick<DecideReview, "revision" | "covers">;

/** A refusal where somebody decides on something else than what stands; see `coveredForm`. */
function refuseUnseen(seen: Seen, current: Claim, stands: Required<Seen>): Refusal | null {
  const isSeen =
    (seen.revision ?? stands.revision) === stands.revision &&
    (seen.covers ?? stands.covers) === stands.covers;
  if (isSeen) return null;
  return refuse(
    "stale",
    "This claim is not what you saw any more. Look at it as it stands now, then decide on it.",
    { current },
  );
}

/** Whether the last word on a claim was this person's decision, which they now reopen. */
function isTakenBack(rounds: Claim["rounds"], person: string): boolean {
  const last = rounds.at(-1);
  return last?.by.id === person && TRANSITIONS[last.decision].fourEyes;
}

/** Why a claim's corrections cannot go into the article as it stands, or null. */
async function findObstacle(
  { db }: Context,
  { article, claim }: ClaimSubject,
): Promise<Refusal | null> {
  const place = { article: article.id, revision: article.revision, claim: claim.id };
  const rivals = await readRivals(db, place);
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

interface Decided extends Pick<DecideReview, "decision" | "comment"> {
  readonly taken: DecisionTaken;
  readonly covers: string;
  readonly overridden: OverriddenRules | null;
  readonly amended: readonly Amendment[];
}

async function noteDecision(
  context: Context,
  subject: ClaimSubject,
  { decision, comment, taken, covers, amended, overridden }: Decided,
): Promise<void> {
  const { db, user, now, newId } = context;
  const { revision } = subject.article;
  const changed = amended.length > 0 ? JSON.stringify(amended) : null;
  const on = { claim: subject.claim.id, revision, covers, amended: changed };
  const override = overridden?.reason ?? null;
  const entry = { ...on, decision, comment, own: taken.own ? 1 : 0, override } as const;
  await insertReview(db, { id: newId(), ...entry, at: now, by: user.id });
  await recordOnClaim(context, subject, {
    type: `review.${decision}`,
    before: { review: subject.claim.review },
    after: {
      review: taken.review,
      comment,
      own: taken.own,
      ...(overridden && { override: overridden }),
      ...(amended.length > 0 && { amended }),
    },
  });
}
