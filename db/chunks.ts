/** Rows or identifiers to a statement: SQLite takes at most 32,766 values in one. */
const AT_ONCE = 2_000;

/** The rows in pieces that each fit into one statement, in their order. */
export function chunksOf<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) chunks.push(rows.slice(at, at + AT_ONCE));
  return chunks;
}
