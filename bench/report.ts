import type { Row } from "./row.ts";

/** A table of rows: how many times as long ours takes first, then what was measured. */
export function formatRows(rows: readonly Row[]): string {
  const head = ["ratio", "name", "ours", "beside", "size"];
  return formatColumns([head, ...rows.map(cellsOf)]);
}

function cellsOf({ name, size, unit, ours, beside, ratio }: Row): readonly string[] {
  const others = Object.entries(beside).map(([other, time]) => `${other} ${time} ${unit}`);
  return [
    ratio === null ? "" : `${ratio.toFixed(2)} ×`,
    name,
    `${ours} ${unit}`,
    others.join(", "),
    size,
  ];
}

/** Rows of cells as a table of even columns; the first row is the widest in cells. */
function formatColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
