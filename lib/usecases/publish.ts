import { updateArticle } from "#db/articles.ts";
import { insertClaimAnchors, readClaimAnchors, readClaims, updateClaim } from "#db/claims.ts";
import {
  insertCorrectionAnchor,
  readCorrectionAnchors,
  updateCorrection,
} from "#db/corrections.ts";
import { insertRevision, readRevision } from "#db/revisions.ts";
import type { Article, Revision } from "#lib/domain/article.ts";
import { carryAnchor, carryApplied, carryPlace, checkAfter } from "#lib/domain/carry.ts";
import { type Correction, conflictsAmong, editsOf } from "#lib/domain/correction.ts";
import { applyEdits } from "#lib/domain/edit.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Publish } from "#lib/domain/requests.ts";
import { linesOf } from "#lib/domain/text.ts";
import type { Check, Outcome } from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { recordOnArticle, recordOnClaim } from "./record.ts";
import { type ArticleSubject, refuseStale, requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

type StepMap = ReturnType<typeof applyEdits>["map"];

/** What publishing did: the new revision, and what became of each claim's words. */
export interface Published {
  readonly revision: Revision;
  readonly claims: readonly {
    readonly id: string;
    readonly outcome: Outcome;
    readonly check: Check;
  }[];
}

/**
 * Turns the approved corrections into the next revision and carries every claim and correction there.
 * Earlier revisions and their anchors stay as they are. Refuses when nothing is approved and when two
 * approved corrections change the same words.
 */
export function publishArticle(
  context: Context,
  id: string,
  { version, expectedRevision }: Publish,
): Promise<Published | Refusal> {
  return transact(context, async (context) => {
    const subject = await requireArticle(context, id, "article.publish");
    if (isRefusal(subject)) return subject;
    const { article } = subject;
    const stale =
      refuseStale(version, article, "article") ?? refuseRevision(expectedRevision, article);
    if (stale) return stale;
    const approved = await readApproved(context, article);
    const obstacle = findObstacle(approved);
    if (obstacle) return obstacle;
    const current = await readRevision(context.db, id, article.revision);
    if (!current) throw new RangeError(`Article ${id} lacks its current revision.`);
    const { revision: words, map } = applyEdits(current, editsOf(approved));
    const next = article.revision + 1;
    const made = { createdAt: context.now, createdBy: context.user.id };
    await insertRevision(context.db, {
      article: id,
      number: next,
      origin: "publish",
      ...words,
      ...made,
    });
    await applyCorrections(context, subject, { approved, map, text: words.text });
    await recordOnArticle(context, subject, {
      type: "article.published",
      before: { revision: article.revision },
      after: { revision: next, corrections: approved.map((correction) => correction.id) },
    });
    const claims = await carryClaims(context, subject, { map, text: words.text });
    await updateArticle(context.db, id, {
      revision: next,
      stage: "published",
      headline: headlineAfter(article, current, words.text),
      updatedAt: context.now,
    });
    const revision = await readRevision(context.db, id, next);
    if (!revision) throw new RangeError(`Revision ${next} of ${id} was not stored.`);
    return { revision, claims };
  });
}

function refuseRevision(expected: number, article: Article): Refusal | null {
  if (expected === article.revision) return null;
  return refuse("stale", `The article is at revision ${article.revision} now. Reload it first.`, {
    current: article,
  });
}

async function readApproved({ db }: Context, article: Article): Promise<Correction[]> {
  const claims = await readClaims(db, { article: article.id, revision: article.revision });
  return claims.flatMap(({ corrections }) =>
    corrections.filter(({ state }) => state === "approved"),
  );
}

function findObstacle(approved: readonly Correction[]): Refusal | null {
  if (approved.length === 0) {
    return refuse("conflict", "No correction is approved, so there is nothing to publish yet.");
  }
  const conflicts = conflictsAmong(approved);
  if (conflicts.length === 0) return null;
  return refuse(
    "conflict",
    "Two approved corrections change the same words, or meet. Withdraw one of them.",
    { current: { conflicts } },
  );
}

/** The headline in lists follows the headline in the words, where the article carries one. */
function headlineAfter(article: Article, current: Revision, newText: string): string {
  const index = current.blocks.indexOf("headline");
  const before = linesOf(current.text)[index];
  const after = linesOf(newText)[index];
  if (!before || !after) return article.headline;
  const isSame = current.text.slice(before.start, before.end) === article.headline;
  return (isSame && newText.slice(after.start, after.end).trim()) || article.headline;
}

interface Carrying {
  readonly map: StepMap;
  readonly text: string;
}

/** Marks what was approved as applied, and carries the place of every correction. */
async function applyCorrections(
  { db }: Context,
  { article }: ArticleSubject,
  { approved, map, text }: Carrying & { readonly approved: readonly Correction[] },
): Promise<void> {
  const next = article.revision + 1;
  const applied = new Set(approved.map(({ id }) => id));
  for (const id of applied) await updateCorrection(db, id, { state: "applied", appliedIn: next });
  for (const anchor of await readCorrectionAnchors(db, article.id, article.revision)) {
    const isEdit = applied.has(anchor.correction) && anchor.action !== "note";
    const carried = isEdit ? carryApplied(map, anchor) : carryPlace(map, text, anchor);
    const outcome = anchor.outcome === "kept" ? carried.outcome : anchor.outcome;
    await insertCorrectionAnchor(db, {
      correction: anchor.correction,
      revision: next,
      start: carried.start,
      end: carried.end,
      exact: anchor.exact,
      outcome,
    });
  }
}

async function carryClaims(
  context: Context,
  subject: ArticleSubject,
  { map, text }: Carrying,
): Promise<Published["claims"]> {
  const { article } = subject;
  const anchors = await readClaimAnchors(context.db, {
    article: article.id,
    revision: article.revision,
  });
  const carried = anchors.map((row) => {
    const isLost = row.outcome === "lost";
    const { outcome, anchor } = isLost
      ? ({ outcome: "lost", anchor: row } as const)
      : carryAnchor(map, text, row);
    const check = isLost ? row.check : checkAfter(row.check, outcome);
    return { claim: row.claim, outcome, anchor, check, row };
  });
  await insertClaimAnchors(
    context.db,
    carried.map(({ claim, outcome, anchor: { start, end, exact, prefix, suffix } }) => ({
      claim,
      revision: article.revision + 1,
      start,
      end,
      exact,
      prefix,
      suffix,
      outcome,
    })),
  );
  for (const { claim, outcome, check, row } of carried) {
    if (outcome === "kept" || row.outcome === "lost") continue;
    await updateClaim(context.db, claim, { check, updatedAt: context.now });
    const before = { exact: row.exact, check: row.check };
    const happening = { type: `claim.${outcome}`, before, after: { check } };
    await recordOnClaim(context, { ...subject, claim: { id: claim } }, happening);
  }
  return carried
    .filter(({ row }) => !row.deletedAt)
    .map(({ claim, outcome, check }) => ({ id: claim, outcome, check }));
}
