import { updateClaim } from "#db/claims.ts";
import { moveCorrections } from "#db/corrections.ts";
import { reviewAfterChange } from "#lib/domain/workflow.ts";
import type { Context } from "./context.ts";
import { recordOnClaim } from "./record.ts";
import type { ClaimSubject } from "./subjects.ts";

/**
 * Somebody changed a finding: an approval or a stet was given to what stood before, so it no longer
 * holds, and the open corrections are proposals again.
 */
export async function reopenFinding(context: Context, subject: ClaimSubject): Promise<void> {
  const { claim } = subject;
  const review = reviewAfterChange(claim.review);
  if (review === claim.review) return;
  await updateClaim(context.db, claim.id, { review, updatedAt: context.now });
  await moveCorrections(context.db, claim.id, { from: ["approved", "declined"], to: "proposed" });
  const before = { review: claim.review };
  await recordOnClaim(context, subject, { type: "review.reopened", before, after: { review } });
}
