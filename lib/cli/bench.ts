import { isRefusal } from "#lib/domain/refusal.ts";
import { formatExports, measureExports } from "../../bench/export.ts";
import { formatImports, measureImports } from "../../bench/import.ts";
import { formatHealth, measureHealth } from "../../bench/import-health.ts";
import { measureAll } from "../../bench/measure.ts";
import { formatTable } from "../../bench/report.ts";
import { requireBrowser } from "./browser.ts";

/**
 * `npm run bench`: measures the galley in a real browser, importing and exporting, and prints tables.
 * Resolves to the exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write("npm run bench takes no arguments. Type: npm run bench\n");
    return 2;
  }
  const report = (line: string) => process.stderr.write(`${line}\n`);
  const browser = await requireBrowser(report);
  if (isRefusal(browser)) {
    report(browser.message);
    return 1;
  }
  const measurements = await measureAll(browser, report);
  process.stdout.write(`${formatTable(measurements)}\n`);
  process.stdout.write(`\n${formatImports(await measureImports(report))}\n`);
  process.stdout.write(`\n${formatHealth(await measureHealth(report))}\n`);
  process.stdout.write(`\n${formatExports(await measureExports(report))}\n`);
  return 0;
}
