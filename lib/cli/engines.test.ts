import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { findEngines } from "./engines.ts";

const folder = newFolder(afterAll);

function program(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

beforeEach(() => {
  for (const name of ["FIREFOX_PATH", "WEBKIT_DRIVER_PATH", "XVFB_PATH"]) vi.stubEnv(name, "");
});
afterEach(() => vi.unstubAllEnvs());

describe.skipIf(process.platform === "win32")("the engines of the stories", () => {
  it("are found on the path", () => {
    vi.stubEnv("PATH", folder);
    const [firefox, driver, screen] = ["firefox-esr", "WebKitWebDriver", "Xvfb"].map(program);
    expect(findEngines()).toEqual({ firefox, webKit: { driver, screen } });
  });

  it("are the named ones before any other", () => {
    const other = program("other");
    vi.stubEnv("PATH", folder);
    vi.stubEnv("FIREFOX_PATH", other);
    expect(findEngines().firefox).toBe(other);
  });

  it.each([
    ["FIREFOX_PATH", "firefox"],
    ["WEBKIT_DRIVER_PATH", "webKit"],
    ["XVFB_PATH", "webKit"],
  ] as const)("are refused where %s names nothing to run, with what to do", (variable, engine) => {
    vi.stubEnv("PATH", folder);
    vi.stubEnv(variable, path.join(folder, "nothing"));
    const message = expect.stringMatching(/nothing, which is not a program\. .*Install/);
    expect(findEngines()[engine]).toMatchObject({ refusal: "invalid", message });
  });

  it("are said to be lacking, with what to install", () => {
    vi.stubEnv("PATH", path.join(folder, "empty"));
    vi.stubEnv("WEBKIT_DRIVER_PATH", program("driver"));
    const message = expect.stringMatching(/Install.*xvfb/);
    expect(findEngines().webKit).toMatchObject({ refusal: "failed", message });
  });
});
