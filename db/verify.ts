/** Finds what was damaged, or changed behind Galley's back, and says where, in plain words. */
import type Database from "better-sqlite3";
import { CHANGED_BEHIND, isDatabaseFault } from "./errors.ts";
import { addTo, type Sealer, sealerWith, totalOf, type Value } from "./sealer.ts";
import { isSchemaRight, type SealedTable, sealedTables } from "./seals.ts";

/** How much is looked at: every row, or so many of each table, from a random place on. */
export type Extent = "all" | { readonly rows: number };

/** Places that are named in one table; the rest is counted. */
const MAX_NAMED = 20;

/**
 * What is wrong with rows and their seals: changed, missing and surplus rows, the schema, the totals.
 * Empty when nothing is; `key` is null where it is not to be found.
 */
export function findDamagedRows(
  connection: Database.Database,
  key: string | null,
  extent: Extent,
): readonly string[] {
  if (key === null) return ["The key of the seals is not here: put the file “seal” back."];
  const sealer = sealerWith(key);
  const found = isSchemaRight(connection, sealer)
    ? []
    : ["The tables, indexes or triggers are not those that Galley made."];
  const totals = connection.prepare<[], Buffer>("SELECT totals FROM seal_totals").pluck().get();
  if (!totals || !sealer.isRight(totals)) found.push("What the seals sum up to was changed.");
  for (const [index, table] of sealedTables(connection).entries()) {
    const total = totalOf(totals ?? Buffer.alloc(0), index);
    found.push(
      ...orUnreadable(table.name, () => findIn({ connection, sealer, table, total, extent })),
    );
  }
  return found;
}

/** What `look` finds; where SQLite stumbles over the file, that. */
function orUnreadable(what: string, look: () => readonly string[]): readonly string[] {
  try {
    return look();
  } catch (error) {
    if (!isDatabaseFault(error, "damaged")) throw error;
    return [`${what}: it cannot be read through (${error.message}).`];
  }
}

interface TableCheck {
  readonly connection: Database.Database;
  readonly sealer: Sealer;
  readonly table: SealedTable;
  readonly total: { readonly rows: bigint; readonly sum: Buffer };
  readonly extent: Extent;
}

function findIn(check: TableCheck): readonly string[] {
  const { connection, table, total, extent } = check;
  const rows = count(connection, `SELECT count(*) FROM ${table.quoted}`);
  const { places, sum } = compareRows(check, rows);
  const shown = places.slice(0, MAX_NAMED);
  if (places.length > shown.length) {
    shown.push(`${table.name}: and ${places.length - shown.length} more rows.`);
  }
  const seals = count(connection, `SELECT count(*) FROM seals WHERE table_name = '${table.name}'`);
  if (seals !== rows || extent === "all") shown.push(...findMissing(check));
  const isWhole = total.rows === BigInt(rows) && (extent !== "all" || total.sum.equals(sum));
  // A row that is named already explains it.
  if (isWhole || shown.length > 0) return shown;
  return total.rows > rows
    ? [`${table.name}: ${total.rows - BigInt(rows)} rows are missing.`]
    : [`${table.name}: it holds other rows than Galley left in it.`];
}

/** The rows whose seal is another, and what the seals sum up to. */
function compareRows({ connection, sealer, table, extent }: TableCheck, rows: number) {
  const sample = extent === "all" ? "" : sampleClause(rows, extent.rows);
  const read = connection
    .prepare<[], [string, ...Value[]]>(
      `SELECT ${table.keyOf(table.quoted)}, ${table.valuesOf(table.quoted)} FROM ${table.quoted}${sample}`,
    )
    .raw()
    .safeIntegers();
  const find = connection
    .prepare<[string], Buffer>(
      `SELECT seal FROM seals WHERE table_name = '${table.name}' AND row_key = ?`,
    )
    .pluck();
  const sum = Buffer.alloc(32);
  const places: string[] = [];
  for (const [key, ...values] of read.iterate()) {
    const seal = find.get(key);
    if (seal?.equals(sealer.seal(values))) addTo(sum, seal);
    else if (seal) places.push(`${table.name}, row ${key}: it was ${CHANGED_BEHIND}.`);
    else places.push(`${table.name}, row ${key}: it was put there behind Galley’s back.`);
  }
  return { places, sum };
}

function sampleClause(rows: number, wanted: number): string {
  const from = Math.floor(Math.random() * Math.max(0, rows - wanted + 1));
  return ` LIMIT ${wanted} OFFSET ${from}`;
}

/** Seals whose row is gone. */
function findMissing({ connection, table }: TableCheck): readonly string[] {
  const keys = connection
    .prepare<[], string>(
      `SELECT row_key FROM seals WHERE table_name = '${table.name}' AND row_key NOT IN
        (SELECT ${table.keyOf(table.quoted)} FROM ${table.quoted}) LIMIT ${MAX_NAMED}`,
    )
    .pluck()
    .all();
  return keys.map((key) => `${table.name}, row ${key}: it is missing.`);
}

function count(connection: Database.Database, sql: string): number {
  return connection.prepare<[], number>(sql).pluck().get() ?? 0;
}
