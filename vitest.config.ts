import { defineConfig } from "vitest/config";

/** Milliseconds after which a test hangs. Where the machine is busy with others, good ones take long too. */
const LIMIT = 60_000;

export default defineConfig({ test: { testTimeout: LIMIT, hookTimeout: LIMIT } });
