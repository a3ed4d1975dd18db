import { existsSync } from "node:fs";
import path from "node:path";
import { isRefusal } from "#lib/domain/refusal.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { requireBrowser } from "./browser.ts";
import { ensureBuild } from "./build.ts";
import { runChecks } from "./check.ts";
import { requireEngines } from "./engines.ts";
import { runProgram } from "./program.ts";
import { projectDir } from "./project.ts";
import { NO_TESTS, readPlaywrightReport, type Tally, withReportFile } from "./steps.ts";

/** Milliseconds after which stories that hang have failed. On two slow cores all of them take a quarter of an hour. */
const STORIES_LIMIT = 30 * 60_000;

const oneFailed: Tally = { ...NO_TESTS, failed: 1 };

/** `npm test`: the checks, then the stories in a browser, then one line that sums them up. */
export async function run(): Promise<number> {
  const checks = await runChecks();
  const stories = checks.failed === 0 ? await runStories() : NO_TESTS;
  const total: Tally = {
    passed: checks.passed + stories.passed,
    failed: checks.failed + stories.failed,
    skipped: checks.skipped + stories.skipped,
  };
  console.log(`\n${describeTally(total)}`);
  return total.failed === 0 ? 0 : 1;
}

function describeTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

async function runStories(): Promise<Tally> {
  const browser = await requireBrowser(console.log);
  if (isRefusal(browser)) return refuseStories(browser.message);
  // One that is lacking is skipped by its story; one that is named and is none ends the run.
  for (const engine of Object.values(await requireEngines(console.log))) {
    if (!isRefusal(engine)) continue;
    if (engine.refusal === "invalid") return refuseStories(engine.message);
    console.log(engine.message);
  }
  const hold = await ensureBuild(console.log);
  if (isRefusal(hold)) return refuseStories(hold.message);
  try {
    return await withReportFile((report) => runPlaywright(browser, report));
  } finally {
    hold.release();
  }
}

function refuseStories(message: string): Tally {
  console.error(message);
  return oneFailed;
}

async function runPlaywright(browser: string, report: string): Promise<Tally> {
  const { code } = await runProgram({
    file: process.execPath,
    arguments: [
      path.join(projectDir, "node_modules/playwright/cli.js"),
      "test",
      "--config=e2e/playwright.config.ts",
      "--reporter=list,json",
      "--pass-with-no-tests",
    ],
    environment: { PLAYWRIGHT_CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    directory: projectDir,
    output: "show",
    limit: onThisMachine(STORIES_LIMIT),
    // After any other signal it leaves its browsers behind.
    endingSignal: "SIGINT",
  });
  const tally = existsSync(report) ? readPlaywrightReport(report) : oneFailed;
  return code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
