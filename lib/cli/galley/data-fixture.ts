/** For tests: a database with a desk, and what another program does to it. */
import Database from "better-sqlite3";
import { insertDesk } from "#db/desks.ts";
import { openDatabase } from "#db/open.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";

/** A database with one desk of this name. */
export async function write(file: string, slug: string): Promise<void> {
  const { db, close } = await openDatabase(file);
  await insertDesk(db, { ...deskNamed(slug), createdAt: "2026-01-01T00:00:00.000Z" });
  await close();
}

/** Gives the desks another name with another program, past the triggers. */
export function change(file: string, name: string): void {
  const other = new Database(file);
  const trigger = other
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'sealing_update_desks'")
    .pluck()
    .get();
  other.exec(`DROP TRIGGER sealing_update_desks; UPDATE desks SET name = '${name}'; ${trigger}`);
  other.close();
}
