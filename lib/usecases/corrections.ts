import { addCorrectionAuthor, readCorrectionRow, updateCorrection } from "#db/corrections.ts";
import { insertRow } from "#db/insert-rows.ts";
import type { AnswerOf } from "#lib/domain/answers/routes.ts";
import type { Claim } from "#lib/domain/claim.ts";
import {
  type Correction,
  faultOfProposal,
  isSameWording,
  noteAfterAmending,
  noteInForceAgain,
  type Wording,
  wordingOf,
} from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type {
  ChangeCorrection,
  ProposeCorrection,
  WordingChanges,
} from "#lib/domain/correction-requests.ts";
import { can } from "#lib/domain/permission.ts";
import {
  type AsyncResult,
  isRefusal,
  type Refusal,
  refuse,
  refuseField,
} from "#lib/domain/refusal.ts";
import { type Context, notFound } from "./context.ts";
import { createOnce } from "./create-once.ts";
import { recordOnPart } from "./record-claim-event.ts";
import {
  type ClaimSubject,
  refuseChanged,
  refuseRevision,
  requireClaim,
  requireRevision,
  viewClaim,
} from "./subjects.ts";
import { transact } from "./transact.ts";

/** A correction, with its claim after the change. */
export type CorrectionAnswer = AnswerOf<"PATCH /api/corrections/:id">;

/**
 * Attaches a correction to a claim. Its range refers to the article's current revision; it need not lie
 * within the claim's words, but stays inside one line.
 */
export function proposeCorrection(
  context: Context,
  claimId: string,
  input: ProposeCorrection,
): AsyncResult<CorrectionAnswer> {
  return transact(context, async (context) => {
    const subject = await requireClaim(context, claimId, "claim.change");
    if (isRefusal(subject)) return subject;
    const request = { id: input.id, verb: `correction of ${claimId}`, input };
    return createOnce(context, request, {
      create: () => attachCorrection(context, subject, input),
      again: () => viewCorrection(context, subject, input.id),
    });
  });
}

async function attachCorrection(
  context: Context,
  subject: ClaimSubject,
  input: ProposeCorrection,
): AsyncResult<CorrectionAnswer> {
  const { db, user, now } = context;
  const { article, claim } = subject;
  const stale = refuseRevision(input.revision ?? article.revision, article);
  if (stale) return stale;
  const { text } = await requireRevision(context, article.id, article.revision);
  const { id, action, start, end, insert, notice, noticeText, reason } = input;
  const fault = faultOfProposal(text, input);
  if (fault) return refuseField("start", fault);
  const missing = faultOfNotice(input);
  if (missing) return missing;
  const fields = { action, insert, notice, noticeText, reason };
  await insertRow(db, "corrections", {
    id,
    claim: claim.id,
    ...fields,
    state: "proposed",
    createdAt: now,
    createdBy: user.id,
  });
  await addCorrectionAuthor(db, id, user.id);
  const exact = text.slice(start, end);
  const place = { start, end, exact, outcome: "kept" } as const;
  await insertRow(db, "correctionAnchors", {
    correction: id,
    revision: article.revision,
    ...place,
  });
  await recordOnPart(context, subject, {
    type: "correction.proposed",
    after: { id, ...fields, start, end, exact },
  });
  return viewCorrection(context, subject, id);
}

/** What is wrong with the notice to readers, or null. */
function faultOfNotice({
  action,
  notice,
  noticeText,
}: Pick<ProposeCorrection, "action" | "notice" | "noticeText">) {
  const { notices } = ACTION_RULES[action];
  if (!notices.includes(notice)) {
    return refuseField("notice", "A note is told to readers: say as what.");
  }
  if (notices.includes("none") || noticeText) return null;
  return refuseField("noticeText", "Write what the note tells readers.");
}

/**
 * Changes the words of a correction that has not been applied. Those of a note that readers have been told,
 * as of one that came with its article, can be changed too: the new ones go round the review, and readers
 * are told the old ones until they are published.
 */
export function changeCorrection(
  context: Context,
  id: string,
  { version, ...changes }: ChangeCorrection,
): AsyncResult<CorrectionAnswer> {
  return transact(context, async (context) => {
    const found = await requireChangeable(context, id);
    if (isRefusal(found)) return found;
    const { subject, correction } = found;
    const stale = await refuseStaleCorrection(context, found, version);
    if (stale) return stale;
    const wording = await wordingAfter(context, found, changes);
    if (isRefusal(wording)) return wording;
    const { reason } = correction;
    const before = { id, ...wordingOf(correction), reason };
    const after = { ...wording, reason: changes.reason === undefined ? reason : changes.reason };
    const isSame = isSameWording(after, correction);
    const standing = isSame ? {} : noteAfterAmending(correction, after);
    await updateCorrection(context.db, id, { ...after, ...rowOf(standing) });
    if (!isSame) {
      await addCorrectionAuthor(context.db, id, context.user.id);
    }
    await recordOnPart(context, subject, { type: "correction.changed", before, after });
    return viewCorrection(context, subject, id);
  });
}

