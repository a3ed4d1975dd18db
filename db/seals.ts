/**
 * Keeps a seal for every row of every table, in the same transaction, by triggers that are made from the
 * tables as they are: a new table or column is covered by itself. Whoever writes with another program
 * lacks the functions that the triggers call; whoever drops the triggers has changed the sealed schema.
 */

import type Database from "better-sqlite3";
import { CHANGED_BEHIND } from "./errors.ts";
import { SEAL_TABLES } from "./migrations/0009-seals.ts";
import { databaseRefused } from "./open-error.ts";
import { fingerprintOf, missingKey, readKeyFingerprint, type SealKeys } from "./seal-key.ts";
import { addPending, type PendingTotals, type Sealer, sealerWith, type Value } from "./sealer.ts";

/** Tables that have no seals, since they hold them. SQLite's own tables are left out by their names. */
const UNSEALED_TABLES = ["seals", "seal_totals"];

/** A table with seals. */
export interface SealedTable {
  readonly name: string;
  /** The name as SQL. */
  readonly quoted: string;
  /** What names a row, as SQL over `row`: the columns' prefix. */
  readonly keyOf: (row: string) => string;
  /** What of a row is sealed, as SQL: the table's name and all columns. */
  readonly valuesOf: (row: string) => string;
}

/** The tables that have seals, in the order of their names, by which totals number them. */
export function sealedTables(connection: Database.Database): readonly SealedTable[] {
  const names = connection
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name",
    )
    .pluck()
    .all();
  return names
    .filter((name) => !UNSEALED_TABLES.includes(name))
    .map((name) => describeTable(connection, name));
}

interface Column {
  readonly name: string;
  readonly pk: number;
}

function describeTable(connection: Database.Database, name: string): SealedTable {
  const columns = connection
    .prepare<[string], Column>("SELECT name, pk FROM pragma_table_info(?)")
    .all(name);
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const names = key.length > 0 ? key.map((column) => quote(column.name)) : ["rowid"];
  const keyOf = (row: string) => {
    const parts = names.map((column) => `${row}.${column}`);
    return parts.length === 1 ? `CAST(${parts[0]} AS TEXT)` : `json_array(${parts.join(", ")})`;
  };
  const valuesOf = (row: string) =>
    [`'${name}'`, ...columns.map((column) => `${row}.${quote(column.name)}`)].join(", ");
  return { name, quoted: quote(name), keyOf, valuesOf };
}

/** Prepares a connection to write to a sealed database, or throws why it must not. */
export function attachSeals(
  connection: Database.Database,
  keys: SealKeys,
): SealedTransaction | null {
  const fingerprint = readKeyFingerprint(connection);
  if (fingerprint === null) return null;
  const key = keys.find(fingerprint);
  if (key === null) throw missingKey(connection.name);
  const sealer = sealerWith(key);
  const writes = registerFunctions(connection, sealer);
  if (isSchemaRight(connection, sealer)) return writes;
  throw databaseRefused(
    `The tables of ${connection.name} are not those that Galley made. Nothing was changed. Type npm run --silent galley -- verify, which says more; then restore a backup, or seal what is there: npm run --silent galley -- seal --anew`,
  );
}

/** Whether tables, indexes and triggers are those that were sealed. */
export function isSchemaRight(connection: Database.Database, sealer: Sealer): boolean {
  const sealed = connection.prepare<[], Buffer>("SELECT schema FROM seal_totals").pluck().get();
  return sealed?.equals(sealSchema(connection, sealer)) ?? false;
}

/** Drops the triggers, for a migration. */
export function dropSealTriggers(connection: Database.Database): void {
  const triggers = connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'sealing!_%' ESCAPE '!'",
    )
    .pluck()
    .all();
  for (const name of triggers) connection.exec(`DROP TRIGGER ${quote(name)}`);
}

/** Seals all rows as they are, and makes the triggers. Call it in a transaction. */
export function sealAll(connection: Database.Database, key: string): void {
  const sealer = sealerWith(key);
  dropSealTriggers(connection);
  for (const statement of SEAL_TABLES) connection.exec(statement);
  connection.exec("DELETE FROM seals");
  const tables = sealedTables(connection);
  registerFunctions(connection, sealer);
  connection
    .prepare("INSERT OR REPLACE INTO seal_totals VALUES (1, ?, x'', ?)")
    .run(fingerprintOf(key), sealer.startTotals(tables.length));
  for (const statement of TOTALS_TRIGGERS) connection.exec(statement);
  for (const table of tables) {
    const { name, quoted, keyOf, valuesOf } = table;
    connection.exec(
      `INSERT INTO seals SELECT '${name}', ${keyOf(quoted)}, galley_seal(${valuesOf(quoted)}) FROM ${quoted}`,
    );
    for (const statement of triggersOf(table)) connection.exec(statement);
  }
  connection.prepare("UPDATE seal_totals SET schema = ?").run(sealSchema(connection, sealer));
}

