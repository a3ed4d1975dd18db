import { existsSync } from "node:fs";
import type Database from "better-sqlite3";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Migrations } from "./migrations.ts";
import { APPLICATION_ID, databaseRefused } from "./refused.ts";
import type { Db } from "./schema.ts";

interface Migrating {
  readonly db: Db;
  readonly connection: Database.Database;
  readonly file: string;
  readonly migrations: Migrations;
}

/**
 * Brings the database to this program's tables, in one transaction that also keeps a second starting
 * process waiting; before that, a copy of the file is put beside it. Refuses a database that a newer
 * program has migrated further.
 */
export async function migrate({ db, connection, file, migrations }: Migrating): Promise<void> {
  const done = await migrationsDone(db);
  refuseNewer(done, migrations, file);
  if (Object.keys(migrations).every((name) => done.includes(name))) return;
  if (done.length > 0 && file !== ":memory:") await copyBeside(connection, file, done);
  await sql`BEGIN EXCLUSIVE`.execute(db);
  try {
    refuseNewer(await migrationsDone(db), migrations, file);
    const getMigrations = async () => ({ ...migrations });
    const migrator = new Migrator({ db: db.withoutPlugins(), provider: { getMigrations } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    await sql.raw(`PRAGMA application_id = ${APPLICATION_ID}`).execute(db);
    await sql`COMMIT`.execute(db);
  } catch (error) {
    await sql`ROLLBACK`.execute(db);
    throw error;
  }
}

async function migrationsDone(db: Db): Promise<string[]> {
  const table = await sql`SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'`.execute(db);
  if (table.rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(db);
  return rows.map((row) => row.name);
}

function refuseNewer(done: readonly string[], migrations: Migrations, file: string): void {
  const unknown = done.filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw databaseRefused(
    `${file} was written by a newer Galley (${unknown.join(", ")}). Nothing was changed. Start that newer version, or restore a backup made by this one.`,
  );
}

/** A consistent copy made by SQLite itself, named after the last migration that it has. */
async function copyBeside(
  connection: Database.Database,
  file: string,
  done: readonly string[],
): Promise<void> {
  const copy = `${file}.at-${[...done].sort().at(-1)}`;
  if (!existsSync(copy)) await connection.backup(copy);
}
