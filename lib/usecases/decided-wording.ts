/** Other words for corrections that a reviewer's decision brings with it. */
import { updateCorrection } from "#db/corrections.ts";
import type { DeskRow } from "#db/desks.ts";
import type { Amendment, Claim } from "#lib/domain/claim.ts";
import { type Correction, isSameWording, wordingOf } from "#lib/domain/correction.ts";
import {
  type AsyncResult,
  isRefusal,
  type Refusal,
  refuse,
  refuseField,
} from "#lib/domain/refusal.ts";
import type { DecideReview } from "#lib/domain/requests.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { wordingAfter } from "./corrections.ts";
import { type ClaimSubject, refuseChanged } from "./subjects.ts";
import { storeWording } from "./wordings.ts";

interface Asked {
  readonly subject: ClaimSubject;
  readonly corrections: readonly Correction[];
  readonly wording: NonNullable<DecideReview["wording"]>;
}

/** What a decision says of wordings; `own` where the person decides on their own finding. */
interface DecisionWithWording extends Pick<DecideReview, "decision" | "wording"> {
  readonly own: boolean;
}

/**
 * Gives or proposes the other words that come with a decision; answers what an approval changed. Refuses
 * them where the decision, or the desk, does not allow any.
 */
export async function applyWording(
  context: Context,
  subject: ClaimSubject & { readonly view: Claim; readonly desk: DeskRow },
  { decision, wording = [], own }: DecisionWithWording,
): AsyncResult<readonly Amendment[]> {
  if (wording.length === 0) return [];
  const { view, desk } = subject;
  const refused = refuseWording(decision, { own, mayAmend: desk.mayAmendOnApproval });
  if (refused) return refused;
  const asked = { subject, corrections: view.corrections, wording };
  if (decision === "approve") return amendWording(context, asked);
  return (await proposeWordings(context, asked)) ?? [];
}

/** Why a decision cannot bring other words with it, or null where it can. */
function refuseWording(
  decision: Decision,
  { own, mayAmend }: { readonly own: boolean; readonly mayAmend: boolean },
): Refusal | null {
  if (decision === "return") return null;
  if (decision !== "approve") {
    return refuseField("wording", "Other words come with an approval or a return only.");
  }
  if (own) {
    return refuse("own_finding", "This is your own finding: change the correction itself.");
  }
  if (mayAmend) return null;
  const message =
    "On this desk nobody approves with words of their own. Return it with the wording that you propose, or ask an admin to allow it on the desk’s page.";
  return refuse("forbidden", message);
}

/**
 * Gives corrections the words with which they are approved, and answers what that changed. The reviewer is
 * no author by it: the desk allows it, and it is recorded with the decision.
 */
async function amendWording(
  context: Context,
  { subject, corrections, wording }: Asked,
): AsyncResult<readonly Amendment[]> {
  const amended: Amendment[] = [];
  for (const { correction: id, version, ...changes } of wording) {
    const correction = await findOpen(context, { subject, corrections }, { id, version });
    if (isRefusal(correction)) return correction;
    const after = await wordingAfter(context, { subject, correction }, changes);
    if (isRefusal(after)) return after;
    if (isSameWording(after, correction)) continue;
    await updateCorrection(context.db, id, after);
    amended.push({ correction: id, before: wordingOf(correction), after });
  }
  return amended;
}

/** Proposes other words with a return; null once that is done. */
async function proposeWordings(
  context: Context,
  { subject, corrections, wording }: Asked,
): Promise<Refusal | null> {
  for (const { correction: id, version, ...changes } of wording) {
    const correction = await findOpen(context, { subject, corrections }, { id, version });
    if (isRefusal(correction)) return correction;
    const proposed = { id: context.newId(), comment: null, changes };
    const refused = await storeWording(context, { subject, correction }, proposed);
    if (refused) return refused;
  }
  return null;
}

async function findOpen(
  context: Context,
  { subject, corrections }: Pick<Asked, "subject" | "corrections">,
  { id, version }: { readonly id: string; readonly version: number },
): AsyncResult<Correction> {
  const correction = corrections.find((one) => one.id === id);
  if (!correction || correction.state === "applied") {
    return refuseField("wording", "There is no such open correction on this claim.");
  }
  if (correction.version === version) return correction;
  const place = { article: subject.article.id, claim: subject.claim.id };
  return refuseChanged(context, place, correction);
}
