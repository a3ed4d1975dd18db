import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { newFolder } from "../folder-fixture.ts";
import { MIGRATIONS } from "../migrations.ts";
import { openDatabase } from "../open.ts";

test("desks that are there keep their notices under the article, and no style is unknown", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  const earlier = Object.entries(MIGRATIONS).filter(([name]) => name < "0003");
  const before = Object.fromEntries(earlier);
  const old = await openDatabase(file, before);
  await sql`
    INSERT INTO desks (id, slug, name, created_at) VALUES ('d', 'd', 'D', '2026-01-01T00:00:00.000Z')
  `.execute(old.db);
  await old.close();
  const { db, close } = await openDatabase(file);
  const desk = await db.selectFrom("desks").select("noticeStyle").executeTakeFirstOrThrow();
  await expect(sql`UPDATE desks SET notice_style = 'loud'`.execute(db)).rejects.toThrow("CHECK");
  await close();
  expect(desk.noticeStyle).toBe("newspaper");
});
