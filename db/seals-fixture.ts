/** For tests: a sealed database, and somebody who changes it with another program. */
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { onTestFinished } from "vitest";
import { newFolder } from "./folder-fixture.ts";
import { MIGRATIONS, type Migrations } from "./migrations.ts";
import { openDatabase } from "./open.ts";
import type { Db } from "./schema.ts";
import { readKeyFingerprint, sealKeysBeside } from "./seal-key.ts";
import { type Extent, findDamagedRows } from "./verify.ts";

/** When everything in it was made. */
export const AT = "2026-01-01T00:00:00.000Z";

/** Adds a desk. */
export function addDesk(db: Db, id: string) {
  return sql`INSERT INTO desks (id, slug, name, created_at) VALUES (${id}, ${id}, ${id}, ${AT})`.execute(
    db,
  );
}

/** The file of a database with three desks, three people and one membership, by these migrations. */
export async function newDatabase(migrations: Migrations = MIGRATIONS): Promise<string> {
  const file = join(newFolder(onTestFinished), "galley.db");
  const { db, close } = await openDatabase(file, migrations);
  for (const id of ["a", "b", "c"]) {
    await addDesk(db, id);
    const person = { id, email: `${id}@example.org`, name: id, passwordHash: null, createdAt: AT };
    await db.insertInto("people").values(person).execute();
  }
  await sql`INSERT INTO memberships VALUES ('a', 'a', 'admin', ${AT})`.execute(db);
  await close();
  return file;
}

/** Does something behind Galley's back: with another program, which lets no trigger stop it. */
export function behindItsBack(file: string, statement: string): void {
  const other = new Database(file);
  const triggers = other
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) other.exec(`DROP TRIGGER ${name}`);
  other.exec(statement);
  for (const trigger of triggers) other.exec(trigger.sql);
  other.close();
}

/** What is wrong with the rows of a file and their seals. */
export function damageIn(file: string, extent: Extent = "all"): readonly string[] {
  const connection = new Database(file, { readonly: true });
  const key = sealKeysBeside(file).find(readKeyFingerprint(connection) ?? "");
  const found = findDamagedRows(connection, key, extent);
  connection.close();
  return found;
}
