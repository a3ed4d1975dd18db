import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { newFolder } from "../folder-fixture.ts";
import { MIGRATIONS } from "../migrations.ts";
import { openDatabase } from "../open.ts";

const VICTIM = "019aa0b2-6c1f-7b7e-9f3e-0242ac120002";
const LOOKING_LIKE_IDS = [
  VICTIM,
  VICTIM.replaceAll("-", ""),
  "00000000-0000-0000-0000-000000000000",
];

test("a desk that is called by another's identifier gets a name of its own, and none comes after it", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  const { "0004-desk-slugs": _, ...before } = MIGRATIONS;
  const earlier = Object.entries(before).filter(([name]) => name < "0004");
  const old = await openDatabase(file, Object.fromEntries(earlier));
  const slugs = ["news", "desk-1", "019aa0b2-6c1f-7b7e", "beef", ...LOOKING_LIKE_IDS];
  for (const [at, slug] of slugs.entries()) {
    await sql`
      INSERT INTO desks (id, slug, name, created_at)
      VALUES (${`d${at}`}, ${slug}, 'D', '2026-01-01T00:00:00.000Z')
    `.execute(old.db);
  }
  await old.close();

  const { db, close } = await openDatabase(file);
  const desks = await db.selectFrom("desks").select(["slug"]).orderBy("id").execute();
  const others = LOOKING_LIKE_IDS.map(() => expect.stringMatching(/^desk-[0-9a-f]{16}$/));
  expect(desks.map(({ slug }) => slug)).toEqual([...slugs.slice(0, 4), ...others]);
  for (const slug of LOOKING_LIKE_IDS.flatMap((id) => [id, id.toUpperCase()])) {
    await expect(sql`UPDATE desks SET slug = ${slug} WHERE id = 'd0'`.execute(db)).rejects.toThrow(
      "never looks like an identifier",
    );
    await expect(
      sql`
        INSERT INTO desks (id, slug, name, created_at)
        VALUES ('d9', ${slug}, 'D', '2026-01-01T00:00:00.000Z')
      `.execute(db),
    ).rejects.toThrow("never looks like an identifier");
  }
  await close();
});
