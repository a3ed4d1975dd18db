/** What a confidential source said can be taken out of the record: the event keeps its place and hash. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `DROP TRIGGER events_never_change`,
  `CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    WHEN json_extract(new.after, '$.purged') IS NOT 1
      OR new.seq IS NOT old.seq OR new.at IS NOT old.at OR new.actor IS NOT old.actor
      OR new.desk IS NOT old.desk OR new.article IS NOT old.article OR new.claim IS NOT old.claim
      OR new.type IS NOT old.type OR new.previous_hash IS NOT old.previous_hash
      OR new.hash IS NOT old.hash
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
