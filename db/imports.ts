import type { Selectable } from "kysely";
import { readFirst } from "./read-first.ts";
import type { Db, ImportsTable } from "./schema.ts";

/** The preview that this person made, if it is no older than `since`. */
export function readImport(
  db: Db,
  wanted: { readonly id: string; readonly createdBy: string; readonly since: string },
): Promise<Selectable<ImportsTable> | null> {
  return readFirst(
    db
      .selectFrom("imports")
      .selectAll()
      .where("id", "=", wanted.id)
      .where("createdBy", "=", wanted.createdBy)
      .where("createdAt", ">=", wanted.since),
  );
}

/** Forgets the preview that this person makes an article of; whether it was still there. */
export async function deleteImport(
  db: Db,
  taken: { readonly id: string; readonly createdBy: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("imports")
    .where("id", "=", taken.id)
    .where("createdBy", "=", taken.createdBy)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Forgets previews made before `time`. */
export async function deleteImportsBefore(db: Db, time: string): Promise<void> {
  await db.deleteFrom("imports").where("createdAt", "<", time).execute();
}

/** Forgets a person's previews but the `keep` newest. */
export async function deleteOlderImports(db: Db, person: string, keep: number): Promise<void> {
  const newest = db
    .selectFrom("imports")
    .select("id")
    .where("createdBy", "=", person)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(keep);
  await db
    .deleteFrom("imports")
    .where("createdBy", "=", person)
    .where("id", "not in", newest)
    .execute();
}
