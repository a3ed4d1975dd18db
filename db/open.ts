/**
 * Opens the one file that holds everything, or says why it must not be touched.
 */

import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { CamelCasePlugin, Kysely, type SqliteStatement, sql } from "kysely";
import { sortKeyOf } from "#lib/domain/sort-key.ts";
import { isDatabaseFault } from "./errors.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS, type Migrations } from "./migrations.ts";
import { refuseLost, refuseMissing } from "./missing-database.ts";
import { APPLICATION_ID, databaseRefused } from "./open-error.ts";
import { LOCK_TIMEOUT, retryingDialect } from "./retrying-dialect.ts";
import type { Db, Tables } from "./schema.ts";
import {
  hasSealTables,
  missingKey,
  readKeyFingerprint,
  type SealKeys,
  sealKeysBeside,
  sealKeysInMemory,
} from "./seal-key.ts";
import { attachSeals, dropSealTriggers, type SealedTransaction, sealAll } from "./seals.ts";
import { findDamagedRows } from "./verify.ts";

/** Milliseconds that SQLite itself waits for a lock, while nothing else is done. */
const BUSY_TIMEOUT = 5;

const SQLITE_HEADER = "SQLite format 3\0";

/**
 * What happens to a database without its seals: it is refused (`as they are`), or gets them as an older one
 * does (`made`). With `anew` every row is sealed again as it is.
 */
export type SealMode = "as they are" | "made" | "anew";

/** A database that is open, and how to close it. */
export interface OpenDatabase {
  readonly db: Db;
  close(): Promise<void>;
}

/**
 * Opens `file` (or ":memory:"), creating and migrating it where needed. Throws what
 * `isDatabaseRefused` recognises for a file that is not Galley's, is damaged, was written by a newer
 * Galley, is missing where there has been one, or was changed behind Galley's back as far as that is
 * seen at once (`findDamage` sees all); such a file is left as it was.
 */
export async function openDatabase(
  file: string,
  migrations: Migrations = MIGRATIONS,
  seals: SealMode = "as they are",
): Promise<OpenDatabase> {
  const isFile = file !== ":memory:";
  if (isFile) {
    refuseMissing(file);
    prepareFile(file);
  }
  const connection = connect(file);
  try {
    refuseForeign(connection, file);
    if (isFile) refuseLost(connection, file);
    refuseDamaged(connection, file);
    if (isFile) connection.pragma("journal_mode = WAL");
    prepareConnection(connection);
    const keys = isFile ? sealKeysBeside(file) : sealKeysInMemory();
    if (seals === "anew")
      connection.transaction(() => sealAll(connection, keys.getOrCreate())).exclusive();
    const around = migrationHooks(connection, keys, seals);
    await migrate({ db: kyselyOver(connection), file, migrations, ...around });
    if ("0009-seals" in migrations && readKeyFingerprint(connection) === null)
      throw missingSeals(file);
    const db = kyselyOver(connection, attachSeals(connection, keys));
    keys.saveNew();
    if (isFile) chmodSync(file, 0o600);
    return { db, close: closeBoth(db, connection) };
  } catch (error) {
    connection.close();
    throw isDatabaseFault(error, "forbidden", "io", "write", "full")
      ? cannotBeOpened(file, error.message)
      : error;
  }
}

/**
 * Opens a database that this program has open already, for a process of its own beside that one: it is
 * known to be sound and up to date. Throws when it is not there.
 */
export function openExistingDatabase(file: string): OpenDatabase {
  const connection = new Database(file, { timeout: LOCK_TIMEOUT, fileMustExist: true });
  prepareConnection(connection);
  const db = kyselyOver(connection, attachSeals(connection, sealKeysBeside(file)));
  return { db, close: closeBoth(db, connection) };
}

/** Kysely closes only what it has used. */
function closeBoth(db: Db, connection: Database.Database): () => Promise<void> {
  return async () => {
    await db.destroy();
    connection.close();
  };
}

function migrationHooks(connection: Database.Database, keys: SealKeys, seals: SealMode) {
  return {
    before() {
      const fingerprint = readKeyFingerprint(connection);
      // An older database has no seals, and no key beside it; one that had them has lost them.
      if (fingerprint === null && seals === "as they are" && keys.exist())
        throw missingSeals(connection.name);
      if (fingerprint === null) return;
      const key = keys.find(fingerprint);
      if (key === null) throw missingKey(connection.name);
      const [damage] = findDamagedRows(connection, key, "all");
      if (damage) throw databaseRefused(`Nothing was changed in ${connection.name}. ${damage}`);
      dropSealTriggers(connection);
    },
    after() {
      if (hasSealTables(connection)) sealAll(connection, keys.getOrCreate());
    },
  };
}

