/** A claim can be given other words of the revision that is current. In earlier ones it never moves. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `DROP TRIGGER claim_anchors_never_change`,
  `CREATE TRIGGER claim_anchors_never_change BEFORE UPDATE ON claim_anchors
    WHEN new.claim IS NOT old.claim OR new.revision IS NOT old.revision
      OR new.outcome IS NOT old.outcome OR old.outcome = 'lost'
      OR old.revision IS NOT (
        SELECT articles.revision FROM articles JOIN claims ON claims.article = articles.id
        WHERE claims.id = old.claim
      )
    BEGIN SELECT RAISE(ABORT, 'an anchor never changes'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
