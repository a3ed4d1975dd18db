import { writeFileSync } from "node:fs";
import { isRefusal } from "#lib/domain/refusal.ts";
import { GROUPS } from "../../bench/groups.ts";
import { measureRows } from "../../bench/measure-rows.ts";
import { listNames, readOptions } from "../../bench/options.ts";
import { formatRows } from "../../bench/report.ts";
import type { Row } from "../../bench/row.ts";

/**
 * `npm run bench`: measures everything, or what `--only` names, and prints a table; `--json` writes the
 * same rows to a file, `--list` prints the names. Resolves to the exit code: 0 measured, 1 something
 * failed, 2 wrong usage.
 */
export async function run(args: readonly string[]): Promise<number> {
  const report = (line: string) => process.stderr.write(`${line}\n`);
  const options = readOptions(args, GROUPS);
  if (isRefusal(options)) {
    report(options.message);
    return 2;
  }
  const { benchmarks, json, isList } = options;
  if (isList) {
    process.stdout.write(`${listNames(GROUPS)}\n`);
    return 0;
  }
  const keep = (rows: readonly Row[]) => {
    if (json !== null) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  };
  // Before anything is measured: a file that cannot be written is noticed now.
  keep([]);
  const { rows, failed } = await measureRows(benchmarks, { report, keep });
  process.stdout.write(`${formatRows(rows)}\n`);
  if (failed.length > 0) report(`Not measured: ${failed.join("; ")}`);
  return failed.length === 0 ? 0 : 1;
}
