/** Whether a claim's kind was guessed by Galley, and nobody has said so since. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `ALTER TABLE claims ADD COLUMN kind_guessed INTEGER NOT NULL DEFAULT 0
        CHECK (kind_guessed IN (0, 1))`,
    )
    .execute(db);
}
