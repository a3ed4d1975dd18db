/** Hashes of what decisions cover: as it was when somebody decided, and as it is now. */
import { type ApprovalContent, serializeForApproval } from "#lib/domain/approval.ts";
import type { Review } from "#lib/domain/vocabulary.ts";
import { findExternalPeople } from "./bundled-people.ts";
import { readInChunks } from "./chunks.ts";
import { hashText } from "./revisions.ts";
import type { Db } from "./schema.ts";

/** The hash of what a decision on a claim covers, hexadecimal. */
export function hashOfApproval(claim: ApprovalContent): string {
  return hashText(serializeForApproval(claim));
}

/** The hash of what a decision on a claim would cover now, in a revision of its article. */
export async function readCovers(db: Db, claim: string, revision: number): Promise<string> {
  const [covered] = await readApprovalContents(db, [{ id: claim, revision }]);
  if (!covered) throw new RangeError(`Claim ${claim} has no anchor in revision ${revision}.`);
  return hashOfApproval(covered);
}

/** The claims among these that have changed since they were approved or declined. */
export async function findStaleApprovals(db: Db, claims: readonly string[]): Promise<string[]> {
  return readInChunks(claims, async (chunk) => {
    const rows = await db
      .selectFrom("claims")
      .select(["id", "covers", "coversIn"])
      .where("id", "in", chunk)
      .where("review", "in", ["approved", "declined"])
      .execute();
    const decided = rows.flatMap(({ id, coversIn }) =>
      coversIn === null ? [] : [{ id, revision: coversIn }],
    );
    const forms = await readApprovalContents(db, decided);
    const now = new Map(forms.map((covered) => [covered.id, hashOfApproval(covered)]));
    const uncovered = rows.filter(({ id, covers }) => covers === null || now.get(id) !== covers);
    return uncovered.map(({ id }) => id);
  });
}

/** The claims among these decided ones whose words in a revision differ from those decided on. */
export async function findReworded(
  db: Db,
  claims: readonly string[],
  revision: number,
): Promise<string[]> {
  const rows = await readInChunks(claims, (chunk) =>
    db
      .selectFrom("claims")
      .innerJoin("claimAnchors as then", (join) =>
        join.onRef("then.claim", "=", "claims.id").onRef("then.revision", "=", "claims.coversIn"),
      )
      .innerJoin("claimAnchors as now", "now.claim", "claims.id")
      .select("claims.id")
      .where("claims.id", "in", chunk)
      .where("now.revision", "=", revision)
      .whereRef("now.exact", "!=", "then.exact")
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** Stores what decisions from elsewhere cover, each in the revision decided on. */
export async function storeCovers(db: Db, places: readonly DecidedClaim[]): Promise<void> {
  const revisionOf = new Map(places.map(({ id, revision }) => [id, revision]));
  for (const covered of await readApprovalContents(db, places)) {
    const covers = hashOfApproval(covered);
    const coversIn = revisionOf.get(covered.id) ?? null;
    await db.updateTable("claims").set({ covers, coversIn }).where("id", "=", covered.id).execute();
  }
}

/** A claim, and the revision in which it is decided on. */
export interface DecidedClaim {
  readonly id: string;
  readonly revision: number;
}

async function readApprovalContents(
  db: Db,
  places: readonly DecidedClaim[],
): Promise<ApprovalContent[]> {
  const covered: ApprovalContent[] = [];
  for (const [revision, some] of Map.groupBy(places, (place) => place.revision)) {
    const ids = some.map(({ id }) => id);
    covered.push(...(await readCoveredIn(db, revision, ids)));
  }
  return covered;
}

async function readCoveredIn(
  db: Db,
  revision: number,
  claims: readonly string[],
): Promise<ApprovalContent[]> {
  const rows = await db
    .selectFrom("claims")
    .innerJoin("claimAnchors", "claimAnchors.claim", "claims.id")
    .select(["id", "kind", "verdict", "speaker", "note", "start", "end", "exact"])
    .where("id", "in", claims)
    .where("revision", "=", revision)
    .execute();
  const evidence = await db
    .selectFrom("evidence")
    .select(["id", "claim", "stance", "title", "url", "locator", "excerpt"])
    .select(["primary", "confidential"])
    .where("claim", "in", claims)
    .where("deletedAt", "is", null)
    .execute();
  const corrections = await db
    .selectFrom("corrections")
    // What was proposed after the decision has no place in the revision decided on.
    .leftJoin("correctionAnchors", (join) =>
      join
        .onRef("correctionAnchors.correction", "=", "corrections.id")
        .on("correctionAnchors.revision", "=", revision),
    )
    .select(["id", "claim", "action", "start", "end", "insert", "exact"])
    .select(["notice", "noticeText", "mark", "reason"])
    .where("claim", "in", claims)
    .where("deletedAt", "is", null)
    .execute();
  const evidenceOf = Map.groupBy(evidence, ({ claim }) => claim);
  const correctionsOf = Map.groupBy(corrections, ({ claim }) => claim);
  return rows.map(({ start, end, exact, ...claim }) => ({
    ...claim,
    anchor: { start, end, exact },
    evidence: (evidenceOf.get(claim.id) ?? []).map((one) => ({
      ...one,
      primary: one.primary === 1,
      confidential: one.confidential === 1,
    })),
    corrections: correctionsOf.get(claim.id) ?? [],
  }));
}

/** A claim whose corrections the next publication applies. */
export interface ApprovedClaim {
  readonly id: string;
  readonly review: Review;
  /** Who brought its approval in from a bundle, if nobody here has decided on it since. */
  readonly broughtBy: string | null;
}

/** The living claims of an article whose corrections the next publication applies. */
export async function readApprovedClaims(db: Db, article: string): Promise<ApprovedClaim[]> {
  const rows = await db
    .selectFrom("claims")
    .innerJoin("corrections", "corrections.claim", "claims.id")
    .select(["claims.id", "review", "broughtBy"])
    .distinct()
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("corrections.deletedAt", "is", null)
    .where("corrections.state", "=", "approved")
    .execute();
  const ids = rows.filter(({ broughtBy }) => broughtBy !== null).map(({ id }) => id);
  const elsewhere = new Set(await findDecidedElsewhere(db, ids));
  return rows.map((row) => ({ ...row, broughtBy: elsewhere.has(row.id) ? row.broughtBy : null }));
}

/** The claims among these that were last decided on by somebody known from a bundle only. */
export async function findDecidedElsewhere(db: Db, claims: readonly string[]): Promise<string[]> {
  const decisions = await readInChunks(claims, (chunk) =>
    db
      .selectFrom("reviews")
      .select(["claim", "by"])
      .where("claim", "in", chunk)
      .orderBy("at")
      .orderBy("id")
      .execute(),
  );
  const deciders = new Map(decisions.map(({ claim, by }) => [claim, by]));
  const elsewhere = await findExternalPeople(db, [...new Set(deciders.values())]);
  return [...deciders].filter(([, by]) => elsewhere.has(by)).map(([claim]) => claim);
}
