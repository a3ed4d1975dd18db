import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { findBrokenEvent } from "../events.ts";
import { newFolder } from "../folder-fixture.ts";
import { MIGRATIONS } from "../migrations.ts";
import { openDatabase } from "../open.ts";

const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < "0007"));
const AT = "2026-01-01T00:00:00.000Z";

test("of several identities of one service the earliest stays, and the others are on record", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  const old = await openDatabase(file, BEFORE);
  await sql`INSERT INTO people (id, email, name, created_at) VALUES
    ('ada', 'ada@example.org', 'Ada', ${AT}), ('bo', 'bo@example.org', 'Bo', ${AT})`.execute(
    old.db,
  );
  await sql`INSERT INTO identities (issuer, subject, person, created_at) VALUES
    ('i', 'a-2', 'ada', '2026-01-03T00:00:00.000Z'), ('i', 'a-3', 'ada', '2026-01-02T00:00:00.000Z'),
    ('j', 'a-2', 'ada', ${AT}), ('i', 'b-1', 'bo', ${AT})`.execute(old.db);
  await sql`INSERT INTO sessions (id, person, created_at, last_seen_at) VALUES
    ('of ada', 'ada', ${AT}, ${AT}), ('of bo', 'bo', ${AT}, ${AT})`.execute(old.db);
  await old.close();

  const { db, close } = await openDatabase(file);
  onTestFinished(close);
  const left = db.selectFrom("identities").select(["issuer", "subject"]).orderBy("issuer");
  expect(await left.orderBy("subject").execute()).toEqual([
    { issuer: "i", subject: "a-3" },
    { issuer: "i", subject: "b-1" },
    { issuer: "j", subject: "a-2" },
  ]);
  const untied = db.selectFrom("events").select("after").where("type", "=", "identity.untied");
  expect((await untied.execute()).map(({ after }) => JSON.parse(after ?? ""))).toEqual([
    { person: "ada", issuer: "i", subject: "a-2" },
  ]);
  const open = db.selectFrom("sessions").select("id").where("endedAt", "is", null);
  expect(await open.execute()).toEqual([{ id: "of bo" }]);
  expect(await findBrokenEvent(db)).toBeNull();
  const again = { issuer: "i", subject: "a-4", person: "ada", createdAt: AT };
  await expect(db.insertInto("identities").values(again).execute()).rejects.toThrow("UNIQUE");
});

test("desks that are there are not sensitive", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  const old = await openDatabase(file, BEFORE);
  await sql`INSERT INTO desks (id, slug, name, created_at) VALUES ('d', 'd', 'D', ${AT})`.execute(
    old.db,
  );
  await old.close();
  const { db, close } = await openDatabase(file);
  onTestFinished(close);
  expect(await db.selectFrom("desks").select("isSensitive").execute()).toEqual([
    { isSensitive: 0 },
  ]);
});
