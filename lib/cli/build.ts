import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type AsyncResult, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { type FolderLock, lockBuild } from "./data/folder-lock.ts";
import { runProgram } from "./program.ts";
import { buildDir, projectDir } from "./project.ts";
import { stampSources } from "./source-stamp.ts";

/** Written last, so that a build without it is unfinished or failed. Next removes it as it begins. */
const stampFile = path.join(buildDir, "galley-sources");

/** Attempts, a quarter of a second apart, before a shared lock counts as a running server. */
const patience = 8;

/**
 * Sees to it that the built app is there and made of the present sources, building it when not.
 * The answer is a lock on the built files; keep it while they are served, then release it. Waits
 * for another process that builds them, and refuses when one serves an older build.
 */
export async function ensureBuild(report: (line: string) => void): AsyncResult<FolderLock> {
  let isWaiting = false;
  let attempts = 0;
  while (attempts < patience) {
    const lock = lockBuild(projectDir, "shared");
    if (lock !== null) {
      if (isBuilt()) return lock;
      lock.release();
      const failure = await buildAlone(report);
      if (failure === "taken") attempts += 1;
      else if (failure !== null) return failure;
      else continue;
    } else if (!isWaiting) {
      isWaiting = true;
      report("Another start in this folder is building. Waiting for it to finish…");
    }
    await sleep(250);
  }
  return refuse(
    "conflict",
    "Galley is running from this folder, which has changed since. Stop it there first, then type the same again.",
  );
}

function isBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stampSources();
}

async function buildAlone(report: (line: string) => void): Promise<Refusal | "taken" | null> {
  const lock = lockBuild(projectDir, "exclusive");
  if (lock === null) return "taken";
  try {
    return isBuilt() ? null : await build(report);
  } finally {
    lock.release();
  }
}

async function build(report: (line: string) => void): Promise<Refusal | null> {
  const began = performance.now();
  report("Building… this takes about half a minute, once.");
  rmSync(stampFile, { force: true });
  const stamp = stampSources();
  const { code, output } = await runProgram({
    file: process.execPath,
    arguments: [path.join(projectDir, "node_modules/next/dist/bin/next"), "build", projectDir],
    environment: { NODE_ENV: "production" },
    output: "keep",
  });
  if (code !== 0) {
    const message = "Galley could not be built; why is said above. Nothing was started.";
    return refuse("failed", `${output.trim()}\n\n${message}`);
  }
  writeFileSync(stampFile, stamp);
  report(`Built in ${Math.round((performance.now() - began) / 1000)} s.`);
  return null;
}
