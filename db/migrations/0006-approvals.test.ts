import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { findStaleApprovals } from "../approvals.ts";
import { newFolder } from "../folder-fixture.ts";
import { MIGRATIONS } from "../migrations.ts";
import { openDatabase } from "../open.ts";

const AT = "2026-01-01T00:00:00.000Z";

/** What an older Galley kept of a claim that is approved, with everything that can hang on it. */
const OLDER = [
  `INSERT INTO people (id, email, name, created_at) VALUES
    ('p', 'p@example.org', 'P', '${AT}'), ('q', 'q@example.org', 'Q', '${AT}')`,
  `INSERT INTO desks (id, slug, name, created_at) VALUES ('d', 'd', 'D', '${AT}')`,
  `INSERT INTO articles (id, desk, headline, stage, revision, created_at, created_by, updated_at)
    VALUES ('a', 'd', 'H', 'checking', 1, '${AT}', 'p', '${AT}')`,
  `INSERT INTO revisions (article, number, origin, text, blocks, formats, sha256, created_at, created_by)
    VALUES ('a', 1, 'import', 'One “two” 🎈', '["paragraph"]', '[]', '', '${AT}', 'p')`,
  `INSERT INTO claims (id, article, kind, "check", verdict, speaker, note, priority, review,
      created_at, created_by, updated_at) VALUES
    ('c', 'a', 'quote', 'checked', 'misquoted', 'Ça', 'line
two', 'normal', 'approved', '${AT}', 'p', '${AT}'),
    ('n', 'a', 'other', 'checked', NULL, NULL, NULL, 'normal', 'requested', '${AT}', 'p', '${AT}')`,
  `INSERT INTO claim_anchors (claim, revision, start, "end", exact, prefix, suffix, outcome)
    VALUES ('c', 1, 4, 9, '“two”', '', '', 'kept'), ('n', 1, 0, 3, 'One', '', '', 'kept')`,
  `INSERT INTO evidence (id, claim, stance, title, url, excerpt, "primary", confidential, created_at,
      created_by, deleted_at) VALUES
    ('e2', 'c', 'supports', 'T "t"', NULL, 'x\\y 🎈', 1, 0, '${AT}', 'p', NULL),
    ('e1', 'c', 'context', 'S', 'https://a.org/', NULL, 0, 1, '${AT}', 'p', NULL),
    ('e0', 'c', 'context', 'gone', NULL, NULL, 0, 1, '${AT}', 'p', '${AT}')`,
  `INSERT INTO corrections (id, claim, action, "insert", state, notice, notice_text, created_at,
      created_by) VALUES ('k', 'c', 'replace', '“three”', 'approved', 'correction', 'N', '${AT}', 'p')`,
  `INSERT INTO correction_anchors (correction, revision, start, "end", exact, outcome)
    VALUES ('k', 1, 4, 9, '“two”', 'kept')`,
  `INSERT INTO events (at, actor, desk, article, claim, type, previous_hash, hash) VALUES
    ('${AT}', 'q', 'd', 'a', NULL, 'bundle.imported', '', ''),
    ('${AT}', 'p', 'd', 'a', 'n', 'claim.created', '', '')`,
];

test("what was decided before covers what stands at the upgrade, and who brought what is known", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  const before = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < "0006"));
  const old = await openDatabase(file, before);
  await old.db.transaction().execute(async (db) => {
    for (const statement of OLDER) await sql.raw(statement).execute(db);
  });
  await old.close();
  const { db, close } = await openDatabase(file);
  const claims = await db
    .selectFrom("claims")
    .select(["id", "covers", "coversIn", "review", "broughtBy"])
    .orderBy("id")
    .execute();
  const uncovered = await findStaleApprovals(db, ["c", "n"]);
  await db.updateTable("claims").set({ speaker: "Another" }).where("id", "=", "c").execute();
  const changed = await findStaleApprovals(db, ["c", "n"]);
  const article = await db.selectFrom("articles").selectAll().executeTakeFirstOrThrow();
  await close();
  const covers = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(claims).toEqual([
    { id: "c", covers, coversIn: 1, review: "approved", broughtBy: "q" },
    { id: "n", covers: null, coversIn: null, review: "requested", broughtBy: null },
  ]);
  expect(uncovered).toEqual([]);
  expect(changed).toEqual(["c"]);
  expect(article).toMatchObject({ broughtBy: "q", broughtAt: AT });
});
