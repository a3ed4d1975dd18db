/** What a new revision reads and writes of many rows at once. Writing expects a transaction around it. */
import type { Insertable } from "kysely";
import type { Check, Review } from "#lib/domain/vocabulary.ts";
import { chunksOf } from "./chunks.ts";
import type { CorrectionAnchorsTable } from "./claim-tables.ts";
import type { Db } from "./schema.ts";

/** The approved corrections of an article's living claims: what each does where, in their order. */
export function readApproved(db: Db, article: string, revision: number) {
  return db
    .selectFrom("claims")
    .innerJoin("corrections", "corrections.claim", "claims.id")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .select(["corrections.id", "action", "insert", "start", "end"])
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("corrections.deletedAt", "is", null)
    .where("state", "=", "approved")
    .where("revision", "=", revision)
    .orderBy("start")
    .orderBy("end")
    .orderBy("corrections.id")
    .execute();
}

/**
 * Everybody whose words those of these corrections hold or held that were first made in a revision, each
 * once; nobody for what a bundle brought.
 */
export async function readAuthorsOf(
  db: Db,
  corrections: readonly string[],
  revision: number,
): Promise<string[]> {
  const authors = new Set<string>();
  for (const chunk of chunksOf(corrections)) {
    const rows = await db
      .selectFrom("correctionAuthors")
      .innerJoin("corrections", "corrections.id", "correctionAuthors.correction")
      .innerJoin("claims", "claims.id", "corrections.claim")
      .select("person")
      .where("correction", "in", chunk)
      .where("claims.broughtBy", "is", null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("correctionAnchors")
              .select("correctionAnchors.correction")
              .whereRef("correctionAnchors.correction", "=", "corrections.id")
              .where("correctionAnchors.revision", "<", revision),
          ),
        ),
      )
      .execute();
    for (const { person } of rows) authors.add(person);
  }
  return [...authors];
}

/** Stores where corrections stand in a revision. */
export async function insertCorrectionAnchors(
  db: Db,
  rows: readonly Insertable<CorrectionAnchorsTable>[],
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    await db.insertInto("correctionAnchors").values(chunk).execute();
  }
}

/** Marks corrections as gone into a revision, and raises their versions. */
export async function applyCorrections(
  db: Db,
  ids: readonly string[],
  revision: number,
): Promise<void> {
  for (const chunk of chunksOf(ids)) {
    await db
      .updateTable("corrections")
      .set((row) => ({ state: "applied", appliedIn: revision, version: row("version", "+", 1) }))
      .where("id", "in", chunk)
      .execute();
  }
}

/** Gives claims the same state, raises their versions and notes when. */
export async function updateClaims(
  db: Db,
  ids: readonly string[],
  change: Partial<{
    readonly check: Check;
    readonly review: Review;
    /** What a decision covered goes with it. */
    readonly covers: null;
    readonly coversIn: null;
  }> & {
    readonly updatedAt: string;
  },
): Promise<void> {
  for (const chunk of chunksOf(ids)) {
    await db
      .updateTable("claims")
      .set((row) => ({ ...change, version: row("version", "+", 1) }))
      .where("id", "in", chunk)
      .execute();
  }
}

/** Makes the decided but open corrections of claims proposals again, and raises their versions. */
export async function reopenCorrections(db: Db, claims: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(claims)) {
    await db
      .updateTable("corrections")
      .set((row) => ({ state: "proposed", version: row("version", "+", 1) }))
      .where("claim", "in", chunk)
      .where("deletedAt", "is", null)
      .where("state", "in", ["approved", "declined"])
      .execute();
  }
}
