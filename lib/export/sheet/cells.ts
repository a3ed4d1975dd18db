import { stringify } from "csv-stringify/sync";

/**
 * A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, CRLF, every cell in
 * quotation marks, and none that a spreadsheet would take for a formula.
 */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = rows.map((row) => row.map(neutralise));
  return stringify([[...columns], ...cells], {
    bom: true,
    record_delimiter: "\r\n",
    quoted: true,
    quoted_empty: true,
  });
}

/**
 * What a spreadsheet skips before it looks for a formula: white space, byte order marks and hidden
 * characters, quotation marks. A tab or carriage return at the start is dangerous in itself.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}"'“”‘’]*[=+\-@＝＋－＠])/u;

/** The cell's words, behind an apostrophe where they would start a formula (OWASP, CSV injection). */
function neutralise(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
