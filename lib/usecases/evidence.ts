import { readEvidenceRow, updateEvidence } from "#db/evidence.ts";
import { insertRow } from "#db/insert-rows.ts";
import type { Claim, Evidence } from "#lib/domain/claim.ts";
import type { AddEvidence, ChangeEvidence } from "#lib/domain/claim-requests.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import { type Context, notFound } from "./context.ts";
import { createOnce } from "./create-once.ts";
import { recordOnPart } from "./record-claim-event.ts";
import { refuseStale, requireClaim, viewClaim } from "./subjects.ts";
import { transact } from "./transact.ts";

/** The evidence of a claim, earliest first. */
export async function listEvidence(
  context: Context,
  claimId: string,
): AsyncResult<readonly Evidence[]> {
  const subject = await requireClaim(context, claimId, "article.read");
  return isRefusal(subject) ? subject : (await viewClaim(context, subject)).evidence;
}

/** Records a source for or against a claim. */
export function addEvidence(
  context: Context,
  claimId: string,
  input: AddEvidence,
): AsyncResult<Evidence & { claimNow: Claim }> {
  return transact(context, async (context) => {
    const subject = await requireClaim(context, claimId, "claim.change");
    if (isRefusal(subject)) return subject;
    const again = async () => {
      const claimNow = await viewClaim(context, subject);
      const evidence = claimNow.evidence.find(({ id }) => id === input.id);
      return evidence ? { ...evidence, claimNow } : notFound("piece of evidence");
    };
    const create = async () => {
      const { primary, confidential, ...fields } = input;
      await insertRow(context.db, "evidence", {
        ...fields,
        claim: claimId,
        primary: primary ? 1 : 0,
        confidential: confidential ? 1 : 0,
        createdAt: context.now,
        createdBy: context.user.id,
      });
      // What a confidential source said stays out of the record, which cannot be mended.
      const after = confidential ? ({ id: input.id, confidential } as const) : input;
      await recordOnPart(context, subject, { type: "evidence.added", after });
      return again();
    };
    const request = { id: input.id, verb: `evidence of ${claimId}`, input };
    return createOnce(context, request, { create, again });
  });
}

/** Changes what is said of a source. A decision on the claim does not cover it any more. */
export function changeEvidence(
  context: Context,
  id: string,
  { version, ...changes }: ChangeEvidence,
): AsyncResult<Evidence & { claimNow: Claim }> {
  return transact(context, async (context) => {
    const found = await requireEvidence(context, id);
    if (isRefusal(found)) return found;
    const { row, subject } = found;
    const view = async () => {
      const claimNow = await viewClaim(context, subject);
      const evidence = claimNow.evidence.find((one) => one.id === id);
      return evidence ? { ...evidence, claimNow } : notFound("piece of evidence");
    };
    const current = await view();
    if (isRefusal(current)) return current;
    const about = { article: subject.article.id, claim: row.claim };
    const stale = await refuseStale(context, about, { seen: version, current });
    if (stale) return stale;
    const { primary, confidential, ...words } = changes;
    await updateEvidence(context.db, id, {
      ...words,
      ...(primary !== undefined && { primary: primary ? 1 : 0 }),
      ...(confidential !== undefined && { confidential: confidential ? 1 : 0 }),
    });
    // What a confidential source said stays out of the record, also before and after it was one.
    const isSecret = row.confidential === 1 || confidential === true;
    const before = isSecret ? { id } : { id, ...stateBefore(current, changes) };
    const after = isSecret ? ({ id, confidential: true } as const) : { id, ...changes };
    await recordOnPart(context, subject, { type: "evidence.changed", before, after });
    return view();
  });
}

/** The fields that a change names, as they stood. */
function stateBefore(evidence: Evidence, changes: object): Partial<Evidence> {
  const named = Object.entries(evidence).filter(([field]) => field in changes);
  return Object.fromEntries(named);
}

/** A piece of evidence that has not been taken back, for somebody who may change it; else why not. */
async function requireEvidence(context: Context, id: string) {
  const row = await readEvidenceRow(context.db, id);
  if (!row) return notFound("piece of evidence");
  const subject = await requireClaim(context, row.claim, "claim.change", "piece of evidence");
  return isRefusal(subject) ? subject : { row, subject };
}

/** Takes a piece of evidence back. */
export function withdrawEvidence(context: Context, id: string): AsyncResult<{ claimNow: Claim }> {
  return transact(context, async (context) => {
    const found = await requireEvidence(context, id);
    if (isRefusal(found)) return found;
    const { subject } = found;
    await updateEvidence(context.db, id, { deletedAt: context.now });
    await recordOnPart(context, subject, { type: "evidence.withdrawn", before: { id } });
    return { claimNow: await viewClaim(context, subject) };
  });
}
