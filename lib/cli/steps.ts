import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { onThisMachine } from "#lib/machine-factor.ts";
import { runProgram } from "./program.ts";
import { projectDir } from "./project.ts";

/** How many tests ended which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0 };

/** One thing to check, done by a program of `node_modules`. */
export interface Step {
  readonly title: string;
  /** The program's own file under `node_modules`. */
  readonly program: string;
  readonly arguments: readonly string[];
}

/**
 * Milliseconds after which a step that hangs has failed. The longest, the unit tests, takes six minutes on
 * two slow cores, and once on a new machine some more to install what reads Word files.
 */
const STEP_LIMIT = 15 * 60_000;

/** Runs one step in the project and prints one line; its output only when it fails. */
export async function runStep(step: Step): Promise<boolean> {
  const began = performance.now();
  const { code, output } = await runProgram({
    file: process.execPath,
    arguments: [path.join(projectDir, "node_modules", step.program), ...step.arguments],
    directory: projectDir,
    output: "keep",
    limit: onThisMachine(STEP_LIMIT),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? "✓" : "✗"} ${step.title}  ${seconds} s`);
  if (code !== 0) console.log(`\n${output.trim()}\n`);
  return code === 0;
}

/** Hands a file that does not exist yet to `use`, and removes it afterwards with what was written. */
export async function withReportFile<T>(use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "galley-report-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A signal ends the process without passing through the lines below.
  process.once("exit", remove);
  try {
    return await use(path.join(folder, "report.json"));
  } finally {
    process.off("exit", remove);
    remove();
  }
}

const count = z.number().int().nonnegative();

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: count,
  numFailedTests: count,
  numFailedTestSuites: count,
  numPendingTests: count,
  numTodoTests: count,
});

const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/** What Vitest's JSON report says. A file that could not be loaded counts as one failed test. */
export function readVitestReport(file: string): Tally {
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const isBroken = !report.success && report.numFailedTests === 0;
  return {
    passed: report.numPassedTests,
    failed: isBroken ? Math.max(1, report.numFailedTestSuites) : report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What Playwright's JSON report says. An error outside of any story counts as one failed. */
export function readPlaywrightReport(file: string): Tally {
  const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
