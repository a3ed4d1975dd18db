import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { writeAtomically } from "./backup.ts";
import type { Migrations } from "./migrations.ts";
import { APPLICATION_ID, databaseRefused } from "./open-error.ts";
import { withReadOnly } from "./read-only.ts";
import type { Db } from "./schema.ts";

interface Migrating {
  readonly db: Db;
  readonly file: string;
  readonly migrations: Migrations;
  /** Called in the transaction, before the first of them and after the last. */
  readonly before: () => void;
  readonly after: () => void;
}

/**
 * Brings the database to this program's tables, in one transaction that also keeps a second starting
 * process waiting; in it, a copy of the file is put beside it first. Refuses a database that a newer
 * program has migrated further.
 */
export async function migrate({ db, file, migrations, before, after }: Migrating): Promise<void> {
  if (isComplete(await migrationsDone(db), migrations, file)) return;
  await sql`BEGIN EXCLUSIVE`.execute(db);
  try {
    const done = await migrationsDone(db);
    if (!isComplete(done, migrations, file)) {
      if (done.length > 0 && file !== ":memory:") await copyBeside(file, done);
      before();
      await migrateAll(db, migrations);
      after();
    }
    await sql`COMMIT`.execute(db);
  } catch (error) {
    // In small letters, so that the connection sees it when SQLite has rolled back by itself.
    await sql`rollback`.execute(db);
    throw error;
  }
}

async function migrateAll(db: Db, migrations: Migrations): Promise<void> {
  const getMigrations = async () => ({ ...migrations });
  const migrator = new Migrator({ db: db.withoutPlugins(), provider: { getMigrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await sql.raw(`PRAGMA application_id = ${APPLICATION_ID}`).execute(db);
}

async function migrationsDone(db: Db): Promise<string[]> {
  const table = await sql`SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'`.execute(db);
  if (table.rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(db);
  return rows.map((row) => row.name);
}

function isComplete(done: readonly string[], migrations: Migrations, file: string): boolean {
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw databaseRefused(
      `${file} was written by a newer Galley (${unknown.join(", ")}). Nothing was changed. Start that newer version, or restore a backup made by this one.`,
    );
  }
  return Object.keys(migrations).every((name) => done.includes(name));
}

/**
 * A consistent copy made by SQLite itself, named after the last migration that it has and the hour. A
 * second connection makes it: the first is inside the transaction that keeps everyone else from writing.
 */
async function copyBeside(file: string, done: readonly string[]): Promise<void> {
  const at = new Date().toISOString().replaceAll(":", "");
  const copy = `${file}.at-${[...done].sort().at(-1)}-${at}`;
  await writeAtomically(copy, async (draft) =>
    withReadOnly(file, (reader) => void reader.prepare("VACUUM INTO ?").run(draft)),
  );
}
