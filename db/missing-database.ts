/** Tells a database that is lost from one that was never there, so that none is silently replaced. */
import { existsSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { databaseRefused } from "./open-error.ts";
import { withReadOnly } from "./read-only.ts";

/** Files that come to be with a database, and stay where only that is taken away. */
const COMPANION_FILES = ["secret", "seal"] as const;

/** Whether there has been a database under this name, and no file is there now. */
export function isLost(file: string): boolean {
  // In this order: another process that makes a new one makes its file first.
  return companionsOf(file).length > 0 && !existsSync(file);
}

/** Throws where a database has been and no file is. */
export function refuseMissing(file: string): void {
  if (isLost(file)) throw lostDatabase(file, "is missing");
}

/** Throws where a database has been and the file holds none. */
export function refuseLost(connection: Database.Database, file: string): void {
  if (!isEmpty(connection) || companionsOf(file).length === 0) return;
  // Another process may be creating it right now: after waiting for it, its tables are seen.
  connection.exec("BEGIN EXCLUSIVE");
  const isStillEmpty = isEmpty(connection);
  connection.exec("ROLLBACK");
  if (isStillEmpty) throw lostDatabase(file, "is empty");
}

/**
 * Renames what is left beside a lost database, so that a new one can be made; answers the new names.
 * Refuses where there is a database, and deletes nothing.
 */
export function renameLeftovers(file: string): readonly string[] | Refusal {
  if (!isWithoutDatabase(file)) {
    const message = `${file} is there and holds something. Starting anew is for a folder whose database is lost; move this one away yourself, or leave --anew out.`;
    return refuse("conflict", message);
  }
  const end = `.before-anew-${new Date().toISOString().replaceAll(":", "")}`;
  const remains = [file, `${file}-wal`, `${file}-shm`, ...companionsOf(file)];
  return remains
    .filter((name) => existsSync(name))
    .map((name) => {
      renameSync(name, `${name}${end}`);
      return `${name}${end}`;
    });
}

function isWithoutDatabase(file: string): boolean {
  if (!existsSync(file) || statSync(file).size === 0) return true;
  try {
    return withReadOnly(file, isEmpty);
  } catch (error) {
    // Damaged, or of another program: that is something.
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
}

function isEmpty(connection: Database.Database): boolean {
  return connection.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0;
}

function companionsOf(file: string): readonly string[] {
  return COMPANION_FILES.map((name) => join(dirname(file), name)).filter((name) =>
    existsSync(name),
  );
}

function lostDatabase(file: string, how: string): Error {
  const [witness] = companionsOf(file);
  return databaseRefused(
    `${file} ${how}, and ${witness} says that there has been a database. Nothing was changed. Restore a backup: npm run --silent galley -- restore FILE. Or start anew, without anything that was there: npm start -- --anew`,
  );
}
