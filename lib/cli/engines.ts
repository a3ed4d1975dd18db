import path from "node:path";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { canInstallFromDebian, installFromDebian } from "./debian.ts";
import { canRun } from "./program.ts";

/** What the story of the engines runs in beside Chromium: where its programs are, or what to do about it. */
export interface Engines {
  readonly firefox: string | Refusal;
  readonly webKit: WebKitPrograms | Refusal;
}

/** WebKit comes as a driver, which starts the browser; both need a screen, which nobody has to see. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly screen: string;
}

const firefoxes = [
  "firefox-esr",
  "firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

const drivers = [
  "WebKitWebDriver",
  "/usr/lib/webkit2gtk-4.1/WebKitWebDriver",
  "/usr/lib/webkit2gtk-4.0/WebKitWebDriver",
];

/** The packages of Debian in which they are. */
const PACKAGES = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

const FIREFOX =
  "No Firefox is here. Install it (Debian: firefox-esr), or name one: FIREFOX_PATH=/path/to/firefox npm test";
const WEBKIT =
  "No driver of WebKit is here, or no Xvfb. Install both (Debian: webkit2gtk-driver xvfb), or name them: WEBKIT_DRIVER_PATH=/path/to/WebKitWebDriver XVFB_PATH=/path/to/Xvfb npm test";

/** The engines that are here already. A program that is named and is none is a refusal of its own. */
export function findEngines(): Engines {
  const firefox = findNamed("FIREFOX_PATH", firefoxes, FIREFOX);
  const driver = findNamed("WEBKIT_DRIVER_PATH", drivers, WEBKIT);
  const screen = findNamed("XVFB_PATH", ["Xvfb"], WEBKIT);
  if (isRefusal(driver)) return { firefox, webKit: driver };
  return { firefox, webKit: isRefusal(screen) ? screen : { driver, screen } };
}

/**
 * The same, installing what is lacking from Debian's packages where that is possible. Where an engine
 * stays away its story is skipped, and says why: not every system has all three.
 */
export async function requireEngines(report: (line: string) => void): Promise<Engines> {
  const found = findEngines();
  const isWhole = !isRefusal(found.firefox) && !isRefusal(found.webKit);
  if (isWhole || !canInstallFromDebian) return found;
  report("Installing Debian's Firefox and WebKit…");
  const failure = await installFromDebian(PACKAGES);
  if (failure !== null) report(failure.trimEnd());
  return findEngines();
}

/** The program that a variable of the environment names, else the first of these that is here. */
function findNamed(variable: string, names: readonly string[], whatToDo: string): string | Refusal {
  const named = process.env[variable];
  if (named !== undefined && named !== "") {
    const message = `${variable} names ${named}, which is not a program. ${whatToDo}`;
    return canRun(named) ? named : refuse("invalid", message);
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(path.isAbsolute);
  const files = names.flatMap((name) =>
    path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name)),
  );
  return files.find(canRun) ?? refuse("failed", whatToDo);
}
