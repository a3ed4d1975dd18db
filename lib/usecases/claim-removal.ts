import { readClaimRow, updateClaim } from "#db/claims.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { can } from "#lib/domain/permission.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { type Context, notFound } from "./context.ts";
import { recordOnClaim, reopenFinding } from "./record-claim-event.ts";
import {
  type ArticleSubject,
  refuseStale,
  requireArticle,
  requireClaim,
  viewClaim,
} from "./subjects.ts";
import { transact } from "./transact.ts";

/** Deletes a claim; `restoreClaim` restores it with all its parts. */
export function deleteClaim(
  context: Context,
  id: string,
  version: number,
): AsyncResult<{ id: string; version: number }> {
  return transact(context, async (context) => {
    const subject = await requireClaim(context, id, "claim.change");
    if (isRefusal(subject)) return subject;
    const view = await viewClaim(context, subject);
    const place = { article: view.article, claim: id };
    const stale = await refuseStale(context, place, { seen: version, current: view });
    if (stale) return stale;
    const refused = refuseLosingNotice(subject, view);
    if (refused) return refused;
    await updateClaim(context.db, id, { deletedAt: context.now, updatedAt: context.now });
    await recordOnClaim(context, subject, { type: "claim.deleted" });
    return { id, version: version + 1 };
  });
}

/** A notice that readers have seen would vanish from every export: that takes a reviewer. */
function refuseLosingNotice(
  { membership }: ArticleSubject,
  { corrections }: Claim,
): Refusal | null {
  const isPublished = corrections.some(
    ({ state, inForce }) => state === "applied" || inForce !== null,
  );
  if (!isPublished || can(membership.role, "review.decide")) return null;
  return refuse("forbidden", "Readers have been told of this. Ask a reviewer to delete the claim.");
}

/** Restores a deleted claim. One that is not deleted is answered as it is. */
export function restoreClaim(context: Context, id: string): AsyncResult<Claim> {
  return transact(context, async (context) => {
    const claim = await readClaimRow(context.db, id);
    if (!claim) return notFound("claim");
    const found = await requireArticle(context, claim.article, "claim.change", "claim");
    if (isRefusal(found)) return found;
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
