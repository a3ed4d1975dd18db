import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { hasCode } from "./program.ts";
import { projectDir } from "./project.ts";

/** A hold on a folder's files, until it is released or the process ends. */
export interface FolderLock {
  readonly release: () => void;
}

const statements = {
  shared: "BEGIN; SELECT name FROM sqlite_schema",
  exclusive: "BEGIN EXCLUSIVE",
} as const;

type Mode = keyof typeof statements;

/**
 * Takes the built files of this folder: `shared` to serve them, `exclusive` to replace them. Null
 * when another process holds them otherwise.
 */
export function lockBuild(mode: Mode): FolderLock | null {
  const folder = path.join(projectDir, "node_modules/.cache/galley");
  mkdirSync(folder, { recursive: true });
  return lock(path.join(folder, "build.lock"), mode);
}

/** Takes the data folder to work with the database in it, beside others who do; else why not. */
export function holdData(dataDir: string): FolderLock | Refusal {
  const message = `A copy is being restored in ${dataDir}. Wait until that is done, then type the same again.`;
  return lockData(dataDir, "shared", message);
}

/** Takes the data folder alone, to put another database in the place of the one there; else why not. */
export function holdDataAlone(dataDir: string): FolderLock | Refusal {
  const message = `Galley works with ${dataDir} at this moment. Stop it, and every galley command, then type the same again. Nothing was changed.`;
  return lockData(dataDir, "exclusive", message);
}

function lockData(dataDir: string, mode: Mode, message: string): FolderLock | Refusal {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return lock(path.join(dataDir, "galley.lock"), mode) ?? refuse("conflict", message);
  } catch (error) {
    if (!unwritable.some((code) => hasCode(error, code))) throw error;
    return refuse(
      "forbidden",
      `Galley cannot write to ${dataDir}. Give its account that folder, or name another: GALLEY_DATA=/path npm start`,
    );
  }
}

const unwritable = ["EACCES", "EROFS", "ENOSPC", "SQLITE_CANTOPEN", "SQLITE_READONLY"];

/**
 * SQLite's file lock is used because the system drops it with the process, however that ends; a
 * file with a process number in it outlives a crash and, in a container, names the wrong process.
 */
function lock(file: string, mode: Mode): FolderLock | null {
  const database = new Database(file, { timeout: 0 });
  try {
    database.exec(statements[mode]);
  } catch (error) {
    database.close();
    if (hasCode(error, "SQLITE_BUSY")) return null;
    throw error;
  }
  return { release: () => database.close() };
}
