import type { Selectable, Updateable } from "kysely";
import type { CorrectionState } from "#lib/domain/vocabulary.ts";
import { chunksOf, readInChunks } from "./chunks.ts";
import type { CorrectionsTable } from "./claim-tables.ts";
import { readFirst } from "./read-first.ts";
import type { Db } from "./schema.ts";

/** A correction as the database has it. */
export type CorrectionRow = Selectable<CorrectionsTable>;

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

/** The row of a correction that has not been taken back. */
export function readCorrectionRow(db: Db, id: string): Promise<CorrectionRow | null> {
  return readFirst(
    db.selectFrom("corrections").selectAll().where("id", "=", id).where("deletedAt", "is", null),
  );
}

/** Records a person as an author of a correction. */
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

/** Everyone who wrote in one of a claim's open corrections: authors of the finding. */
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

/**
 * The authors, each once, of the corrections among these that were first made in a revision; none of those
 * that came with a bundle.
 */
export async function readAuthorsInRevision(
  db: Db,
  corrections: readonly string[],
  revision: number,
): Promise<string[]> {
  const rows = await readInChunks(corrections, (chunk) =>
    db
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
      .execute(),
  );
  return [...new Set(rows.map(({ person }) => person))];
}
