/**
 * What each decision covered, who brought an article in from elsewhere, and wordings that somebody
 * proposes for a colleague's correction. What was decided before covers what stands at this upgrade.
 */
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `ALTER TABLE reviews ADD COLUMN revision INTEGER`,
  `ALTER TABLE reviews ADD COLUMN covers TEXT`,
  `ALTER TABLE reviews ADD COLUMN amended TEXT CHECK (json_valid(amended))`,
  `ALTER TABLE claims ADD COLUMN covers TEXT`,
  `ALTER TABLE claims ADD COLUMN covers_in INTEGER`,
  `ALTER TABLE claims ADD COLUMN brought_by TEXT REFERENCES people (id)`,
  `ALTER TABLE articles ADD COLUMN brought_by TEXT REFERENCES people (id)`,
  `ALTER TABLE articles ADD COLUMN brought_at TEXT
    CHECK (brought_at GLOB '????-??-??T??:??:??*Z')`,
  `ALTER TABLE desks ADD COLUMN may_amend_on_approval INTEGER NOT NULL DEFAULT 0
    CHECK (may_amend_on_approval IN (0, 1))`,
  `CREATE TABLE wordings (
    id TEXT PRIMARY KEY,
    correction TEXT NOT NULL REFERENCES corrections (id),
    "insert" TEXT NOT NULL,
    notice TEXT NOT NULL CHECK (notice IN ('correction', 'clarification', 'editors_note', 'update',
      'none')),
    notice_text TEXT,
    comment TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'dismissed')),
    created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??*Z'),
    created_by TEXT NOT NULL REFERENCES people (id),
    settled_at TEXT CHECK (settled_at GLOB '????-??-??T??:??:??*Z'),
    settled_by TEXT REFERENCES people (id),
    CHECK ((state = 'open') = (settled_at IS NULL)),
    CHECK ((settled_at IS NULL) = (settled_by IS NULL))
  ) STRICT`,
  `CREATE INDEX wordings_of_correction ON wordings (correction)`,
  // Whoever brought a bundle has been in the record all along.
  `UPDATE articles SET
    brought_by = (SELECT actor FROM events WHERE article = articles.id AND type = 'bundle.imported'),
    brought_at = (SELECT at FROM events WHERE article = articles.id AND type = 'bundle.imported')`,
  `UPDATE claims SET brought_by = (SELECT brought_by FROM articles WHERE id = claims.article)
    WHERE NOT EXISTS (SELECT 1 FROM events WHERE claim = claims.id
      AND type IN ('claim.created', 'claim.imported'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await addCovers(db);
}

// The form of what is covered as it was when this was written: a migration does the same for ever.

interface Decided {
  readonly id: string;
  readonly revision: number;
  readonly fields: string;
  readonly anchor: string;
}

async function addCovers(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Decided>`
    SELECT claims.id, articles.revision,
      json_array(claims.id, kind, note, speaker, verdict) AS fields,
      json_array(start, "end", exact) AS anchor
    FROM claims JOIN articles ON articles.id = claims.article
      JOIN claim_anchors ON claim = claims.id AND claim_anchors.revision = articles.revision
    WHERE review IN ('approved', 'declined')
  `.execute(db);
  for (const { id, revision, fields, anchor } of rows) {
    const parts = await readParts(db, id, revision);
    const form = ["galley-approval-1", JSON.parse(fields), JSON.parse(anchor), ...parts];
    const covers = createHash("sha256").update(JSON.stringify(form)).digest("hex");
    await sql`UPDATE claims SET covers = ${covers}, covers_in = ${revision} WHERE id = ${id}`.execute(
      db,
    );
  }
}

async function readParts(db: Kysely<unknown>, claim: string, revision: number) {
  const evidence = await sql<{ fields: string }>`
    SELECT json_array(json(iif(confidential, 'true', 'false')), excerpt, id, locator,
      json(iif("primary", 'true', 'false')), stance, title, url) AS fields
    FROM evidence WHERE claim = ${claim} AND deleted_at IS NULL ORDER BY id
  `.execute(db);
  const corrections = await sql<{ fields: string }>`
    SELECT json_array(action, "end", exact, id, "insert", mark, notice, notice_text, reason, start)
      AS fields
    FROM corrections LEFT JOIN correction_anchors ON correction = id AND revision = ${revision}
    WHERE claim = ${claim} AND deleted_at IS NULL ORDER BY id
  `.execute(db);
  return [evidence, corrections].map(({ rows }) => rows.map(({ fields }) => JSON.parse(fields)));
}
