import { type Benchmark, type Row, rowOf } from "./row.ts";

/** What becomes of the rows while they are measured. */
export interface Measuring {
  /** Told what is being measured, what came of it, and what failed. */
  readonly report: (line: string) => void;
  /** Given all rows so far after each that was measured. */
  readonly keep: (rows: readonly Row[]) => void;
}

/** The rows that were measured, and the names of those that failed. */
export interface Measured {
  readonly rows: readonly Row[];
  readonly failed: readonly string[];
}

/** Measures one after the other. One that fails is reported, and the others are measured all the same. */
export async function measureRows(
  benchmarks: readonly Benchmark[],
  { report, keep }: Measuring,
): Promise<Measured> {
  const rows: Row[] = [];
  const failed: string[] = [];
  for (const { name, measure } of benchmarks) {
    report(`Measuring: ${name}…`);
    try {
      const figures = await measure();
      rows.push(rowOf(name, figures));
      keep(rows);
      if (figures.remark !== undefined) report(`  ${figures.remark}`);
    } catch (error) {
      failed.push(name);
      report(`${name} failed: ${error instanceof Error ? error.stack : error}`);
    }
  }
  return { rows, failed };
}
