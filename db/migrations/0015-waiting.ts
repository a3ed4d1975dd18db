/** What waits for somebody is asked for on every page: found without reading all claims. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `CREATE INDEX IF NOT EXISTS claims_returned ON claims (article) WHERE review = 'returned' AND deleted_at IS NULL`,
  `CREATE INDEX IF NOT EXISTS claims_of_assignee ON claims (assignee) WHERE assignee IS NOT NULL`,
  `CREATE INDEX IF NOT EXISTS articles_of_assignee ON articles (assignee) WHERE assignee IS NOT NULL`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
