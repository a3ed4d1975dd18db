import {
  emptyLog,
  isPurgedEvidence,
  purgeEvents,
  purgeEvidence,
  readAnyEvidence,
  readWithdrawn,
  type WithdrawnEvidence,
} from "#db/purges.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { type AsyncResult, isRefusal, refuse } from "#lib/domain/refusal.ts";
import { type Context, notFound } from "./context.ts";
import { recordOnPart } from "./record-claim-event.ts";
import { requireClaim, viewClaim } from "./subjects.ts";
import { transact } from "./transact.ts";

/** The confidential sources of a claim that were withdrawn and still say something. Admins only. */
export async function listWithdrawn(
  context: Context,
  claimId: string,
): AsyncResult<{ readonly evidence: readonly WithdrawnEvidence[] }> {
  const subject = await requireClaim(context, claimId, "evidence.purge");
  return isRefusal(subject) ? subject : { evidence: await readWithdrawn(context.db, claimId) };
}

/**
 * Takes what a withdrawn confidential source said out of the database for good: its row, the record and
 * the log of writes. That it was there, and who purged it, stays in the record. Admins only; `conflict`
 * for one that is not confidential, not withdrawn, or purged already. Copies made before still hold it.
 */
export async function purgeWithdrawn(
  context: Context,
  id: string,
): AsyncResult<{ readonly claimNow: Claim }> {
  const answer = await transact(context, async (context) => {
    const evidence = await readAnyEvidence(context.db, id);
    if (!evidence) return notFound("piece of evidence");
    const what = "piece of evidence";
    const subject = await requireClaim(context, evidence.claim, "evidence.purge", what);
    if (isRefusal(subject)) return subject;
    if (evidence.confidential === 0) {
      return refuse("conflict", "Only confidential evidence is purged. Withdrawing it is enough.");
    }
    if (evidence.deletedAt === null) {
      return refuse("conflict", "This evidence is in use. Withdraw it first, then purge it.");
    }
    if (isPurgedEvidence(evidence)) return refuse("conflict", "It has been purged already.");
    await purgeEvents(context.db, subject.article.id, new Set([id]));
    await purgeEvidence(context.db, id);
    await recordOnPart(context, subject, { type: "evidence.purged", before: { id } });
    return { claimNow: await viewClaim(context, subject) };
  });
  if (!isRefusal(answer)) await emptyLog(context.db);
  return answer;
}
