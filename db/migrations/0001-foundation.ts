/**
 * The first tables. Migrations only append: this file never changes once released, which is also why
 * the sets of words are written out here and not taken from the code.
 */
import { type Kysely, sql } from "kysely";

const TIME = "CHECK (%s GLOB '????-??-??T??:??:??*Z')";
const time = (column: string) => `${column} TEXT NOT NULL ${TIME.replace("%s", column)}`;
const maybeTime = (column: string) => `${column} TEXT ${TIME.replace("%s", column)}`;

const STATEMENTS = [
  `CREATE TABLE people (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name TEXT NOT NULL CHECK (name <> ''),
    password_hash TEXT,
    ${time("created_at")},
    ${maybeTime("disabled_at")},
    version INTEGER NOT NULL DEFAULT 1
  ) STRICT`,
  `CREATE TABLE identities (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    ${time("created_at")},
    PRIMARY KEY (issuer, subject)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    ${time("created_at")},
    ${time("last_seen_at")},
    ${maybeTime("ended_at")},
    user_agent TEXT
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX sessions_of_person ON sessions (person)`,
  `CREATE TABLE desks (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    may_self_review INTEGER NOT NULL DEFAULT 0 CHECK (may_self_review IN (0, 1)),
    ${time("created_at")},
    version INTEGER NOT NULL DEFAULT 1
  ) STRICT`,
  `CREATE TABLE memberships (
    desk TEXT NOT NULL REFERENCES desks (id),
    person TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('checker', 'reviewer', 'admin')),
    ${time("created_at")},
    PRIMARY KEY (desk, person)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX memberships_of_person ON memberships (person)`,
  `CREATE TABLE links (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('setup', 'invitation')),
    desk TEXT REFERENCES desks (id),
    role TEXT CHECK (role IN ('checker', 'reviewer', 'admin')),
    email TEXT COLLATE NOCASE,
    ${time("created_at")},
    created_by TEXT REFERENCES people (id),
    ${time("expires_at")},
    ${maybeTime("used_at")}
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE imports (
    id TEXT PRIMARY KEY,
    desk TEXT NOT NULL REFERENCES desks (id),
    created_by TEXT NOT NULL REFERENCES people (id),
    ${time("created_at")},
    article TEXT NOT NULL CHECK (json_valid(article))
  ) STRICT`,
  `CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    desk TEXT NOT NULL REFERENCES desks (id),
    headline TEXT NOT NULL CHECK (headline <> ''),
    standfirst TEXT,
    byline TEXT,
    dateline TEXT,
    publication TEXT,
    date TEXT,
    language TEXT,
    source_url TEXT,
    stage TEXT NOT NULL CHECK (stage IN ('incoming', 'checking', 'review', 'ready', 'published')),
    assignee TEXT REFERENCES people (id),
    ${maybeTime("deadline")},
    revision INTEGER NOT NULL CHECK (revision >= 1),
    ${time("created_at")},
    created_by TEXT NOT NULL REFERENCES people (id),
    ${time("updated_at")},
    version INTEGER NOT NULL DEFAULT 1,
    FOREIGN KEY (id, revision) REFERENCES revisions (article, number) DEFERRABLE INITIALLY DEFERRED
  ) STRICT`,
  `CREATE INDEX articles_of_desk ON articles (desk, updated_at)`,
  `CREATE TABLE revisions (
    article TEXT NOT NULL REFERENCES articles (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    origin TEXT NOT NULL CHECK (origin IN ('import', 'publish', 'edit')),
    text TEXT NOT NULL,
    blocks TEXT NOT NULL CHECK (json_valid(blocks)),
    formats TEXT NOT NULL CHECK (json_valid(formats)),
    sha256 TEXT NOT NULL,
    ${time("created_at")},
    created_by TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (article, number)
  ) STRICT`,
  `CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
    BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END`,
  `CREATE TRIGGER revisions_never_go BEFORE DELETE ON revisions
    BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END`,
  `CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL CHECK (kind IN ('quote', 'paraphrase', 'attribution', 'number', 'date',
      'name', 'title', 'place', 'superlative', 'comparison', 'cause', 'event', 'image', 'headline',
      'other')),
    "check" TEXT NOT NULL CHECK ("check" IN ('unchecked', 'checking', 'awaiting_source', 'checked',
      'waived', 'stale')),
    verdict TEXT CHECK (verdict IN ('accurate', 'needs_context', 'misleading', 'inaccurate',
      'misquoted', 'misattributed', 'outdated', 'unverifiable', 'not_checkable')),
    speaker TEXT,
    priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high')),
    assignee TEXT REFERENCES people (id),
    note TEXT,
    review TEXT NOT NULL CHECK (review IN ('none', 'requested', 'approved', 'returned', 'declined')),
    found_by TEXT REFERENCES people (id),
    requested_by TEXT REFERENCES people (id),
    ${time("created_at")},
    created_by TEXT NOT NULL REFERENCES people (id),
    ${time("updated_at")},
    ${maybeTime("deleted_at")},
    version INTEGER NOT NULL DEFAULT 1
  ) STRICT`,
  `CREATE INDEX claims_of_article ON claims (article)`,
  `CREATE INDEX claims_flagged ON claims (article) WHERE review = 'requested' AND deleted_at IS NULL`,
  `CREATE TABLE claim_anchors (
    claim TEXT NOT NULL REFERENCES claims (id),
    revision INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    exact TEXT NOT NULL CHECK (exact <> ''),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'changed', 'lost')),
    PRIMARY KEY (claim, revision)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER claim_anchors_never_change BEFORE UPDATE ON claim_anchors
    BEGIN SELECT RAISE(ABORT, 'an anchor never changes'); END`,
  `CREATE TRIGGER claim_anchors_never_go BEFORE DELETE ON claim_anchors
    BEGIN SELECT RAISE(ABORT, 'an anchor is never deleted'); END`,
  `CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    claim TEXT NOT NULL REFERENCES claims (id),
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'context')),
    title TEXT NOT NULL CHECK (title <> ''),
    url TEXT,
    locator TEXT,
    excerpt TEXT,
    "primary" INTEGER NOT NULL CHECK ("primary" IN (0, 1)),
    confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
    ${time("created_at")},
    created_by TEXT NOT NULL REFERENCES people (id),
    ${maybeTime("deleted_at")},
    version INTEGER NOT NULL DEFAULT 1
  ) STRICT`,
  `CREATE INDEX evidence_of_claim ON evidence (claim)`,
  `CREATE TABLE corrections (
    id TEXT PRIMARY KEY,
    claim TEXT NOT NULL REFERENCES claims (id),
    action TEXT NOT NULL CHECK (action IN ('replace', 'insert', 'delete', 'note')),
    "insert" TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'declined', 'applied')),
    notice TEXT NOT NULL CHECK (notice IN ('correction', 'clarification', 'editors_note', 'update',
      'none')),
    notice_text TEXT,
    mark TEXT,
    reason TEXT,
    applied_in INTEGER,
    ${time("created_at")},
    created_by TEXT NOT NULL REFERENCES people (id),
    ${maybeTime("deleted_at")},
    version INTEGER NOT NULL DEFAULT 1
  ) STRICT`,
  `CREATE INDEX corrections_of_claim ON corrections (claim)`,
  `CREATE TABLE correction_authors (
    correction TEXT NOT NULL REFERENCES corrections (id),
    person TEXT NOT NULL REFERENCES people (id),
    PRIMARY KEY (correction, person)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE correction_anchors (
    correction TEXT NOT NULL REFERENCES corrections (id),
    revision INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    exact TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'changed', 'lost')),
    PRIMARY KEY (correction, revision)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER correction_anchors_never_change BEFORE UPDATE ON correction_anchors
    BEGIN SELECT RAISE(ABORT, 'an anchor never changes'); END`,
  `CREATE TRIGGER correction_anchors_never_go BEFORE DELETE ON correction_anchors
    BEGIN SELECT RAISE(ABORT, 'an anchor is never deleted'); END`,
  `CREATE TABLE comments (
    id TEXT PRIMARY KEY,
    claim TEXT NOT NULL REFERENCES claims (id),
    body TEXT NOT NULL CHECK (body <> ''),
    ${time("created_at")},
    created_by TEXT NOT NULL REFERENCES people (id)
  ) STRICT`,
  `CREATE INDEX comments_of_claim ON comments (claim)`,
  `CREATE TABLE reviews (
    id TEXT PRIMARY KEY,
    claim TEXT NOT NULL REFERENCES claims (id),
    decision TEXT NOT NULL CHECK (decision IN ('request', 'approve', 'return', 'decline',
      'withdraw')),
    comment TEXT,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    ${time("at")},
    "by" TEXT NOT NULL REFERENCES people (id)
  ) STRICT`,
  `CREATE INDEX reviews_of_claim ON reviews (claim)`,
  `CREATE TRIGGER reviews_never_change BEFORE UPDATE ON reviews
    BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END`,
  `CREATE TRIGGER reviews_never_go BEFORE DELETE ON reviews
    BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END`,
  `CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    ${time("at")},
    actor TEXT REFERENCES people (id),
    desk TEXT REFERENCES desks (id),
    article TEXT REFERENCES articles (id),
    claim TEXT REFERENCES claims (id),
    type TEXT NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after)),
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX events_of_article ON events (article)`,
  `CREATE INDEX events_of_desk ON events (desk)`,
  `CREATE TRIGGER events_never_change BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END`,
  `CREATE TRIGGER events_never_go BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END`,
  `CREATE TABLE creations (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    digest TEXT NOT NULL,
    ${time("created_at")}
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
