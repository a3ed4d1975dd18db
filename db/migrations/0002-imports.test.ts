import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { newFolder } from "../folder-fixture.ts";
import { MIGRATIONS } from "../migrations.ts";
import { openDatabase } from "../open.ts";

test("articles that are there already are found as those that come after", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  const { "0001-foundation": foundation } = MIGRATIONS;
  if (!foundation) throw new Error("There is no first migration.");
  const old = await openDatabase(file, { "0001-foundation": foundation });
  const at = "2026-01-01T00:00:00.000Z";
  const made = { createdAt: at, createdBy: "p" };
  const person = { id: "p", email: "p@example.org", name: "P" };
  await old.db.transaction().execute(async (db) => {
    await db
      .insertInto("people")
      .values({ ...person, passwordHash: null, createdAt: at })
      .execute();
    await sql`INSERT INTO desks (id, slug, name, created_at) VALUES ('d', 'd', 'D', ${at})`.execute(
      db,
    );
    // As the first version wrote it, which had fewer columns.
    await sql`
      INSERT INTO articles (id, desk, headline, source_url, stage, revision, created_at, created_by,
        updated_at)
      VALUES ('a', 'd', '“The Bridge”', 'https://www.example.org/bridge/#top', 'incoming', 1, ${at},
        'p', ${at})
    `.execute(db);
    const words = { text: "A.", blocks: '["paragraph"]', formats: "[]", sha256: "x" };
    const revision = { article: "a", number: 1, origin: "import", ...words, ...made } as const;
    await db.insertInto("revisions").values(revision).execute();
  });
  await old.close();
  const { db, close } = await openDatabase(file);
  const found = await db.selectFrom("articles").select(["headlineKey", "addressKey"]).execute();
  await close();
  expect(found).toEqual([{ headlineKey: '"the bridge"', addressKey: "example.org/bridge" }]);
});
