/**
 * Where the seals stand: of each row a keyed hash, and of all together what they sum up to. Which rows
 * have one is decided by `db/seals.ts`, after the migrations, so that no later table is left out.
 */
import { type Kysely, sql } from "kysely";

export const SEAL_TABLES = [
  `CREATE TABLE IF NOT EXISTS seals (
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (table_name, row_key)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS seal_totals (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT NOT NULL,
    schema BLOB NOT NULL,
    totals BLOB NOT NULL
  ) STRICT`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of SEAL_TABLES) await sql.raw(statement).execute(db);
}
