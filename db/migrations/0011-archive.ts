/**
 * Articles can be archived, and deleted. The record of a deleted article stays, so events name articles
 * and claims that may be gone; what never goes otherwise goes with its article, which stands in
 * `deletions` while that is done. Each article has its first words, by which namesakes are told apart.
 */
import { type Kysely, sql } from "kysely";

const TIME = "CHECK (%s GLOB '????-??-??T??:??:??*Z')";

/** What is kept from deletion, by its table, with the article that a row belongs to. */
const KEPT = [
  ["revisions", "a revision", "old.article"],
  ["publications", "a publication", "old.article"],
  ["reviews", "a decision", "(SELECT article FROM claims WHERE id = old.claim)"],
  ["claim_anchors", "an anchor", "(SELECT article FROM claims WHERE id = old.claim)"],
  [
    "correction_anchors",
    "an anchor",
    `(SELECT article FROM claims JOIN corrections ON corrections.claim = claims.id
      WHERE corrections.id = old.correction)`,
  ],
] as const;

const STATEMENTS = [
  `ALTER TABLE articles ADD COLUMN archived_at TEXT ${TIME.replace("%s", "archived_at")}`,
  `ALTER TABLE articles ADD COLUMN archived_by TEXT REFERENCES people (id)`,
  `ALTER TABLE articles ADD COLUMN opening TEXT NOT NULL DEFAULT ''`,
  `CREATE TABLE deletions (article TEXT PRIMARY KEY) STRICT, WITHOUT ROWID`,
  ...KEPT.flatMap(([table, what, article]) => [
    `DROP TRIGGER ${table}_never_go`,
    `CREATE TRIGGER ${table}_never_go BEFORE DELETE ON ${table}
      WHEN NOT EXISTS (SELECT 1 FROM deletions WHERE article = ${article})
      BEGIN SELECT RAISE(ABORT, '${what} is never deleted'); END`,
  ]),
  // The same table as before, but for what it refers to. Its numbers go on where they were.
  `CREATE TABLE kept_events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL ${TIME.replace("%s", "at")},
    actor TEXT REFERENCES people (id),
    desk TEXT REFERENCES desks (id),
    article TEXT,
    claim TEXT,
    type TEXT NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after)),
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT`,
  `INSERT INTO kept_events
    SELECT seq, at, actor, desk, article, claim, type, before, after, previous_hash, hash FROM events
    ORDER BY seq`,
  `DROP TABLE events`,
  `ALTER TABLE kept_events RENAME TO events`,
  `CREATE INDEX events_of_article ON events (article)`,
  `CREATE INDEX events_of_desk ON events (desk)`,
  `CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    WHEN json_extract(new.after, '$.purged') IS NOT 1
      OR new.seq IS NOT old.seq OR new.at IS NOT old.at OR new.actor IS NOT old.actor
      OR new.desk IS NOT old.desk OR new.article IS NOT old.article OR new.claim IS NOT old.claim
      OR new.type IS NOT old.type OR new.previous_hash IS NOT old.previous_hash
      OR new.hash IS NOT old.hash
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END`,
  `CREATE TRIGGER events_never_go BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await addOpenings(db);
}

/** Articles that are there already get their first words. */
async function addOpenings(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; revision: number }>`
    SELECT id, revision FROM articles
  `.execute(db);
  for (const { id, revision } of rows) {
    const found = await sql<{ text: string; blocks: string }>`
      SELECT text, blocks FROM revisions WHERE article = ${id} AND number = ${revision}
    `.execute(db);
    const [words] = found.rows;
    if (!words) continue;
    const opening = openingOf(words.text, JSON.parse(words.blocks));
    await sql`UPDATE articles SET opening = ${opening} WHERE id = ${id}`.execute(db);
  }
}

// The first words as they were when this was written: a migration does the same for ever.

const HEAD = ["headline", "byline", "caption"];
const LONGEST = 120;

function openingOf(text: string, blocks: unknown): string {
  const kinds: readonly unknown[] = Array.isArray(blocks) ? blocks : [];
  let start = 0;
  for (const kind of kinds) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 2 * LONGEST)).trim();
    if (line !== "" && !(typeof kind === "string" && HEAD.includes(kind))) return shorten(line);
    start = end + 1;
  }
  return "";
}

function shorten(line: string): string {
  if (line.length <= LONGEST) return line.toWellFormed();
  const cut = line.slice(0, LONGEST);
  const space = cut.lastIndexOf(" ");
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}
