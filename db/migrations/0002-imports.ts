/** What a word processor's file says of who wrote a change or a comment; whether a desk may fetch pages. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `ALTER TABLE comments ADD COLUMN given_author TEXT`,
  `ALTER TABLE comments ADD COLUMN given_date TEXT`,
  `ALTER TABLE corrections ADD COLUMN given_author TEXT`,
  `ALTER TABLE corrections ADD COLUMN given_date TEXT`,
  `ALTER TABLE desks ADD COLUMN may_fetch INTEGER NOT NULL DEFAULT 0 CHECK (may_fetch IN (0, 1))`,
  `CREATE INDEX revisions_by_text ON revisions (sha256)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
