import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { codeOf } from "#lib/domain/error-code.ts";
import { isDatabaseFault } from "#db/errors.ts";

/** A lock on a folder's files, until it is released or the process ends. */
export interface FolderLock {
  readonly release: () => void;
}

const statements = {
  shared: "BEGIN; SELECT name FROM sqlite_schema",
  exclusive: "BEGIN EXCLUSIVE",
} as const;

type Mode = keyof typeof statements;

/**
 * Takes the built files of a project's folder: `shared` to serve them, `exclusive` to replace them. Null
 * when another process holds them otherwise.
 */
export function lockBuild(project: string, mode: Mode): FolderLock | null {
  const folder = path.join(project, "node_modules/.cache/galley");
  mkdirSync(folder, { recursive: true });
  return lock(path.join(folder, "build.lock"), mode);
}

/** Takes the data folder to work with the database in it, beside others who do; else why not. */
export function lockDataShared(dataDir: string): FolderLock | Refusal {
  const message = `A copy is being restored in ${dataDir}. Wait until that is done, then type the same again.`;
  return lockFolder({ dataDir, file: "galley.lock", mode: "shared", message: () => message });
}

/** Takes the data folder alone, to put another database in the place of the one there; else why not. */
export function lockDataExclusive(dataDir: string): FolderLock | Refusal {
  const message = `Galley works with ${dataDir} at this moment. Stop it, and every galley command, then type the same again. Nothing was changed.`;
  return lockFolder({ dataDir, file: "galley.lock", mode: "exclusive", message: () => message });
}

/** A lock on a data folder by the one process that serves it. */
export interface ServingLock extends FolderLock {
  /** Writes down the address, for another process that tries to serve the same folder. */
  readonly announce: (origin: string) => void;
}

/** Takes the data folder to serve it, which one process does at a time; else who does it. */
export function lockServing(dataDir: string): ServingLock | Refusal {
  const serverFile = path.join(dataDir, "server.json");
  const folderLock = lockFolder({
    dataDir,
    file: "server.lock",
    mode: "exclusive",
    message: () => `${readServing(serverFile, dataDir)} ${WHAT_NEXT}`,
  });
  if (isRefusal(folderLock)) return folderLock;
  const since = new Date().toISOString();
  const announce = (origin: string | null) =>
    writeFileSync(serverFile, JSON.stringify({ origin, pid: process.pid, since }), { mode: 0o600 });
  announce(null);
  const release = () => {
    rmSync(serverFile, { force: true });
    folderLock.release();
  };
  return { announce, release };
}

const WHAT_NEXT =
  "Use that one, or stop it and type the same again. For other data name another folder: GALLEY_DATA=/path npm start";

const Serving = z.object({ origin: z.string().nullable(), pid: z.number(), since: z.string() });

/** Which process serves the folder, as it wrote down itself. */
function readServing(serverFile: string, dataDir: string): string {
  const another = `Another Galley serves ${dataDir} already`;
  try {
    const { origin, pid, since } = Serving.parse(JSON.parse(readFileSync(serverFile, "utf8")));
    const where = origin === null ? "it is being started" : `at ${origin}`;
    return `${another}: ${where}, process ${pid}, since ${since}.`;
  } catch {
    // It is about to write that down.
    return `${another}.`;
  }
}

interface DataLock {
  readonly dataDir: string;
  readonly file: string;
  readonly mode: Mode;
  readonly message: () => string;
}

function lockFolder({ dataDir, file, mode, message }: DataLock): FolderLock | Refusal {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return lock(path.join(dataDir, file), mode) ?? refuse("conflict", message());
  } catch (error) {
    const isUnwritable =
      isDatabaseFault(error, "forbidden", "full") || UNWRITABLE.includes(codeOf(error));
    if (!isUnwritable) throw error;
    return refuseUnwritable(dataDir);
  }
}

/** A refusal where Galley's account cannot write to the data folder. */
export function refuseUnwritable(dataDir: string): Refusal {
  const message = `Galley cannot write to ${dataDir}. Give its account that folder, or name another: GALLEY_DATA=/path npm start`;
  return refuse("forbidden", message);
}

const UNWRITABLE = ["EACCES", "EROFS"];

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
    if (isDatabaseFault(error, "busy")) return null;
    throw error;
  }
  return { release: () => database.close() };
}
