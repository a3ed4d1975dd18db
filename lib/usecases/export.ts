import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { findDecidedElsewhere, findReworded, findStaleApprovals } from "#db/approvals.ts";
import { chunksOf } from "#db/chunks.ts";
import { readClaimsInSteps } from "#db/claims.ts";
import { readLastEvent } from "#db/events.ts";
import { readPublication } from "#db/publications.ts";
import { readRevision } from "#db/revisions.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { asInForce, type Correction } from "#lib/domain/correction.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { type AsyncResult, isRefusal, refuse, refuseField } from "#lib/domain/refusal.ts";
import type { ExportArticle } from "#lib/domain/requests.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { isDecided } from "#lib/domain/workflow.ts";
import type { ExportedFile, ExportTask } from "#lib/export/registry.ts";
import { writeInWorker } from "#lib/export/worker/pool.ts";
import { limitToQueue } from "#lib/worker/limit.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import { bundleArticle } from "./bundle.ts";
import { readConsistently } from "./consistent-read.ts";
import { type Context, notFound } from "./context.ts";
import { recordExport } from "./record-export.ts";
import { requireArticle, requireDesk } from "./subjects.ts";

/** A file with the revision that it holds, and when that was published; a bundle holds them all. */
export interface ArticleFile extends ExportedFile {
  readonly revision: number | null;
  readonly publishedAt: string | null;
}

/**
 * An article as a file in one of the formats. Where no revision is named it is the one that was
 * published last, as it was published; the current one while none has been. Refuses options that the
 * format cannot fulfil, what `writeInWorker` refuses, and whoever may not have it. Who gets which file is
 * recorded. One person's exports are made one after another, and the tenth of them is `busy`. Stops
 * when the signal aborts.
 */
export async function exportArticle(
  context: Context,
  id: string,
  { signal, ...wanted }: ExportArticle & { readonly signal?: AbortSignal },
): AsyncResult<ArticleFile> {
  const unfit = refuseOptions(wanted);
  if (unfit) return unfit;
  return EXPORT_QUEUE(context.user.id, () => exportInTurn(context, id, { ...wanted, signal }));
}

/**
 * One person's exports are made one after another: somebody who asks for many waits for their own, and a
 * colleague's is made at once.
 */
const EXPORT_QUEUE = oncePerProcess("export-queue", () =>
  limitToQueue(
    8,
    "Nine of your exports are being made already. Wait until one is done, then try again.",
  ),
);

async function exportInTurn(
  context: Context,
  id: string,
  { signal, ...wanted }: ExportArticle & { readonly signal?: AbortSignal | undefined },
): AsyncResult<ArticleFile> {
  if (signal?.aborted) return refuse("failed", "The export was stopped.");
  const task = await readTask(context, id, wanted);
  if (isRefusal(task)) return task;
  const file = await writeInWorker(task, signal);
  if (isRefusal(file)) return file;
  const reviewed = task.format === "bundle" ? null : task.reviewed;
  const revision = reviewed?.revision.number ?? null;
  const { format, corrections = "accepted", confidential = "leave" } = wanted;
  const what = { format, revision, corrections, confidential };
  const publishedAt = reviewed?.publishedAs?.at ?? null;
  return (await recordExport(context, id, what)) ?? { ...file, revision, publishedAt };
}

async function readTask(
  context: Context,
  id: string,
  { format, revision, corrections = "accepted", confidential = "leave" }: ExportArticle,
): AsyncResult<ExportTask> {
  if (format === "bundle") {
    const bundle = await bundleArticle(context, id, confidential);
    return isRefusal(bundle) ? bundle : { format, bundle };
  }
  const reviewed = await readConsistently(context, id, async (context) => {
    const reviewed = await reviewedArticle(context, id, revision);
    if (isRefusal(reviewed) || format !== "claim-review") return reviewed;
    return withoutRewordedApprovals(context, reviewed);
  });
  return isRefusal(reviewed) ? reviewed : { format, reviewed, options: { corrections } };
}

