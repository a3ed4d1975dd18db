import { joinCells } from "../lines/cells.ts";
import type { SourceLine } from "../lines/lines.ts";
import type { Cell } from "./reader/pieces.ts";

/** A line, and where in a table it stands. */
export interface TableLine {
  readonly line: SourceLine;
  readonly cell: Cell | null;
}

/**
 * The lines with each row of a table as one, its cells parted by bars. A row in which a cell has several
 * lines was for layout and stays as it is: its paragraphs, cell by cell.
 */
export function joinRows(lines: readonly TableLine[]): {
  readonly lines: readonly SourceLine[];
  readonly rows: number;
} {
  const joined: SourceLine[] = [];
  let rows = 0;
  for (const row of groupByRow(lines)) {
    const cells = row.map(({ line }) => line);
    const isRow = row.length > 1 && new Set(row.map(({ cell }) => cell?.cell)).size === row.length;
    if (isRow && row[0]?.cell) {
      joined.push(rowOf(cells));
      rows++;
    } else joined.push(...cells);
  }
  return { lines: joined, rows };
}

function groupByRow(lines: readonly TableLine[]): TableLine[][] {
  const rows: TableLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1);
    const isSame = line.cell !== null && last?.cell?.row === line.cell.row;
    if (isSame) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

function rowOf(cells: readonly SourceLine[]): SourceLine {
  const chunk = cells[0]?.chunk ?? 0;
  return { ...joinCells(cells), chunk, indent: 0, kind: "paragraph", reason: null };
}
