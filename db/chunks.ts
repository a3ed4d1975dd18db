/** Rows or identifiers to a statement: SQLite takes at most 32,766 values in one. */
const MAX_ROWS = 2_000;

/** The rows in pieces of at most `size`, by default as many as fit into one statement, in their order. */
export function chunksOf<T>(rows: readonly T[], size = MAX_ROWS): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < rows.length; at += size) chunks.push(rows.slice(at, at + size));
  return chunks;
}

/** What a query finds for these identifiers, asked for as many at a time as fit into one statement. */
export async function readInChunks<T, Row>(
  ids: readonly T[],
  read: (chunk: T[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const chunk of chunksOf(ids)) rows.push(...(await read(chunk)));
  return rows;
}
