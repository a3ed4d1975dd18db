/**
 * Carries what hangs on an article to a revision that came from outside, where nobody knows which words
 * became which: everything is kept that stands in one clear place, and the rest is lost.
 */

import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { readCorrectionAnchors } from "#db/article-corrections.ts";
import { readClaimAnchors, updateClaims } from "#db/claims.ts";
import { reopenCorrections } from "#db/corrections.ts";
import { insertRows } from "#db/insert-rows.ts";
import { describeAnchor } from "#lib/domain/anchor.ts";
import type { CarriedClaim } from "#lib/domain/answers/article.ts";
import { checkAfter } from "#lib/domain/carry.ts";
import type { Stepwise } from "#lib/domain/relocate/find-strings.ts";
import type { Versions } from "#lib/domain/relocate/relocate.ts";
import { type Relocated, relocateFindings } from "#lib/domain/relocate/relocate-findings.ts";
import type { FoundPlace } from "#lib/domain/relocate/unique-place.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Outcome } from "#lib/domain/vocabulary.ts";
import { reviewAfterChange } from "#lib/domain/workflow.ts";
import { type CarriedRow, type ClaimAnchorRow, storeCarriedClaims } from "./carry-article.ts";
import type { Context } from "./context.ts";
import { NO_APPROVAL, reopenedEvent } from "./record-claim-event.ts";
import { recordOnClaims } from "./record-event.ts";
import type { ArticleSubject } from "./subjects.ts";

type CorrectionRow = Awaited<ReturnType<typeof readCorrectionAnchors>>[number];

/** Why something counts as found in its place; null for what is lost. */
type Proof = FoundPlace["by"] | null;

/** A claim with its place in the next revision. */
interface CarriedClaimRow extends CarriedRow {
  readonly by: Proof;
}

/** A correction with where it stands in the next revision, or, when lost, last stood. */
interface CarriedCorrection {
  readonly row: CorrectionRow;
  readonly range: Range;
  readonly outcome: Outcome;
  readonly by: Proof;
}

/**
 * Carries claims and corrections, deleted ones included, from the current revision to the next. A
 * decision does not hold for the new text where the claim's words, or an approved correction's, are
 * gone, or where nothing but the words shows that they say what they said; such a claim has to be
 * checked again too. What was lost before comes back where its words stand again.
 */
export async function relocateArticle(
  context: Context,
  subject: ArticleSubject,
  versions: Versions,
): Promise<readonly CarriedClaim[]> {
  const { id: article, revision } = subject.article;
  const rows = {
    claims: await readClaimAnchors(context.db, { article, revision }),
    corrections: await readCorrectionAnchors(context.db, article, revision),
  };
  await yieldToEventLoop();
  const found = await inTurns(relocateFindings(versions, rows));
  await yieldToEventLoop();
  const claims = found.claims.map((claim) => carryClaim(claim, versions));
  const corrections = found.corrections.map(carryCorrection);
  await yieldToEventLoop();
  await insertRows(
    context.db,
    "correctionAnchors",
    corrections.map(({ row: { correction, exact }, range: { start, end }, outcome }) => {
      return { correction, revision: revision + 1, start, end, exact, outcome };
    }),
  );
  await yieldToEventLoop();
  const carried = await storeCarriedClaims(context, subject, claims);
  await reopenFindings(context, subject, { claims, corrections });
  return carried;
}

async function inTurns<T>(steps: Stepwise<T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await yieldToEventLoop();
  }
}

function carryClaim(
  { row, place }: Relocated<ClaimAnchorRow>,
  { after }: Versions,
): CarriedClaimRow {
  if (!place) {
    const check = checkAfter(row.check, "lost");
    return { row, outcome: "lost", anchor: row, check, by: null };
  }
  const { by } = place;
  const check = by === "words" ? checkAfter(row.check, "changed") : row.check;
  return { row, outcome: "kept", anchor: describeAnchor(after, place), check, by };
}

function carryCorrection({ row, place }: Relocated<CorrectionRow>): CarriedCorrection {
  if (!place) return { row, range: row, outcome: "lost", by: null };
  const { by, ...range } = place;
  return { row, range, outcome: row.outcome === "changed" ? "changed" : "kept", by };
}

/** What was decided on words that are not there any more, or may be about something else, is open again. */
async function reopenFindings(
  context: Context,
  subject: ArticleSubject,
  carried: {
    readonly claims: readonly CarriedClaimRow[];
    readonly corrections: readonly CarriedCorrection[];
  },
): Promise<void> {
  const displaced = new Set(
    carried.corrections
      .filter(({ row, outcome, by }) => {
        const isElsewhere = outcome !== "kept" || by === "words";
        return row.state === "approved" && row.deletedAt === null && isElsewhere;
      })
      .map(({ row }) => row.claim),
  );
  const reopened = carried.claims.flatMap(({ row: { claim, review, ...row }, outcome, by }) => {
    const isGone = outcome === "lost" && row.outcome !== "lost";
    const isVoid = isGone || by === "words" || displaced.has(claim);
    const after = reviewAfterChange(review);
    return isVoid && after !== review ? [{ claim, review, after }] : [];
  });
  const { db, now } = context;
  for (const [review, claims] of Map.groupBy(reopened, ({ after }) => after)) {
    const ids = claims.map(({ claim }) => claim);
    await updateClaims(db, ids, { review, ...NO_APPROVAL, updatedAt: now });
    await reopenCorrections(db, ids);
  }
  await recordOnClaims(context, subject, reopened.map(reopenedEvent));
}
