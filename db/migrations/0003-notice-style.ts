/**
 * How a desk words what readers are told. Desks that are there already keep what their exports did: the
 * notices under the article.
 */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `ALTER TABLE desks ADD COLUMN notice_style TEXT NOT NULL DEFAULT 'newspaper'
        CHECK (notice_style IN ('agency', 'newspaper', 'amended_line', 'asterisk'))`,
    )
    .execute(db);
}
