import { isRefusal } from "#lib/domain/refusal.ts";
import { measureAbuse } from "../../bench/abuse-health.ts";
import { formatExports, measureExports } from "../../bench/export.ts";
import { formatImports, measureImports } from "../../bench/import.ts";
import { formatHealth, measureHealth } from "../../bench/import-health.ts";
import { measureAll } from "../../bench/measure.ts";
import { formatTable } from "../../bench/report.ts";
import { formatWrites, measureWrites } from "../../bench/writes.ts";
import { requireBrowser } from "./browser.ts";

/**
 * `npm run bench`: measures the galley in a real browser, importing and exporting, and prints tables.
 * Resolves to the exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  const report = (line: string) => process.stderr.write(`${line}\n`);
  if (args.join(" ") === "--only writes") {
    process.stdout.write(`${formatWrites(await measureWrites(report))}\n`);
    return 0;
  }
  if (args.join(" ") === "--only health") {
    process.stdout.write(`${formatHealth(await measureAbuse(report))}\n`);
    return 0;
  }
  if (args.length > 0) {
    report("Type npm run bench, or for a part alone: npm run bench -- --only writes|health");
    return 2;
  }
  const browser = await requireBrowser(report);
  if (isRefusal(browser)) {
    report(browser.message);
    return 1;
  }
  const measurements = await measureAll(browser, report);
  process.stdout.write(`${formatTable(measurements)}\n`);
  process.stdout.write(`\n${formatImports(await measureImports(report))}\n`);
  process.stdout.write(`\n${formatHealth(await measureHealth(report))}\n`);
  process.stdout.write(`\n${formatHealth(await measureAbuse(report))}\n`);
  process.stdout.write(`\n${formatExports(await measureExports(report))}\n`);
  process.stdout.write(`\n${formatWrites(await measureWrites(report))}\n`);
  return 0;
}
