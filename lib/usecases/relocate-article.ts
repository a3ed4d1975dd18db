/**
 * Carries what hangs on an article to a revision that came from outside, where nobody knows which words
 * became which: everything is kept that stands in one clear place, and the rest is lost.
 */
import { setImmediate as giveWay } from "node:timers/promises";
import { insertCorrectionAnchors, reopenCorrections, updateClaims } from "#db/carry.ts";
import { readClaimAnchors } from "#db/claims.ts";
import { readCorrectionAnchors } from "#db/corrections.ts";
import { describeAnchor, describePlace } from "#lib/domain/anchor.ts";
import { checkAfter } from "#lib/domain/carry.ts";
import type { Stepwise } from "#lib/domain/places.ts";
import { findAgain, relocate, type Versions } from "#lib/domain/relocate.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Outcome } from "#lib/domain/vocabulary.ts";
import { reviewAfterChange } from "#lib/domain/workflow.ts";
import {
  type CarriedClaim,
  type CarriedRow,
  type ClaimAnchorRow,
  storeCarriedClaims,
} from "./carry-article.ts";
import type { Context } from "./context.ts";
import { recordOnClaims } from "./record.ts";
import type { ArticleSubject } from "./subjects.ts";

type CorrectionRow = Awaited<ReturnType<typeof readCorrectionAnchors>>[number];

/** A correction with where it stands in the next revision, or, when lost, last stood. */
interface CarriedCorrection {
  readonly row: CorrectionRow;
  readonly range: Range;
  readonly outcome: Outcome;
}

/**
 * Carries claims and corrections, deleted ones included, from the current revision to the next. A
 * decision on a claim whose words are gone, or whose approved correction has no place any more, does not
 * hold for the new text. What was lost before comes back where its words stand again.
 */
export async function relocateArticle(
  context: Context,
  subject: ArticleSubject,
  versions: Versions,
): Promise<readonly CarriedClaim[]> {
  const { id: article, revision } = subject.article;
  const claimRows = await readClaimAnchors(context.db, { article, revision });
  const correctionRows = await readCorrectionAnchors(context.db, article, revision);
  await giveWay();
  const { claims, placeOf } = await findPlaces(versions, claimRows, correctionRows);
  const claimOf = new Map(claims.map((claim) => [claim.row.claim, claim]));
  const corrections = correctionRows.map((row) => {
    const place = placeOf.get(row.correction) ?? placeInClaim(row, claimOf.get(row.claim));
    return carryCorrection(row, place);
  });
  await giveWay();
  await insertCorrectionAnchors(
    context.db,
    corrections.map(({ row: { correction, exact }, range: { start, end }, outcome }) => {
      return { correction, revision: revision + 1, start, end, exact, outcome };
    }),
  );
  await giveWay();
  const carried = await storeCarriedClaims(context, subject, claims);
  await reopenFindings(context, subject, { claims, corrections });
  return carried;
}

/** Where everything stands in the text after; a correction that has no place there is not in the map. */
async function findPlaces(
  versions: Versions,
  claimRows: readonly ClaimAnchorRow[],
  correctionRows: readonly CorrectionRow[],
): Promise<{
  readonly claims: readonly CarriedRow[];
  readonly placeOf: ReadonlyMap<string, Range | null>;
}> {
  const isStanding = ({ outcome }: { readonly outcome: Outcome }) => outcome !== "lost";
  const standing = claimRows.filter(isStanding);
  const lost = claimRows.filter((row) => !isStanding(row));
  const open = correctionRows.filter(isStanding);
  const sought = [...standing, ...open.map((row) => describePlace(versions.before, row))];
  const places = await inTurns(relocate(versions, sought));
  const again = await inTurns(findAgain(versions, lost));
  const claims = [
    ...standing.map((row, index) => carryRow(row, versions, places[index] ?? null)),
    ...lost.map((row, index) => carryRow(row, versions, again[index] ?? null)),
  ];
  await giveWay();
  const placesOfOpen = places.slice(standing.length);
  const placeOf = new Map(open.map((row, at) => [row.correction, placesOfOpen[at] ?? null]));
  return { claims, placeOf };
}

async function inTurns<T>(steps: Stepwise<T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await giveWay();
  }
}

function carryRow(row: ClaimAnchorRow, { after }: Versions, place: Range | null): CarriedRow {
  if (place) {
    return { row, outcome: "kept", anchor: describeAnchor(after, place), check: row.check };
  }
  return { row, outcome: "lost", anchor: row, check: checkAfter(row.check, "lost") };
}

function carryCorrection(row: CorrectionRow, place: Range | null): CarriedCorrection {
  if (!place) return { row, range: row, outcome: "lost" };
  return { row, range: place, outcome: row.outcome === "changed" ? "changed" : "kept" };
}

/**
 * Where a correction stands within the words of its claim, which are the same as before. What was lost
 * with its claim is proven by its own words once more: the two may have been lost at different times.
 */
function placeInClaim(row: CorrectionRow, claim: CarriedRow | undefined): Range | null {
  if (claim?.outcome !== "kept") return null;
  const from = row.start - claim.row.start;
  const start = claim.anchor.start + from;
  if (row.outcome !== "lost" && claim.row.outcome !== "lost") {
    const isPoint = row.start === row.end;
    const isInside = isPoint
      ? from > 0 && row.end < claim.row.end
      : from >= 0 && row.end <= claim.row.end;
    return isInside ? { start, end: start + row.end - row.start } : null;
  }
  const isApplied = row.state === "applied" && row.action !== "note";
  const words = isApplied ? row.insert : row.exact;
  const isProven = words !== "" && from >= 0 && claim.anchor.exact.startsWith(words, from);
  return isProven && claim.row.outcome === "lost" ? { start, end: start + words.length } : null;
}

/** What was decided on words that are not there any more is decided no longer. */
async function reopenFindings(
  context: Context,
  subject: ArticleSubject,
  carried: {
    readonly claims: readonly CarriedRow[];
    readonly corrections: readonly CarriedCorrection[];
  },
): Promise<void> {
  const displaced = new Set(
    carried.corrections
      .filter(({ row, outcome }) => {
        return row.state === "approved" && row.deletedAt === null && outcome !== "kept";
      })
      .map(({ row }) => row.claim),
  );
  const reopened = carried.claims.flatMap(({ row: { claim, review, ...row }, outcome }) => {
    const isVoid = (outcome === "lost" && row.outcome !== "lost") || displaced.has(claim);
    const after = reviewAfterChange(review);
    return isVoid && after !== review ? [{ claim, review, after }] : [];
  });
  const { db, now } = context;
  for (const [review, claims] of Map.groupBy(reopened, ({ after }) => after)) {
    const ids = claims.map(({ claim }) => claim);
    await updateClaims(db, ids, { review, updatedAt: now });
    await reopenCorrections(db, ids);
  }
  const happenings = reopened.map(({ claim, review, after }) => ({
    claim,
    type: "review.reopened",
    before: { review },
    after: { review: after },
  }));
  await recordOnClaims(context, subject, happenings);
}
