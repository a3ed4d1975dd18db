import type { Insertable, Selectable, Updateable } from "kysely";
import type { CorrectionState } from "#lib/domain/vocabulary.ts";
import { chunksOf } from "./chunks.ts";
import type { CorrectionAnchorsTable, CorrectionsTable } from "./claim-tables.ts";
import type { Db } from "./schema.ts";

export type CorrectionRow = Selectable<CorrectionsTable>;

export async function insertCorrection(db: Db, row: Insertable<CorrectionsTable>): Promise<void> {
  await insertCorrections(db, [row]);
}

export async function insertCorrections(
  db: Db,
  rows: readonly Insertable<CorrectionsTable>[],
): Promise<void> {
  for (const chunk of chunksOf(rows)) await db.insertInto("corrections").values(chunk).execute();
}

export async function insertCorrectionAnchor(
  db: Db,
  row: Insertable<CorrectionAnchorsTable>,
): Promise<void> {
  await db.insertInto("correctionAnchors").values(row).execute();
}

/** Changes a correction and raises its version. */
export async function updateCorrection(
  db: Db,
  id: string,
  changes: Updateable<CorrectionsTable>,
): Promise<void> {
  await db
    .updateTable("corrections")
    .set((row) => ({ ...changes, version: row("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Moves a claim's living corrections from some states to another, as a decision does. */
export async function moveCorrections(
  db: Db,
  claim: string,
  move: { readonly from: readonly CorrectionState[]; readonly to: CorrectionState },
): Promise<void> {
  await db
    .updateTable("corrections")
    .set((row) => ({ state: move.to, version: row("version", "+", 1) }))
    .where("claim", "=", claim)
    .where("deletedAt", "is", null)
    .where("state", "in", [...move.from])
    .where("state", "!=", move.to)
    .execute();
}

/** The row of a correction that has not been taken back. */
export async function readCorrectionRow(db: Db, id: string): Promise<CorrectionRow | null> {
  const row = await db
    .selectFrom("corrections")
    .selectAll()
    .where("id", "=", id)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that a correction holds words of this person. */
export async function addCorrectionAuthor(
  db: Db,
  correction: string,
  person: string,
): Promise<void> {
  await addCorrectionAuthors(db, [correction], person);
}

/** The same of several corrections. */
export async function addCorrectionAuthors(
  db: Db,
  corrections: readonly string[],
  person: string,
): Promise<void> {
  for (const chunk of chunksOf(corrections)) {
    await db
      .insertInto("correctionAuthors")
      .values(chunk.map((correction) => ({ correction, person })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Everyone who wrote in one of a claim's open corrections: part of whose finding the claim is. */
export async function readCorrectionAuthors(db: Db, claim: string): Promise<string[]> {
  const rows = await db
    .selectFrom("correctionAuthors")
    .innerJoin("corrections", "corrections.id", "correctionAuthors.correction")
    .select("person")
    .distinct()
    .where("claim", "=", claim)
    .where("deletedAt", "is", null)
    .where("state", "!=", "applied")
    .execute();
  return rows.map(({ person }) => person);
}

/** What approved corrections of other claims, and the open ones of this claim, do to the article. */
export async function readRivals(
  db: Db,
  { article, revision, claim }: { article: string; revision: number; claim: string },
) {
  return db
    .selectFrom("corrections")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .innerJoin("claims", "claims.id", "corrections.claim")
    .select([
      "corrections.id",
      "corrections.claim",
      "action",
      "start",
      "end",
      "insert",
      "exact",
      "outcome",
      "state",
    ])
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("corrections.deletedAt", "is", null)
    .where("revision", "=", revision)
    .where((row) =>
      row.or([
        row("state", "=", "approved"),
        row.and([row("corrections.claim", "=", claim), row("state", "!=", "applied")]),
      ]),
    )
    .execute();
}

/** What the open corrections of an article do to a revision; those whose words are lost do nothing. */
export async function readOpenEdits(
  db: Db,
  { article, revision }: { article: string; revision: number },
) {
  return db
    .selectFrom("corrections")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .innerJoin("claims", "claims.id", "corrections.claim")
    .select(["action", "start", "end", "insert"])
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("corrections.deletedAt", "is", null)
    .where("revision", "=", revision)
    .where("outcome", "!=", "lost")
    .where("state", "in", ["proposed", "approved"])
    .execute();
}

/** Every correction of an article with its anchor in a revision, those taken back included. */
export async function readCorrectionAnchors(db: Db, article: string, revision: number) {
  return db
    .selectFrom("correctionAnchors")
    .innerJoin("corrections", "corrections.id", "correctionAnchors.correction")
    .innerJoin("claims", "claims.id", "corrections.claim")
    .selectAll("correctionAnchors")
    .select(["action", "insert", "state", "claim", "corrections.deletedAt"])
    .where("claims.article", "=", article)
    .where("revision", "=", revision)
    .execute();
}
