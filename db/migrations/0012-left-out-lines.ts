/** What an import left out stays with its article, so that it can be put back later. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `CREATE TABLE left_out_lines (
    article TEXT NOT NULL REFERENCES articles (id),
    revision INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    line TEXT NOT NULL CHECK (json_valid(line)),
    put_back_in INTEGER,
    PRIMARY KEY (article, revision, number)
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