function missingSeals(file: string): Error {
  return databaseRefused(
    `${file} has no seals, and had them once. Nothing was changed. Restore a backup, or seal what is there: npm run --silent galley -- seal --anew`,
  );
}

/** The absolute path of a database's file; null for one in memory. */
export async function fileOf(db: Db): Promise<string | null> {
  const { rows } = await sql<{
    file: string;
  }>`SELECT file FROM pragma_database_list WHERE name = 'main'`.execute(db);
  return rows[0]?.file || null;
}

function prepareConnection(connection: Database.Database): void {
  // better-sqlite3 reopens WAL files at NORMAL, which may lose acknowledged writes on power loss.
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  // Deleted content is overwritten, so that nothing purged remains in free pages.
  connection.pragma("secure_delete = ON");
  // Otherwise INSERT OR REPLACE would bypass the triggers that protect the record.
  connection.pragma("recursive_triggers = ON");
  connection.function("galley_sort_key", { deterministic: true }, (words: string | null) =>
    words === null ? null : sortKeyOf(words),
  );
  // From here on the dialect waits for locks: SQLite would block the whole process.
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
}

function cannotBeOpened(file: string, reason: string): Error {
  return databaseRefused(
    `${file} cannot be opened (${reason}). Check who may write there, and whether the disk has room.`,
  );
}

function prepareFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) throw notOurs(file);
  if (statSync(file).size === 0) return;
  const header = Buffer.alloc(SQLITE_HEADER.length);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.toString("latin1") !== SQLITE_HEADER) throw notOurs(file);
}

function notOurs(file: string): Error {
  return databaseRefused(
    `${file} is not a Galley database. Move it away, or name another folder with GALLEY_DATA.`,
  );
}

function connect(file: string): Database.Database {
  try {
    return new Database(file, { timeout: LOCK_TIMEOUT });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw cannotBeOpened(file, reason);
  }
}

function refuseForeign(connection: Database.Database, file: string): void {
  const isEmpty = readOrRefuse(file, () =>
    connection.prepare("SELECT count(*) FROM sqlite_schema").pluck().get(),
  );
  const id = connection.pragma("application_id", { simple: true });
  if (isEmpty !== 0 && id !== APPLICATION_ID) throw notOurs(file);
}

function refuseDamaged(connection: Database.Database, file: string): void {
  const verdict = readOrRefuse(file, () => connection.pragma("quick_check(1)", { simple: true }));
  if (verdict !== "ok") throw damaged(file);
}

function readOrRefuse<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
      throw damaged(file);
    }
    throw error;
  }
}

function damaged(file: string): Error {
  return databaseRefused(
    `${file} is damaged. Nothing was changed. Put the newest backup in its place and start again.`,
  );
}

/**
 * Kysely over the connection. Statements are prepared once; transactions begin IMMEDIATE, since one
 * that reads first and writes later would otherwise fail when another process wrote in between.
 */
export function kyselyOver(
  connection: Database.Database,
  seals: SealedTransaction | null = null,
): Db {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (sql: string) => {
    if (sql === "rollback") seals?.rollback();
    // A full disk makes SQLite roll back by itself; doing it again would hide why.
    if (sql === "rollback" && !connection.inTransaction) return NOTHING_TO_DO;
    const known = prepared.get(sql);
    if (known) return known;
    const statement = sealing(
      sql,
      connection.prepare(sql === "begin" ? "BEGIN IMMEDIATE" : sql),
      seals,
    );
    if (prepared.size < MAX_PREPARED) prepared.set(sql, statement);
    return statement;
  };
  return new Kysely<Tables>({
    dialect: retryingDialect(
      { database: { prepare, close: () => connection.close() } },
      () => connection.inTransaction,
    ),
    plugins: [new CamelCasePlugin()],
  });
}

/** A statement that reports to the seals: a transaction's begin and end, and what fails in one. */
function sealing(
  sql: string,
  statement: Database.Statement<unknown[]>,
  seals: SealedTransaction | null,
): SqliteStatement {
  if (!seals) return statement;
  const attempt = <T>(execute: () => T): T => {
    if (sql === "commit") seals.commit();
    else seals.saveState();
    try {
      const done = execute();
      if (sql === "begin") seals.begin();
      return done;
    } catch (error) {
      seals.restoreState();
      throw error;
    }
  };
  return {
    reader: statement.reader,
    run: (parameters) => attempt(() => statement.run(parameters)),
    all: (parameters) => attempt(() => statement.all(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
  };
}

const MAX_PREPARED = 500;

const NOTHING_TO_DO = {
  reader: false,
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  all: () => [],
  iterate: () => [][Symbol.iterator](),
} as const;
