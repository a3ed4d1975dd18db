/** A cell and what ends it: a comma, the end of a line, or of the text (RFC 4180, 2). */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y;

/** The first `maxRows` rows of a CSV file; a quotation mark that is never closed ends the rows before it. */
export function csvRows(text: string, maxRows: number): string[][] {
  const rows: string[][] = [];
  const cell = new RegExp(CELL);
  cell.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  let row: string[] = [];
  while (rows.length < maxRows && (cell.lastIndex < text.length || row.length > 0)) {
    const found = cell.exec(text);
    if (!found) return rows;
    const [, quoted, plain = "", end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
