import { existsSync } from "node:fs";
import { machineFactor } from "#lib/machine-factor.ts";
import {
  NO_TESTS,
  readVitestReport,
  runStep,
  type Step,
  type Tally,
  withReportFile,
} from "./steps.ts";

const staticSteps: readonly Step[] = [
  {
    title: "format and lint",
    program: "@biomejs/biome/bin/biome",
    arguments: ["check", "--error-on-warnings", "--no-errors-on-unmatched"],
  },
  { title: "types of routes", program: "next/dist/bin/next", arguments: ["typegen"] },
  { title: "types", program: "typescript/bin/tsc", arguments: ["--noEmit"] },
  { title: "nothing unused", program: "knip/bin/knip.js", arguments: [] },
];

/** `npm run check`: what can be checked without a browser. Stops at the first failure. */
export async function run(): Promise<number> {
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
}

/** The unit tests' figures; a step before them that fails is one failed, and ends it. */
export async function runChecks(): Promise<Tally> {
  const factor = machineFactor();
  if (factor > 1) console.log(`Everything takes ${factor} times as long here: so do its limits.`);
  for (const step of staticSteps) {
    if (!(await runStep(step))) return { ...NO_TESTS, failed: 1 };
  }
  return await withReportFile(runUnitTests);
}

async function runUnitTests(report: string): Promise<Tally> {
  const isPassed = await runStep({
    title: "unit tests",
    program: "vitest/vitest.mjs",
    arguments: [
      "run",
      "--config=lib/cli/vitest.config.ts",
      // By default one core is kept free.
      "--maxWorkers=100%",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
  });
  const tally = existsSync(report) ? readVitestReport(report) : NO_TESTS;
  // Vitest can fail with every test passed, as when an error was thrown outside of them.
  return isPassed || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
