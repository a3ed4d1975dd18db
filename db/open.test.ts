import { execFile } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { type Kysely, sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import { newFolder } from "./folder-fixture.ts";
import { MIGRATIONS } from "./migrations.ts";
import { openDatabase } from "./open.ts";
import { isDatabaseRefused } from "./open-error.ts";
import type { Db } from "./schema.ts";

const run = promisify(execFile);

const newFile = () => join(newFolder(onTestFinished), "galley.db");

async function refusalOf(file: string): Promise<string> {
  const outcome = await openDatabase(file).catch((error: unknown) => error);
  if (!isDatabaseRefused(outcome)) throw new Error("It was opened.");
  return outcome.message;
}

test("a new file gets its tables, and opens again as it was left", async () => {
  const file = newFile();
  const first = await openDatabase(file);
  await first.db
    .insertInto("desks")
    .values({ ...deskNamed("news", "News"), createdAt: "2026-01-01T00:00:00Z" })
    .execute();
  await first.close();
  const second = await openDatabase(file);
  expect(await second.db.selectFrom("desks").select("name").execute()).toEqual([{ name: "News" }]);
  await second.close();
});

test("every opening writes each commit through to the disk", async () => {
  const file = newFile();
  for (const _ of ["first", "again"]) {
    const { db, close } = await openDatabase(file);
    const { rows } = await sql`PRAGMA synchronous`.execute(db);
    expect(rows).toEqual([{ synchronous: 2 }]);
    await close();
  }
});

test("two processes that open a new file at once migrate it once", async () => {
  const file = newFile();
  const script = `import { openDatabase } from "#db/open.ts";
    await (await openDatabase(process.argv[1])).close();`;
  const open = () => run(process.execPath, ["--input-type=module", "-e", script, file]);
  await Promise.all([open(), open(), open()]);
  const { db, close } = await openDatabase(file);
  const { rows } = await sql`SELECT name FROM kysely_migration`.execute(db);
  expect(rows).toHaveLength(Object.keys(MIGRATIONS).length);
  await close();
});

describe("while another process writes for long", () => {
  test("whoever writes waits for it, and whoever reads does not", async () => {
    const file = newFile();
    const { db, close } = await openDatabase(file);
    const other = new Database(file);
    other.exec("BEGIN IMMEDIATE");
    const order: string[] = [];
    const added = db
      .transaction()
      .execute(async (db) => {
        await db.insertInto("desks").values(DESK).execute();
      })
      .then(() => order.push("written"));
    const changed = db
      .updateTable("desks")
      .set({ name: "Late news" })
      .execute()
      .then(() => order.push("changed"));
    expect(await db.selectFrom("desks").select("name").execute()).toEqual([]);
    order.push("read");
    other.exec("COMMIT");
    other.close();
    await Promise.all([added, changed]);
    expect(order[0]).toBe("read");
    expect(order).toHaveLength(3);
    await close();
  });

  test("what runs in a transaction stays together", async () => {
    const { db, close } = await openDatabase(newFile());
    const counts: number[] = [];
    const add = (slug: string) =>
      db.transaction().execute(async (db) => {
        await db
          .insertInto("desks")
          .values({ ...DESK, ...deskNamed(slug) })
          .execute();
        const { rows } = await sql<{ count: number }>`SELECT count(*) count FROM desks`.execute(db);
        counts.push(rows[0]?.count ?? 0);
        await db.deleteFrom("desks").execute();
      });
    await Promise.all(["a", "b", "c"].map(add));
    expect(counts).toEqual([1, 1, 1]);
    await close();
  });
});

const DESK = { ...deskNamed("news", "News"), createdAt: "2026-01-01T00:00:00Z" };

test("a file that is no database is refused and left alone", async () => {
  const file = newFile();
  writeFileSync(file, "To whom it may concern: these are my notes.");
  expect(await refusalOf(file)).toContain("not a Galley database");
  expect(readFileSync(file, "utf8")).toContain("my notes");
});

test("another program's database is refused and left alone", async () => {
  const file = newFile();
  const other = new Database(file);
  other.exec("CREATE TABLE bookmarks (url TEXT)");
  other.close();
  const before = readFileSync(file);
  expect(await refusalOf(file)).toContain("not a Galley database");
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a database of a newer program is refused and left alone", async () => {
  const file = newFile();
  const { db, close } = await openDatabase(file);
  await sql`INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01')`.execute(db);
  await close();
  expect(await refusalOf(file)).toContain("newer Galley (9999-later)");
});

test("a damaged database is refused", async () => {
  const file = newFile();
  await (await openDatabase(file)).close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, bytes.length);
  writeFileSync(file, bytes);
  expect(await refusalOf(file)).toContain("damaged");
});

describe("the copy before an upgrade", () => {
  const later = {
    up: async (db: Kysely<unknown>) => void (await sql`DROP TABLE imports`.execute(db)),
  };
  const upgrade = async (file: string) =>
    (await openDatabase(file, { ...MIGRATIONS, "9999-later": later })).close();
  const copiesOf = (file: string) =>
    readdirSync(dirname(file))
      .filter((name) => name.startsWith(`${basename(file)}.`))
      .map((name) => join(dirname(file), name));
  const addDesk = (db: Db, name: string) =>
    db
      .insertInto("desks")
      .values({ ...deskNamed(name), createdAt: "2026-01-01T00:00:00Z" })
      .execute();

  test("holds what was there, for its owner only, under the last migration and the hour", async () => {
    const file = newFile();
    const { db, close } = await openDatabase(file);
    await addDesk(db, "news");
    await close();
    await upgrade(file);
    const [copy = "", ...others] = copiesOf(file);
    expect(others).toEqual([]);
    const name = `galley.db.at-${Object.keys(MIGRATIONS).sort().at(-1)}-`;
    expect(basename(copy).slice(0, name.length)).toBe(name);
    expect(basename(copy).slice(name.length)).toMatch(/^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z$/);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const opened = await openDatabase(copy);
    expect(await opened.db.selectFrom("desks").select("name").execute()).toEqual([
      { name: "news" },
    ]);
    expect(await opened.db.selectFrom("imports").selectAll().execute()).toEqual([]);
    await opened.close();
  });

  test("is made anew for each upgrade, whatever lies there from one before", async () => {
    const file = newFile();
    await (await openDatabase(file)).close();
    const before = readFileSync(file);
    await upgrade(file);
    const [first] = copiesOf(file);
    writeFileSync(file, before);
    const { db, close } = await openDatabase(file);
    await addDesk(db, "since");
    await close();
    await upgrade(file);
    const second = copiesOf(file).find((copy) => copy !== first);
    const opened = await openDatabase(second ?? "");
    expect(await opened.db.selectFrom("desks").select("name").execute()).toEqual([
      { name: "since" },
    ]);
    await opened.close();
  });
});

test("a migration that fails leaves the database as it was", async () => {
  const file = newFile();
  await (await openDatabase(file)).close();
  const broken = {
    up: async (db: Kysely<unknown>) => {
      await sql`DROP TABLE imports`.execute(db);
      throw new Error("No more paper.");
    },
  };
  await expect(openDatabase(file, { ...MIGRATIONS, "9999-broken": broken })).rejects.toThrow(
    "paper",
  );
  const { db, close } = await openDatabase(file);
  expect(await db.selectFrom("imports").selectAll().execute()).toEqual([]);
  await close();
});
