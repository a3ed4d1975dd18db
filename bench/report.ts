import type { Measurement } from "./measure.ts";
import { TECHNIQUES, type Technique } from "./technique.ts";

const NAMES: Readonly<Record<Technique, string>> = {
  galley: "Galley",
  plain: "plain HTML, no claims",
  bare: "ProseMirror, all decorations",
};

/** A table of medians and 95th percentiles in milliseconds, each beside Galley's. */
export function formatTable(measurements: readonly Measurement[]): string {
  const rows = TECHNIQUES.flatMap((technique) =>
    measurements
      .filter((measurement) => measurement.technique === technique)
      .map((measurement) => rowOf(measurement, measurements)),
  ).sort((a, b) => a.order - b.order);
  const head = ["article", "deed", "technique", "median", "95 %", "of Galley’s median"];
  return formatColumns([head, ...rows.map((row) => row.cells)]);
}

function rowOf(measurement: Measurement, all: readonly Measurement[]) {
  const { deed, size, technique, times } = measurement;
  const ours = all.find(
    (other) => other.technique === "galley" && other.deed === deed && other.size === size,
  );
  const median = quantile(times, 0.5);
  const ratio = ours ? `${(median / quantile(ours.times, 0.5)).toFixed(2)} ×` : "";
  const article = `${size.words} words, ${size.claims} claims`;
  const cells = [
    article,
    deed,
    NAMES[technique],
    `${median.toFixed(1)} ms`,
    `${quantile(times, 0.95).toFixed(1)} ms`,
    ratio,
  ];
  return { cells, order: size.words * 10 + ["open", "add", "type"].indexOf(deed) };
}

/** The value that the given share of all does not exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? Number.NaN;
}

/** Rows of cells as a table of even columns; the first row is the widest in cells. */
export function formatColumns(rows: readonly (readonly string[])[]): string {
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