function triggersOf({ name, quoted, keyOf, valuesOf }: SealedTable): readonly string[] {
  const place = (row: string) => `table_name = '${name}' AND row_key = ${keyOf(row)}`;
  const seal = (row: string) => `galley_seal(${valuesOf(row)})`;
  return [
    `CREATE TRIGGER sealing_insert_${name} AFTER INSERT ON ${quoted} BEGIN
      INSERT INTO seals VALUES ('${name}', ${keyOf("new")}, ${seal("new")}); END`,
    // A row that was changed behind our back must not get a seal by the next change of ours.
    `CREATE TRIGGER sealing_update_${name} AFTER UPDATE ON ${quoted} BEGIN
      SELECT RAISE(ABORT, 'a row of ${name} was ${CHANGED_BEHIND}')
        WHERE (SELECT seal FROM seals WHERE ${place("old")}) IS NOT ${seal("old")};
      UPDATE seals SET row_key = ${keyOf("new")}, seal = ${seal("new")}
        WHERE ${place("old")}; END`,
    `CREATE TRIGGER sealing_delete_${name} AFTER DELETE ON ${quoted} BEGIN
      DELETE FROM seals WHERE ${place("old")}; END`,
  ];
}

const TOTALS_TRIGGERS = [
  ["INSERT", "new.table_name, NULL, new.seal"],
  ["UPDATE", "new.table_name, old.seal, new.seal"],
  ["DELETE", "old.table_name, old.seal, NULL"],
].map(
  ([
    operation,
    change,
  ]) => `CREATE TRIGGER sealing_total_${operation} AFTER ${operation} ON seals BEGIN
    UPDATE seal_totals SET totals = galley_totals(totals, ${change})
      WHERE NOT galley_gathers(${change}); END`,
);

/**
 * What a connection reports of its transactions, so that the totals are written once at the end of each:
 * for many rows that halves what seals cost.
 */
export interface SealedTransaction {
  readonly begin: () => void;
  /** Before each statement in a transaction, which may fail by itself, and after it has failed. */
  readonly saveState: () => void;
  readonly restoreState: () => void;
  /** Before the commit. */
  readonly commit: () => void;
  readonly rollback: () => void;
}

function registerFunctions(connection: Database.Database, sealer: Sealer): SealedTransaction {
  const tables = new Map(sealedTables(connection).map(({ name }, index) => [name, index]));
  const numberOf = (name: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new RangeError(`There is no sealed table ${name}.`);
    return table;
  };
  const options = { deterministic: true, safeIntegers: true } as const;
  connection.function("galley_seal", { ...options, varargs: true }, (...values: Value[]) =>
    sealer.seal(values),
  );
  connection.function(
    "galley_totals",
    options,
    (totals: Buffer, name: string, removed: Buffer | null, added: Buffer | null) =>
      sealer.changeTotals(totals, { table: numberOf(name), removed, added }),
  );
  let pending: PendingTotals | null = null;
  let saved: PendingTotals = new Map();
  connection.function(
    "galley_gathers",
    (name: string, removed: Buffer | null, added: Buffer | null) => {
      if (!pending) return 0;
      addPending(pending, { table: numberOf(name), removed, added });
      return 1;
    },
  );
  return {
    begin() {
      pending = new Map();
    },
    saveState() {
      if (pending) saved = copyOf(pending);
    },
    restoreState() {
      if (pending) pending = saved;
    },
    commit() {
      if (pending && pending.size > 0) writeTotals(connection, sealer, pending);
      pending = null;
    },
    rollback() {
      pending = null;
    },
  };
}

function copyOf(pending: PendingTotals): PendingTotals {
  return new Map(
    [...pending].map(([table, { rows, sum }]) => [table, { rows, sum: Buffer.from(sum) }]),
  );
}

function writeTotals(connection: Database.Database, sealer: Sealer, pending: PendingTotals): void {
  const totals = connection.prepare<[], Buffer>("SELECT totals FROM seal_totals").pluck().get();
  if (!totals) return;
  const write = connection.prepare("UPDATE seal_totals SET totals = ?");
  write.run(sealer.applyPending(totals, pending));
}

/** What the schema says, without where things stand in the file. */
function sealSchema(connection: Database.Database, sealer: Sealer): Buffer {
  const rows = connection
    .prepare<[], Value[]>("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    .raw()
    .all();
  return sealer.seal(["sqlite_schema", ...rows.flat()]);
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
