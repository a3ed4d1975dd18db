/** What every change of a claim, or of what hangs on it, entails. */
import { findStaleApprovals } from "#db/approvals.ts";
import { readClaimRow, updateClaim } from "#db/claims.ts";
import { moveCorrections } from "#db/corrections.ts";
import type { Review } from "#lib/domain/vocabulary.ts";
import { reviewAfterChange } from "#lib/domain/workflow.ts";
import type { Context } from "./context.ts";
import { type ClaimEvent, recordOnClaims } from "./record-event.ts";
import type { ArticleSubject } from "./subjects.ts";

/** A claim by its identifier, with its article. */
interface Recorded extends Pick<ArticleSubject, "article"> {
  readonly claim: { readonly id: string };
}

/**
 * Appends an event about a claim and notes that somebody worked on its article. A decision on it that
 * does not cover what stands now is taken back: whatever changes a claim comes through here.
 */
export async function recordOnClaim(
  context: Context,
  { article, claim }: Recorded,
  event: ClaimEvent,
): Promise<void> {
  await recordOnClaims(context, { article }, [{ claim: claim.id, ...event }]);
  const uncovered = await findStaleApprovals(context.db, [claim.id]);
  if (uncovered.length > 0) await reopenFinding(context, { article, claim });
}

/** The same about a part of a claim. It raises the claim's version: who saw the claim has not seen this. */
export async function recordOnPart(
  context: Context,
  subject: Recorded,
  event: ClaimEvent,
): Promise<void> {
  await updateClaim(context.db, subject.claim.id, { updatedAt: context.now });
  await recordOnClaim(context, subject, event);
}

/** The columns of a claim without a decision; see `serializeForApproval`. */
export const NO_APPROVAL = { covers: null, coversIn: null } as const;

/** An approval or a stet no longer holds, and the open corrections are proposals again. */
export async function reopenFinding(context: Context, { article, claim }: Recorded): Promise<void> {
  const { db, now } = context;
  const review = (await readClaimRow(db, claim.id))?.review ?? "none";
  const after = reviewAfterChange(review);
  if (after === review) return;
  await updateClaim(db, claim.id, { review: after, ...NO_APPROVAL, updatedAt: now });
  await moveCorrections(db, claim.id, { from: ["approved", "declined"], to: "proposed" });
  await recordOnClaims(context, { article }, [reopenedEvent({ claim: claim.id, review, after })]);
}

/** The event of a claim whose review, which was decided, is open again. */
export function reopenedEvent(reopened: {
  readonly claim: string;
  readonly review: Review;
  readonly after: Review;
}) {
  const { claim, review, after } = reopened;
  const type = "review.reopened" as const;
  return { claim, type, before: { review }, after: { review: after } };
}