/** An approval rates the words that it was given to, not those that a correction put there. */
async function withoutRewordedApprovals(
  { db }: Context,
  reviewed: ReviewedArticle,
): Promise<ReviewedArticle> {
  const ids = reviewed.claims.map(({ id }) => id);
  const reworded = new Set(await findReworded(db, ids, reviewed.revision.number));
  const claims = reviewed.claims.map((claim) =>
    reworded.has(claim.id) ? withoutApproval(claim) : claim,
  );
  return { ...reviewed, claims };
}

/** A refusal of what the format has no place for, or null. */
function refuseOptions({ format, revision, corrections, confidential }: ExportArticle) {
  if (corrections === "proposed" && !formatInfo(format).takesProposed) {
    const message = `Only what is approved goes into ${formatInfo(format).label}. Leave “corrections” out.`;
    return refuseField("corrections", message);
  }
  if (confidential === "include" && format !== "bundle") {
    return refuseField("confidential", "Confidential evidence leaves in a bundle only.");
  }
  if (revision !== undefined && format === "bundle") {
    return refuseField("revision", "A bundle holds all revisions. Leave “revision” out.");
  }
  return null;
}

/** Claims whose approvals are looked at in one step. */
const BATCH_SIZE = 500;

/**
 * The claims of a revision, without approvals that do not count: those that do not cover the claim as it is,
 * and those given elsewhere that came with a bundle, while nobody here has decided on the claim. Published
 * corrections stay.
 */
async function readHeldClaims(
  { db }: Context,
  place: { readonly article: string; readonly revision: number },
): Promise<Claim[]> {
  const claims = await readClaimsInSteps(db, place, yieldToEventLoop);
  const decided = claims.filter(({ review }) => isDecided(review)).map(({ id }) => id);
  const unheld = new Set<string>();
  for (const some of chunksOf(decided, BATCH_SIZE)) {
    for (const id of await findStaleApprovals(db, some)) unheld.add(id);
    for (const id of await findDecidedElsewhere(db, some)) unheld.add(id);
    await yieldToEventLoop();
  }
  return claims.map((claim) => (unheld.has(claim.id) ? withoutApproval(claim) : claim));
}

function withoutApproval(claim: Claim): Claim {
  const corrections = claim.corrections.map((correction) =>
    correction.state === "applied" ? correction : { ...correction, state: "proposed" as const },
  );
  return { ...claim, review: "none", corrections };
}

function toldState({ state, inForce }: Correction): Correction["state"] {
  return inForce && state === "approved" ? "proposed" : state;
}

/**
 * What an export renders: a revision with what was in force in it. Confidential evidence ends here.
 */
async function reviewedArticle(
  context: Context,
  id: string,
  number?: number,
): AsyncResult<ReviewedArticle> {
  const subject = await requireArticle(context, id, "article.export");
  if (isRefusal(subject)) return subject;
  const { article } = subject;
  const wanted = number ?? article.published?.revision ?? article.revision;
  const revision = await readRevision(context.db, id, wanted);
  if (!revision) return notFound("revision");
  await yieldToEventLoop();
  const place = { article: id, revision: revision.number };
  const claims = await readHeldClaims(context, place);
  const { noticeStyle } = await requireDesk(context, article.desk.id);
  const isCurrent = revision.number === article.revision;
  // What was approved after a publication is not part of it: it is given with the number only.
  const isAsPublished = number === undefined && article.published !== null;
  const inForce = ({ appliedIn, state }: Correction) => {
    if (appliedIn !== null) return appliedIn <= revision.number;
    return isCurrent && (!isAsPublished || state === "declined");
  };
  return {
    article,
    revision,
    noticeStyle,
    publishedAs: await readPublication(context.db, id, revision.number),
    claims: claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.filter(({ confidential }) => !confidential),
      corrections: claim.corrections
        // An approval that is not out yet leaves an export as published with the words before.
        .map((one) => asInForce(isAsPublished ? { ...one, state: toldState(one) } : one, wanted))
        .filter(inForce),
    })),
    lastEventHash: (await readLastEvent(context.db, id))?.hash ?? null,
  };
}
