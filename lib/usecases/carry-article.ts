/**
 * Carries what hangs on an article from its current revision to the one that publishing makes. With
 * thousands of claims that takes long: between the steps other work of this process gets its turn,
 * while whoever needs the database waits for the transaction as before.
 */

import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { readCorrectionAnchors } from "#db/article-corrections.ts";
import { readClaimAnchors, updateClaims } from "#db/claims.ts";
import { applyCorrections } from "#db/corrections.ts";
import { insertRows } from "#db/insert-rows.ts";
import type { CarriedClaim } from "#lib/domain/answers/article.ts";
import {
  type Carried,
  carryAnchor,
  carryApplied,
  carryPlace,
  checkAfter,
} from "#lib/domain/carry.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { applyEdits } from "#lib/domain/edit.ts";
import type { Check } from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { recordOnClaims } from "./record-event.ts";
import type { ArticleSubject } from "./subjects.ts";

/** The text of the next revision, and how positions in the current one map to it. */
export interface NextText {
  readonly map: ReturnType<typeof applyEdits>["map"];
  readonly text: string;
}

/** Marks what was approved as applied, and carries the place of every correction. */
export async function carryCorrections(
  { db }: Context,
  { article }: ArticleSubject,
  { approved, map, text }: NextText & { readonly approved: readonly { readonly id: string }[] },
): Promise<void> {
  const revision = article.revision + 1;
  const applied = new Set(approved.map(({ id }) => id));
  const anchors = await readCorrectionAnchors(db, article.id, article.revision);
  await applyCorrections(db, [...applied], revision);
  await yieldToEventLoop();
  const rows = anchors.map(({ correction, action, exact, outcome, ...range }) => {
    const isEdit = applied.has(correction) && ACTION_RULES[action].editsText;
    const place = isEdit ? carryApplied(map, range) : carryPlace(map, text, { ...range, exact });
    const { start, end } = place;
    const worst = outcome === "kept" ? place.outcome : outcome;
    return { correction, revision, start, end, exact, outcome: worst };
  });
  await yieldToEventLoop();
  await insertRows(db, "correctionAnchors", rows);
}

/**
 * Carries every claim, deleted ones included, and records each whose words changed or went. The answer
 * tells of the living ones.
 */
export async function carryClaims(
  context: Context,
  subject: ArticleSubject,
  nextText: NextText,
): Promise<readonly CarriedClaim[]> {
  const { id: article, revision } = subject.article;
  const rows = await readClaimAnchors(context.db, { article, revision });
  await yieldToEventLoop();
  const carried = rows.map((row) => carryClaim(row, nextText));
  await yieldToEventLoop();
  return storeCarriedClaims(context, subject, carried);
}

/** A claim’s place in a revision, with how far its check and review are. */
export type ClaimAnchorRow = Awaited<ReturnType<typeof readClaimAnchors>>[number];

/** A claim with where its words stand in the next revision, or, when lost, last stood. */
export interface CarriedRow extends Carried {
  readonly row: ClaimAnchorRow;
  readonly check: Check;
}

/**
 * Stores where claims stand in the next revision, and records each whose words changed, went or came
 * back, or that has to be checked again. The answer tells of the living ones.
 */
export async function storeCarriedClaims(
  context: Context,
  subject: ArticleSubject,
  carried: readonly CarriedRow[],
): Promise<readonly CarriedClaim[]> {
  const { db, now } = context;
  const next = subject.article.revision + 1;
  await insertRows(
    db,
    "claimAnchors",
    carried.map(({ row, anchor: { start, end, exact, prefix, suffix }, outcome }) => {
      return { claim: row.claim, revision: next, start, end, exact, prefix, suffix, outcome };
    }),
  );
  const touched = carried.filter(({ row, outcome, check }) => {
    const isMoved = row.outcome === "lost" ? outcome !== "lost" : outcome !== "kept";
    return isMoved || check !== row.check;
  });
  for (const [check, claims] of Map.groupBy(touched, (one) => one.check)) {
    const ids = claims.map(({ row }) => row.claim);
    await updateClaims(db, ids, { check, updatedAt: now });
  }
  await yieldToEventLoop();
  await recordOnClaims(
    context,
    subject,
    touched.map(({ row, outcome, check }) => ({
      claim: row.claim,
      type: "claim.carried",
      before: { exact: row.exact, check: row.check },
      after: { outcome, revision: next, check },
    })),
  );
  return livingClaims(carried.map(({ row, outcome, check }) => ({ ...row, outcome, check })));
}

/** The claims that are not deleted, with what became of their words. */
export function livingClaims(
  claims: readonly Pick<ClaimAnchorRow, "claim" | "deletedAt" | "outcome" | "check">[],
): readonly CarriedClaim[] {
  return claims
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ claim, outcome, check }) => ({ id: claim, outcome, check }));
}

/** What is lost stays lost, with the words it last had. */
function carryClaim(row: ClaimAnchorRow, { map, text }: NextText): CarriedRow {
  if (row.outcome === "lost") return { row, outcome: row.outcome, anchor: row, check: row.check };
  const { outcome, anchor } = carryAnchor(map, text, row);
  return { row, outcome, anchor, check: checkAfter(row.check, outcome) };
}
