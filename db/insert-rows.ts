import type { InsertObject } from "kysely";
import { chunksOf } from "./chunks.ts";
import type { Db, Tables } from "./schema.ts";

/**
 * Tables whose rows are stored as they are. Articles, revisions, publications, desks and events have
 * functions of their own, which add what belongs to such a row.
 */
type PlainTable = Exclude<
  keyof Tables,
  "articles" | "creations" | "desks" | "events" | "publications" | "revisions"
>;

/** Stores new rows of a table, in as few statements as they fit into. */
export async function insertRows<T extends PlainTable>(
  db: Db,
  table: T,
  rows: readonly InsertObject<Tables, T>[],
): Promise<void> {
  for (const chunk of chunksOf(rows)) await db.insertInto(table).values(chunk).execute();
}

/** Stores a new row of a table. */
export function insertRow<T extends PlainTable>(
  db: Db,
  table: T,
  row: InsertObject<Tables, T>,
): Promise<void> {
  return insertRows(db, table, [row]);
}
