import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { checkDaily, verifyInChild } from "./daily-check.ts";
import { change, write } from "./galley/data-fixture.ts";
import { runDev } from "./start.ts";

const FOUND = /desks, row \S+: it was changed behind Galley’s back/;

async function newData(): Promise<string> {
  const folder = newFolder(onTestFinished);
  vi.stubEnv("GALLEY_DATA", folder);
  vi.stubEnv("PORT", "0");
  await write(join(folder, "galley.db"), "news");
  return join(folder, "galley.db");
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

// A process that stands back has to wait where the machine is busy.
describe("what was changed behind Galley’s back", { timeout: onThisMachine(120_000) }, () => {
  test("is told on standard error once a day, also where the console leads to the log", async () => {
    const databaseFile = await newData();
    expect(await verifyInChild()).toBeNull();
    change(databaseFile, "Late");
    const told = new Promise<string>((resolve) => {
      vi.spyOn(process.stderr, "write").mockImplementation((words) => {
        resolve(String(words));
        return true;
      });
    });
    const console = vi.spyOn(globalThis.console, "error").mockReturnValue();
    vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
    checkDaily();
    vi.runOnlyPendingTimers();
    expect(await told).toMatch(FOUND);
    expect(console).not.toHaveBeenCalled();
  });

  test("is not taken for whole where the check itself cannot run", async () => {
    await newData();
    vi.stubEnv("NODE_OPTIONS", "--no-such-option");
    expect(await verifyInChild()).toContain("--no-such-option");
  });

  test("keeps a server from starting, with its place", async () => {
    change(await newData(), "Late");
    const console = vi.spyOn(globalThis.console, "error").mockReturnValue();
    expect(await runDev([])).toBe(1);
    expect(console.mock.calls.flat().join("\n")).toMatch(FOUND);
  });
});
