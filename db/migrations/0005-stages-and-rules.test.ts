import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { newFolder } from "../folder-fixture.ts";
import { MIGRATIONS } from "../migrations.ts";
import { openDatabase } from "../open.ts";
import { listPublications } from "../publications.ts";

const AT = "2026-01-0%T00:00:00.000Z";
const at = (day: number) => `'${AT.replace("%", String(day))}'`;

/** Revisions 1 and 2 came with a bundle that Q brought. */
const ROWS = [
  `INSERT INTO people (id, email, name, created_at) VALUES ('p', 'p@a.org', 'P', ${at(1)}),
    ('q', 'q@a.org', 'Q', ${at(1)})`,
  `INSERT INTO desks (id, slug, name, created_at) VALUES ('d', 'd', 'D', ${at(1)})`,
  `INSERT INTO articles (id, desk, headline, headline_key, stage, revision, created_at, created_by,
    updated_at) VALUES ('a', 'd', 'H', 'h', 'checking', 4, ${at(1)}, 'p', ${at(1)})`,
  `INSERT INTO revisions (article, number, origin, text, blocks, formats, sha256, created_at,
    created_by) VALUES
    ('a', 1, 'import', 't', '["paragraph"]', '[]', 's', ${at(1)}, 'p'),
    ('a', 2, 'publish', 't', '["paragraph"]', '[]', 's', ${at(2)}, 'q'),
    ('a', 3, 'import', 't', '["paragraph"]', '[]', 's', ${at(3)}, 'p'),
    ('a', 4, 'publish', 't', '["paragraph"]', '[]', 's', ${at(4)}, 'p')`,
  `INSERT INTO claims (id, article, kind, "check", priority, review, created_at, created_by,
    updated_at) VALUES ('c', 'a', 'other', 'checked', 'normal', 'approved', ${at(1)}, 'p', ${at(1)})`,
  `INSERT INTO corrections (id, claim, action, "insert", state, notice, applied_in, created_at,
    created_by) VALUES
    ('x', 'c', 'replace', 'i', 'applied', 'none', 2, ${at(1)}, 'p'),
    ('y', 'c', 'replace', 'i', 'applied', 'none', 2, ${at(1)}, 'p'),
    ('z', 'c', 'replace', 'i', 'declined', 'none', NULL, ${at(1)}, 'p')`,
  `INSERT INTO events (at, actor, desk, article, claim, type, previous_hash, hash) VALUES
    (${at(2)}, 'q', 'd', 'a', NULL, 'bundle.imported', '', '')`,
];

test("what was published so far is known, and desks keep working as they did but for what is open", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  const earlier = Object.entries(MIGRATIONS).filter(([name]) => name < "0005");
  const old = await openDatabase(file, Object.fromEntries(earlier));
  await old.db.transaction().execute(async (db) => {
    for (const row of ROWS) await sql.raw(row).execute(db);
  });
  await old.close();
  const { db, close } = await openDatabase(file);
  const unknown = { kind: "corrected", claims: null, checked: null, reason: null, broughtBy: null };
  expect(await listPublications(db, "a")).toMatchObject([
    { ...unknown, number: 1, revision: 2, at: AT.replace("%", "2"), by: "q", corrections: 2 },
    { ...unknown, number: 2, revision: 4, at: AT.replace("%", "4"), by: "p", corrections: 0 },
  ]);
  const desk = await db.selectFrom("desks").select("rules").executeTakeFirstOrThrow();
  expect(JSON.parse(desk.rules)).toEqual({
    flag: [],
    ready: ["open", "returned"],
    publish: ["open", "returned"],
  });
  const revisions = await db.selectFrom("revisions").select(["number", "broughtBy"]).execute();
  const brought = revisions.filter(({ broughtBy }) => broughtBy === "q");
  expect(brought.map(({ number }) => number)).toEqual([1, 2]);
  await expect(sql`UPDATE revisions SET text = ''`.execute(db)).rejects.toThrow("never changes");
  await expect(sql`UPDATE publications SET "by" = 'q'`.execute(db)).rejects.toThrow(
    "never changes",
  );
  await expect(sql`DELETE FROM publications`.execute(db)).rejects.toThrow("never deleted");
  await close();
});
