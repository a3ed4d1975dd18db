/** Copies of the database: each whole under its name or not there at all, and its owner's only. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { codeOf } from "#lib/domain/error-code.ts";
import { isDatabaseFault } from "./errors.ts";
import { withReadOnly } from "./read-only.ts";
import type { Db } from "./schema.ts";

/**
 * Writes a consistent copy to a file that does not exist yet, while others read and write. Throws
 * EEXIST for one that does, and leaves no file when it fails.
 */
export async function copyDatabase(db: Db, file: string): Promise<void> {
  await writeAtomically(file, async (draft) => void (await sql`VACUUM INTO ${draft}`.execute(db)));
}

/**
 * Lets `write` fill an empty draft and then renames it to `file`: a process that is killed in between leaves
 * a draft, and no file that looks like a copy. Throws EEXIST where the name is taken, at the beginning or
 * at the end. When writing fails, neither file remains.
 */
export async function writeAtomically(
  file: string,
  write: (draft: string) => Promise<void>,
): Promise<void> {
  createEmpty(file);
  rmSync(file);
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    createEmpty(draft);
    await write(draft);
    syncToDisk(draft, "r+");
    renameWithoutReplacing(draft, file);
  } finally {
    for (const end of ["", "-journal"]) rmSync(`${draft}${end}`, { force: true });
  }
}

/** A hard link never replaces another file; where there are none, an empty file reserves the name. */
function renameWithoutReplacing(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!lacksLinks(error)) throw error;
    createEmpty(file);
    renameSync(draft, file);
  }
}

/** Whether the file system has no links. */
export function lacksLinks(error: unknown): boolean {
  const codes = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];
  return codes.includes(codeOf(error));
}

function createEmpty(file: string): void {
  closeSync(openSync(file, "wx", 0o600));
}

/** Has the system write a file (`r+`), or a folder's list of names (`r`), through to the disk. */
export function syncToDisk(path: string, flags: "r+" | "r"): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Makes a database nobody else has open one file, by putting its write-ahead log into it. `damaged`:
 * that cannot be done, and its files are as they were; `in_use`: somebody has it open.
 */
export function mergeLog(file: string): "merged" | "damaged" | "in_use" {
  try {
    if (!isSound(file)) return "damaged";
    const connection = new Database(file, { fileMustExist: true, timeout: 1_000 });
    try {
      // Leaving WAL mode needs the file exclusively; a checkpoint would not.
      connection.pragma("journal_mode = DELETE");
    } finally {
      connection.close();
    }
    return "merged";
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return isDatabaseFault(error, "busy") ? "in_use" : "damaged";
  }
}

/** Opened read-only: closing would otherwise write the log into a damaged file. */
function isSound(file: string): boolean {
  return withReadOnly(
    file,
    (connection) => connection.pragma("quick_check(1)", { simple: true }) === "ok",
  );
}
