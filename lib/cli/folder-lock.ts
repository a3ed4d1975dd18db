import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { hasCode } from "./program.ts";
import { projectDir } from "./project.ts";

/** A hold on the built files of this folder, until it is released or the process ends. */
export interface FolderLock {
  readonly release: () => void;
}

const statements = {
  shared: "BEGIN; SELECT name FROM sqlite_schema",
  exclusive: "BEGIN EXCLUSIVE",
} as const;

/**
 * Takes the built files of this folder: `shared` to serve them, `exclusive` to replace them. Null
 * when another process holds them otherwise.
 *
 * SQLite's file lock is used because the system drops it with the process, however that ends; a
 * file with a process number in it outlives a crash and, in a container, names the wrong process.
 */
export function lockBuild(mode: keyof typeof statements): FolderLock | null {
  const folder = path.join(projectDir, "node_modules/.cache/galley");
  mkdirSync(folder, { recursive: true });
  const database = new Database(path.join(folder, "build.lock"), { timeout: 0 });
  try {
    database.exec(statements[mode]);
  } catch (error) {
    database.close();
    if (hasCode(error, "SQLITE_BUSY")) return null;
    throw error;
  }
  return { release: () => database.close() };
}
