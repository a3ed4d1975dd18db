/**
 * A desk's short name cannot look like an identifier any more. A desk that was called by another one's
 * could be taken for that one, so those that look like any get a name of their own.
 */
import { type Kysely, sql } from "kysely";

const HEX = "[0-9a-fA-F]";
const hex = (count: number) => HEX.repeat(count);

/** Written out, as a UUID groups its digits and in a row. */
const SHAPES = [[8, 4, 4, 4, 12].map(hex).join("-"), hex(32)];
const looksLikeId = (column: string) =>
  SHAPES.map((shape) => `${column} GLOB '${shape}'`).join(" OR ");

const REFUSED = `BEGIN SELECT RAISE(ABORT, 'a short name never looks like an identifier'); END`;

const STATEMENTS = [
  `UPDATE desks SET slug = 'desk-' || lower(hex(randomblob(8))) WHERE ${looksLikeId("slug")}`,
  `CREATE TRIGGER desks_slug_inserted BEFORE INSERT ON desks WHEN ${looksLikeId("NEW.slug")} ${REFUSED}`,
  `CREATE TRIGGER desks_slug_updated BEFORE UPDATE OF slug ON desks
    WHEN ${looksLikeId("NEW.slug")} ${REFUSED}`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
