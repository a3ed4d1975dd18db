import { defineConfig } from "playwright/test";
import { findBrowser, launchArguments } from "#lib/cli/browser.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { onThisMachine } from "#lib/machine-factor.ts";

const browser = findBrowser();
if (isRefusal(browser)) throw new Error(browser.message);
if (browser === null) throw new Error("No browser is here yet. Type: npm test");

/** One browser, one worker: each story file has an app of its own, and two of them share two cores. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.story.ts",
  outputDir: "../test-results",
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Twice what the longest takes on two slow cores; axe looks at a screen for ten seconds there.
  timeout: onThisMachine(60_000),
  expect: { timeout: onThisMachine(7_000) },
  use: {
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    launchOptions: { executablePath: browser, args: [...launchArguments] },
  },
});
