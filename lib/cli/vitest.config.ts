import { defineConfig } from "vitest/config";
import { machineFactor, onThisMachine } from "../machine-factor.ts";
import { projectDir } from "./project.ts";

/** Milliseconds after which a test hangs. Where the machine is slow or busy, good ones take long too. */
const HANGS = onThisMachine(60_000);

export default defineConfig({
  root: projectDir,
  test: {
    testTimeout: HANGS,
    hookTimeout: HANGS,
    expect: { poll: { timeout: onThisMachine(10_000) } },
    env: { GALLEY_MACHINE_FACTOR: String(machineFactor()) },
  },
});
