import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { canInstallFromDebian, installFromDebian } from "./debian.ts";
import { canRun, runProgram } from "./program.ts";

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const whatToDo =
  "Install Chromium or Chrome, or name one: PLAYWRIGHT_CHROMIUM_PATH=/path/to/chromium npm test";

const isRoot = process.getuid?.() === 0;

/** What Chromium is started with. Its sandbox is left out for root only, who cannot have one. */
export const launchArguments: readonly string[] = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** The program file of a Chromium that is here already, or null. A named one that is not there is refused. */
export function findBrowser(): string | null | Refusal {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (canRun(named)) return named;
    const message = `PLAYWRIGHT_CHROMIUM_PATH names ${named}, which is not a program. ${whatToDo}`;
    return refuse("invalid", message);
  }
  const candidates = [chromium.executablePath(), ...systemBrowsers];
  return candidates.find(canRun) ?? null;
}

/** The same, installing a Chromium when none is here: Playwright's own, else Debian's. */
export async function requireBrowser(report: (line: string) => void): AsyncResult<string> {
  const found = findBrowser();
  if (found !== null) return found;
  const outputs: string[] = [];
  for (const { title, install } of installers()) {
    report(title);
    const failure = await install();
    if (failure !== null) {
      outputs.push(failure.trimEnd());
      continue;
    }
    const installed = findBrowser();
    if (isRefusal(installed) || installed !== null) return installed;
  }
  const message = `The tests need a browser, and none could be installed here. ${whatToDo}`;
  return refuse("failed", [...outputs, message].join("\n"));
}

interface Installer {
  readonly title: string;
  /** Null when it worked, else what was printed. */
  readonly install: () => Promise<string | null>;
}

function installers(): readonly Installer[] {
  const own = { title: "Fetching Playwright's Chromium…", install: installPlaywrights };
  const debians = {
    title: "Installing Debian's Chromium…",
    install: () => installFromDebian(["chromium"]),
  };
  return canInstallFromDebian ? [own, debians] : [own];
}

/** The download comes before the system's libraries, so that a closed network is noticed in seconds. */
async function installPlaywrights(): Promise<string | null> {
  const cli = fileURLToPath(new URL("cli.js", import.meta.resolve("playwright/package.json")));
  const environment = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" };
  const run = (args: readonly string[]) =>
    runProgram({
      file: process.execPath,
      arguments: [cli, ...args],
      environment,
      output: "keep",
      limit: 180_000,
    });
  const download = await run(["install", "chromium"]);
  if (download.code !== 0) return download.output;
  if (!isRoot) return null;
  const libraries = await run(["install-deps", "chromium"]);
  return libraries.code === 0 ? null : libraries.output;
}
