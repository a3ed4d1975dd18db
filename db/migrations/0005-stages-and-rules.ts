/**
 * Which revision was published, when and by whom; what a desk asks for before a claim or an article may
 * move on; and who else has seen the words that somebody brought in. What was published so far are the
 * revisions that publishing made; how many claims there were at the time nobody has noted.
 */
import { type Kysely, sql } from "kysely";

const TIME = "CHECK (%s GLOB '????-??-??T??:??:??*Z')";

const STATEMENTS = [
  `CREATE TABLE publications (
    article TEXT NOT NULL REFERENCES articles (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    revision INTEGER NOT NULL,
    at TEXT NOT NULL ${TIME.replace("%s", "at")},
    "by" TEXT NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('corrected', 'unchanged')),
    claims INTEGER CHECK (claims >= 0),
    checked INTEGER CHECK (checked >= 0),
    corrections INTEGER NOT NULL CHECK (corrections >= 0),
    reason TEXT,
    brought_by TEXT REFERENCES people (id),
    PRIMARY KEY (article, number),
    FOREIGN KEY (article, revision) REFERENCES revisions (article, number)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO publications
      (article, number, revision, at, "by", kind, claims, checked, corrections)
    SELECT revisions.article,
      row_number() OVER (PARTITION BY revisions.article ORDER BY revisions.number),
      revisions.number, revisions.created_at, revisions.created_by, 'corrected', NULL, NULL,
      (SELECT count(*) FROM corrections JOIN claims ON claims.id = corrections.claim
        WHERE claims.article = revisions.article AND corrections.applied_in = revisions.number)
    FROM revisions WHERE revisions.origin = 'publish'`,
  `CREATE TRIGGER publications_never_change BEFORE UPDATE ON publications
    BEGIN SELECT RAISE(ABORT, 'a publication never changes'); END`,
  `CREATE TRIGGER publications_never_go BEFORE DELETE ON publications
    BEGIN SELECT RAISE(ABORT, 'a publication is never deleted'); END`,
  `ALTER TABLE desks ADD COLUMN rules TEXT NOT NULL
    DEFAULT '{"flag":[],"ready":["open","returned"],"publish":["open","returned"]}'
    CHECK (json_valid(rules))`,
  `ALTER TABLE articles ADD COLUMN second_reader TEXT REFERENCES people (id)`,
  `ALTER TABLE articles ADD COLUMN second_read_revision INTEGER`,
  `ALTER TABLE revisions ADD COLUMN brought_by TEXT REFERENCES people (id)`,
  `DROP TRIGGER revisions_never_change`,
  `UPDATE revisions SET brought_by = (SELECT actor FROM events
      WHERE events.article = revisions.article AND events.type = 'bundle.imported'
        AND events.at >= revisions.created_at)`,
  `CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
    BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END`,
  `ALTER TABLE reviews ADD COLUMN override TEXT`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
