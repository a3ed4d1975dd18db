/**
 * One identity of a service is one person's and the other way round: of several that were tied to one
 * account the earliest stays. Whoever came in by another one signs in again. Desks may be sensitive.
 */
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";

interface Dropped {
  readonly issuer: string;
  readonly subject: string;
  readonly person: string;
}

export async function up(db: Kysely<unknown>): Promise<void> {
  const at = new Date().toISOString();
  const { rows: dropped } = await sql<Dropped>`
    SELECT issuer, subject, person FROM identities AS later WHERE EXISTS (
      SELECT 1 FROM identities AS earlier
      WHERE earlier.issuer = later.issuer AND earlier.person = later.person
        AND (earlier.created_at, earlier.subject) < (later.created_at, later.subject)
    ) ORDER BY issuer, subject
  `.execute(db);
  for (const { issuer, subject, person } of dropped) {
    await sql`DELETE FROM identities WHERE issuer = ${issuer} AND subject = ${subject}`.execute(db);
    await sql`
      UPDATE sessions SET ended_at = ${at} WHERE person = ${person} AND ended_at IS NULL
    `.execute(db);
    await record(db, at, { person, issuer, subject });
  }
  await sql`CREATE UNIQUE INDEX identities_of_person ON identities (issuer, person)`.execute(db);
  await sql
    .raw(
      `ALTER TABLE desks ADD COLUMN is_sensitive INTEGER NOT NULL DEFAULT 0
        CHECK (is_sensitive IN (0, 1))`,
    )
    .execute(db);
}

/** One event, chained as they were when this was written: a released migration never changes. */
async function record(db: Kysely<unknown>, at: string, identity: Dropped): Promise<void> {
  const type = "identity.untied";
  const after = JSON.stringify(identity);
  const { rows } = await sql<{
    hash: string;
  }>`SELECT hash FROM events ORDER BY seq DESC LIMIT 1`.execute(db);
  const previous = rows[0]?.hash ?? "0".repeat(64);
  const fields = [previous, at, null, null, null, null, type, null, after];
  const hash = createHash("sha256").update(JSON.stringify(fields)).digest("hex");
  await sql`
    INSERT INTO events (at, type, after, previous_hash, hash)
    VALUES (${at}, ${type}, ${after}, ${previous}, ${hash})
  `.execute(db);
}
