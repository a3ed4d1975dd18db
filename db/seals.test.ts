import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { newFolder } from "./folder-fixture.ts";
import { MIGRATIONS } from "./migrations.ts";
import { openDatabase, openExistingDatabase } from "./open.ts";
import { sealedTables } from "./seals.ts";
import { AT, addDesk, behindItsBack, damageIn, newDatabase } from "./seals-fixture.ts";

test("every table of ours has seals, and every row of it", async () => {
  const file = await newDatabase();
  const connection = new Database(file, { readonly: true });
  const names = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all();
  const sealed = sealedTables(connection).map(({ name }) => name);
  const others = names.filter((name) => !sealed.includes(name)).sort();
  expect(others).toEqual(["seal_totals", "seals", "sqlite_sequence"]);
  connection.close();
  expect(damageIn(file)).toEqual([]);
});

test("another program cannot write as long as the triggers are there", async () => {
  const other = new Database(await newDatabase());
  for (const statement of [
    "UPDATE people SET name = 'Eve'",
    "DELETE FROM memberships",
    `INSERT INTO desks (id, slug, name, created_at) VALUES ('x', 'x', 'X', '${AT}')`,
    "DELETE FROM seals",
  ]) {
    expect(() => other.exec(statement)).toThrow(/no such function: galley_/);
  }
  other.close();
});

test("a database without its triggers is not opened", async () => {
  const file = await newDatabase();
  const other = new Database(file);
  other.exec("DROP TRIGGER sealing_update_people");
  other.close();
  await expect(openDatabase(file)).rejects.toThrow(/not those that Galley made.*verify/);
  expect(() => openExistingDatabase(file)).toThrow("not those that Galley made");
});

test("what was changed behind Galley's back gets no seal by a change of ours", async () => {
  const file = await newDatabase();
  behindItsBack(file, "UPDATE people SET name = 'Eve' WHERE id = 'b'");
  const { db, close } = await openDatabase(file);
  const change = (id: string) =>
    db.updateTable("people").set({ disabledAt: AT }).where("id", "=", id).execute();
  await expect(change("b")).rejects.toThrow("a row of people was changed behind Galley’s back");
  await change("a");
  await close();
  expect(damageIn(file)).toEqual([expect.stringContaining("people, row b")]);
});

test("whatever Galley itself does leaves nothing to be found", async () => {
  const file = await newDatabase();
  const { db, close } = await openDatabase(file);
  await db.updateTable("people").set({ name: "Eve" }).execute();
  await db.updateTable("people").set({ id: "d" }).where("id", "=", "c").execute();
  await sql`DELETE FROM desks WHERE id = 'c'`.execute(db);
  await sql`INSERT OR REPLACE INTO desks (id, slug, name, created_at) VALUES ('b', 'b', 'B', ${AT})`.execute(
    db,
  );
  await sql`INSERT INTO desks (id, slug, name, created_at) VALUES ('b', 'b', 'B', ${AT})
    ON CONFLICT DO UPDATE SET name = 'Late'`.execute(db);
  await db
    .transaction()
    .execute(async (db) => {
      await db.deleteFrom("memberships").execute();
      throw new Error("Never mind.");
    })
    .catch(() => {});
  await addDesk(db, "later");
  await db.transaction().execute(async (db) => {
    await addDesk(db, "in");
    const twice = sql`INSERT INTO desks (id, slug, name, created_at)
      VALUES ('x', 'x', 'X', ${AT}), ('in', 'y', 'Y', ${AT})`.execute(db);
    await expect(twice).rejects.toThrow("UNIQUE");
    await addDesk(db, "after");
    await sql`DELETE FROM desks WHERE id = 'in'`.execute(db);
  });
  const joined = openExistingDatabase(file);
  await joined.db.updateTable("desks").set({ maySelfReview: 1 }).execute();
  await joined.close();
  await close();
  expect(damageIn(file)).toEqual([]);
});

test("an older database gets its seals, and a later column and table have them", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  const older = Object.fromEntries(
    Object.entries(MIGRATIONS).filter(([name]) => name < "0009-seals"),
  );
  const old = await openDatabase(file, older);
  await addDesk(old.db, "a");
  await old.close();
  await (await openDatabase(file)).close();
  expect(damageIn(file)).toEqual([]);
  const later = {
    up: async (db: typeof old.db) => {
      await sql`ALTER TABLE desks ADD COLUMN motto TEXT NOT NULL DEFAULT ''`.execute(db);
      await sql`CREATE TABLE wishes (words TEXT) STRICT`.execute(db);
      await sql`INSERT INTO wishes VALUES ('more paper')`.execute(db);
    },
  };
  await (await openDatabase(file, { ...MIGRATIONS, "9999-later": later })).close();
  expect(damageIn(file)).toEqual([]);
  behindItsBack(file, "UPDATE desks SET motto = 'Eve'; UPDATE wishes SET words = 'less paper'");
  expect(damageIn(file)).toEqual([
    expect.stringContaining("desks, row a"),
    expect.stringContaining("wishes, row 1"),
  ]);
});

test("what was changed behind Galley's back is not brought up to date", async () => {
  const file = await newDatabase();
  behindItsBack(file, "UPDATE people SET name = 'Eve' WHERE id = 'b'");
  const later = { up: async () => {} };
  const opening = openDatabase(file, { ...MIGRATIONS, "9999-later": later });
  await expect(opening).rejects.toThrow("people, row b");
  expect(damageIn(file)).toEqual([expect.stringContaining("people, row b")]);
});

test("without its key nothing is opened, nor with another", async () => {
  const file = await newDatabase();
  const key = join(dirname(file), "seal");
  const kept = readFileSync(key, "utf8");
  for (const lose of [() => rmSync(key), () => writeFileSync(key, `${"ab".repeat(32)}\n`)]) {
    lose();
    await expect(openDatabase(file)).rejects.toThrow(/its key is not here.*seal --anew/);
    expect(() => openExistingDatabase(file)).toThrow("its key is not here");
  }
  writeFileSync(`${key}.from-the-safe`, kept);
  await (await openDatabase(file)).close();
});

test("a database that has lost its seals gets none by itself", async () => {
  for (const isMigrated of [true, false]) {
    // What came after the seals cannot be done a second time.
    const earlier = Object.entries(MIGRATIONS).filter(([name]) => name < "0011");
    const file = await newDatabase(isMigrated ? MIGRATIONS : Object.fromEntries(earlier));
    const migrated = isMigrated ? "" : "DELETE FROM kysely_migration WHERE name >= '0009-seals';";
    const other = new Database(file);
    const triggers = other
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE name LIKE 'sealing%'")
      .pluck()
      .all();
    for (const name of triggers) other.exec(`DROP TRIGGER ${name}`);
    other.exec(`DROP TABLE seals; DROP TABLE seal_totals; ${migrated}`);
    other.close();
    await expect(openDatabase(file)).rejects.toThrow(/has no seals.*seal --anew/);
    await (await openDatabase(file, MIGRATIONS, "anew")).close();
    await (await openDatabase(file)).close();
    expect(damageIn(file)).toEqual([]);
  }
});

test("the key is its owner's only, and beside the database alone", async () => {
  const file = await newDatabase();
  expect(readdirSync(dirname(file)).sort()).toEqual(["galley.db", "seal"]);
  const key = readFileSync(join(dirname(file), "seal"), "utf8").trim();
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  const bytes = readFileSync(file);
  expect(bytes.includes(key)).toBe(false);
  expect(bytes.includes(Buffer.from(key, "hex"))).toBe(false);
});
