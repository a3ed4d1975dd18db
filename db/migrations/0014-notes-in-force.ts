/** What readers have been told by a note, while other words for it go round. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw("ALTER TABLE corrections ADD COLUMN in_force TEXT CHECK (json_valid(in_force))")
    .execute(db);
}
