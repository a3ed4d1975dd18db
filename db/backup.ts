import { sql } from "kysely";
import type { Db } from "./schema.ts";

/** Writes a consistent copy to a file that does not exist yet, while others read and write. */
export async function copyDatabase(db: Db, file: string): Promise<void> {
  await sql`VACUUM INTO ${file}`.execute(db);
}

/** Puts what the write-ahead log holds into the database file itself. */
export async function foldLog(db: Db): Promise<void> {
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
}