/** The words of a correction after some changes, or why it cannot have them. */
export async function wordingAfter(
  context: Context,
  { subject: { article }, correction }: CorrectionSubject,
  changes: WordingChanges,
): AsyncResult<Wording> {
  const { insert, notice, noticeText } = correction;
  const wording = {
    insert: changes.insert ?? insert,
    notice: changes.notice ?? notice,
    noticeText: changes.noticeText === undefined ? noticeText : changes.noticeText,
  };
  const { text } = await requireRevision(context, article.id, article.revision);
  const fault = faultOfProposal(text, { ...correction, ...wording });
  if (fault) return refuseField("insert", fault);
  return faultOfNotice({ ...correction, ...wording }) ?? wording;
}

function rowOf({ inForce, ...standing }: ReturnType<typeof noteAfterAmending>) {
  if (inForce === undefined) return standing;
  return { ...standing, inForce: inForce && JSON.stringify(inForce) };
}

/**
 * Takes back a correction that has not been applied. Of an amended note the new words go, and it is in
 * force as before; one that readers have been told is a reviewer's to take back.
 */
export function withdrawCorrection(context: Context, id: string): AsyncResult<{ claimNow: Claim }> {
  return transact(context, async (context) => {
    const found = await requireChangeable(context, id);
    if (isRefusal(found)) return found;
    const { correction, subject } = found;
    const { inForce, state } = correction;
    if (state === "applied" && !can(subject.membership.role, "review.decide")) return TOLD;
    const isAmendment = inForce !== null && state !== "applied";
    const changes = isAmendment ? rowOf(noteInForceAgain(inForce)) : { deletedAt: context.now };
    await updateCorrection(context.db, id, changes);
    if (isAmendment) {
      const { reason } = correction;
      const before = { id, ...wordingOf(correction), reason };
      const after = { ...wordingOf({ ...correction, ...noteInForceAgain(inForce) }), reason };
      await recordOnPart(context, subject, { type: "correction.changed", before, after });
      return { claimNow: await viewClaim(context, subject) };
    }
    await recordOnPart(context, found.subject, { type: "correction.withdrawn", before: { id } });
    return { claimNow: await viewClaim(context, found.subject) };
  });
}

const TOLD = refuse(
  "forbidden",
  "Readers have been told this note. Ask a reviewer to withdraw it, or edit it and have that reviewed.",
);

/** A correction that has not been applied, or a note that has, which leaves the words as they are. */
async function requireChangeable(context: Context, id: string): AsyncResult<CorrectionSubject> {
  const open = await requireOpenCorrection(context, id);
  if (!isRefusal(open) || open.refusal !== "conflict") return open;
  const found = await requireCorrection(context, id, "correction");
  if (isRefusal(found) || ACTION_RULES[found.correction.action].editsText) return open;
  return found;
}

/** A correction with its claim. */
export interface CorrectionSubject {
  readonly subject: ClaimSubject;
  readonly correction: Correction;
}

/** A refusal when the version that somebody saw is not the current one, which it names. */
export async function refuseStaleCorrection(
  context: Context,
  { subject, correction }: CorrectionSubject,
  seen: number,
): Promise<Refusal | null> {
  if (seen === correction.version) return null;
  const place = { article: subject.article.id, claim: subject.claim.id };
  const claimNow = await viewClaim(context, subject);
  return refuseChanged(context, place, { ...correction, claimNow });
}

/**
 * The correction that may still be changed, for somebody who may; else why not. `what` names the subject of
 * a not-found.
 */
export async function requireOpenCorrection(
  context: Context,
  id: string,
  what = "correction",
): AsyncResult<CorrectionSubject> {
  const found = await requireCorrection(context, id, what);
  if (isRefusal(found) || found.correction.state !== "applied") return found;
  return refuse("conflict", "This correction is in the article already. Propose another one.", {
    current: found.correction,
  });
}

async function requireCorrection(
  context: Context,
  id: string,
  what: string,
): AsyncResult<CorrectionSubject> {
  const row = await readCorrectionRow(context.db, id);
  if (!row) return notFound(what);
  const subject = await requireClaim(context, row.claim, "claim.change", what);
  if (isRefusal(subject)) return subject;
  const claim = await viewClaim(context, subject);
  const correction = claim.corrections.find((one) => one.id === id);
  return correction ? { subject, correction } : notFound(what);
}

/** A correction, with its claim as it is now. */
export async function viewCorrection(
  context: Context,
  subject: ClaimSubject,
  id: string,
): AsyncResult<CorrectionAnswer> {
  const claimNow = await viewClaim(context, subject);
  const correction = claimNow.corrections.find((one) => one.id === id);
  return correction ? { ...correction, claimNow } : notFound("correction");
}
