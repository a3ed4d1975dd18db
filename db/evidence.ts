import type { Selectable, Updateable } from "kysely";
import type { EvidenceTable } from "./claim-tables.ts";
import { readFirst } from "./read-first.ts";
import type { Db } from "./schema.ts";

/** A piece of evidence as the database has it. */
export type EvidenceRow = Selectable<EvidenceTable>;

/** Changes a piece of evidence and raises its version. */
export async function updateEvidence(
  db: Db,
  id: string,
  changes: Updateable<EvidenceTable>,
): Promise<void> {
  await db
    .updateTable("evidence")
    .set((row) => ({ ...changes, version: row("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** The row of a piece of evidence that has not been taken back. */
export function readEvidenceRow(db: Db, id: string): Promise<EvidenceRow | null> {
  return readFirst(
    db.selectFrom("evidence").selectAll().where("id", "=", id).where("deletedAt", "is", null),
  );
}
