/** Other words for a colleague's correction: proposed by one, taken over by another. */

import { addCorrectionAuthor, updateCorrection } from "#db/corrections.ts";
import { insertRow } from "#db/insert-rows.ts";
import { readWordingRow, settleWordingRow } from "#db/wordings.ts";
import type { AnswerOf } from "#lib/domain/answers/routes.ts";
import { isSameWording, wordingOf } from "#lib/domain/correction.ts";
import type {
  ProposeWording,
  SettleWording,
  WordingChanges,
} from "#lib/domain/correction-requests.ts";
import {
  type AsyncResult,
  isRefusal,
  type Refusal,
  refuse,
  refuseField,
} from "#lib/domain/refusal.ts";
import { type Context, notFound } from "./context.ts";
import {
  type CorrectionAnswer,
  type CorrectionSubject,
  refuseStaleCorrection,
  requireOpenCorrection,
  viewCorrection,
  wordingAfter,
} from "./corrections.ts";
import { createOnce } from "./create-once.ts";
import { recordOnPart } from "./record-claim-event.ts";
import { viewClaim } from "./subjects.ts";
import { transact } from "./transact.ts";

/** A wording, with the claim as it stands then. */
type WordingAnswer = AnswerOf<"POST /api/corrections/:id/wordings">;

/**
 * Proposes other words for a correction. Its own words stay until somebody takes these over: whoever
 * proposes is no author by it. Fields that are not named stay as they are.
 */
export function proposeWording(
  context: Context,
  correctionId: string,
  { id, comment, ...changes }: ProposeWording,
): AsyncResult<WordingAnswer> {
  return transact(context, async (context) => {
    const found = await requireOpenCorrection(context, correctionId);
    if (isRefusal(found)) return found;
    const again = async () => {
      const claimNow = await viewClaim(context, found.subject);
      const wordings = claimNow.corrections.flatMap((one) => one.wordings);
      const wording = wordings.find((one) => one.id === id);
      return wording ? { ...wording, claimNow } : notFound("wording");
    };
    const create = async () => {
      const refused = await storeWording(context, found, { id, comment, changes });
      return refused ?? again();
    };
    const input = { id, comment, ...changes };
    const request = { id, verb: `wording of ${correctionId}`, input };
    return createOnce(context, request, { create, again });
  });
}

interface NewWording {
  readonly id: string;
  readonly comment: string | null;
  readonly changes: WordingChanges;
}

/** Stores a proposed wording inside a transaction, or says why it is none. */
export async function storeWording(
  context: Context,
  { subject, correction }: CorrectionSubject,
  { id, comment, changes }: NewWording,
): Promise<Refusal | null> {
  const { db, now, user } = context;
  const wording = await wordingAfter(context, { subject, correction }, changes);
  if (isRefusal(wording)) return wording;
  if (isSameWording(wording, correction)) {
    return refuseField("insert", "These are the words that stand. Propose others.");
  }
  const after = { id, correction: correction.id, ...wording, comment };
  const made = { createdAt: now, createdBy: user.id, settledAt: null, settledBy: null };
  await insertRow(db, "wordings", { ...after, state: "open", ...made });
  await recordOnPart(context, subject, { type: "wording.proposed", after });
  return null;
}

/**
 * Takes a proposed wording over, which makes the change that of the person who takes it, or dismisses
 * it. `version` is that of the correction as it was seen.
 */
export function settleWording(
  context: Context,
  id: string,
  { version, state }: SettleWording,
): AsyncResult<CorrectionAnswer> {
  return transact(context, async (context) => {
    const { db, now, user } = context;
    const row = await readWordingRow(db, id);
    if (!row) return notFound("wording");
    const found = await requireOpenCorrection(context, row.correction, "wording");
    if (isRefusal(found)) return found;
    const { subject, correction } = found;
    if (row.state !== "open") {
      return refuse("conflict", `This wording has been ${row.state} already. Reload to see it.`, {
        current: { ...correction, claimNow: await viewClaim(context, subject) },
      });
    }
    const stale = await refuseStaleCorrection(context, found, version);
    if (stale) return stale;
    if (state === "taken") {
      const wording = await wordingAfter(context, found, wordingOf(row));
      if (isRefusal(wording)) return wording;
      await updateCorrection(db, correction.id, wording);
      await addCorrectionAuthor(db, correction.id, user.id);
    }
    await settleWordingRow(db, id, { state, settledAt: now, settledBy: user.id });
    const before = wordingOf(correction);
    const settled = { id, correction: correction.id };
    await recordOnPart(
      context,
      subject,
      state === "taken"
        ? { type: "wording.taken", before, after: { ...settled, ...wordingOf(row) } }
        : { type: "wording.dismissed", before, after: settled },
    );
    return viewCorrection(context, subject, correction.id);
  });
}
