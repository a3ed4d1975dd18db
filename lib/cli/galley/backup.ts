import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { copyDatabase } from "#db/backup.ts";
import { findDamage } from "#db/integrity-check.ts";
import { fileOf } from "#db/open.ts";
import { config } from "#lib/config.ts";
import { hasCode } from "#lib/domain/error-code.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { lockDataExclusive } from "../data/folder-lock.ts";
import { refuseDamaged } from "../data/verify.ts";
import { replaceDatabase } from "./replace-database.ts";
import type { Shell } from "./shell.ts";

/**
 * `galley backup FILE`: a consistent copy made by SQLite itself, also while Galley runs. A damaged database
 * is not copied, so that no such copy takes the place of a good one, but with `--unverified`.
 */
export async function backUp({ base }: Shell, args: readonly string[]): Promise<Refusal | null> {
  const file = fileArgument(args.filter((word) => word !== UNVERIFIED));
  if (file === null) return refuse("malformed", "Name the file to write.");
  const source = args.includes(UNVERIFIED) ? null : await fileOf(base.db);
  const damage = source === null ? [] : await findDamage(source, "all");
  if (source !== null && damage.length > 0) {
    const { message } = refuseDamaged(source, damage);
    const how = `Nothing was written. To copy it all the same: backup ${file} ${UNVERIFIED}`;
    return refuse("conflict", `${message}\n${how}`);
  }
  try {
    await copyDatabase(base.db, file);
  } catch (error) {
    const refusal = refuseFile(error, file);
    if (refusal) return refusal;
    throw error;
  }
  process.stderr.write(
    `Everything is in ${file}. Keep data/secret and data/seal with it, but not beside it.\n`,
  );
  return null;
}

const UNVERIFIED = "--unverified";

function refuseFile(error: unknown, file: string): Refusal | null {
  if (hasCode(error, "EEXIST")) {
    return refuse("exists", `${file} is there already. Name a new file.`);
  }
  if (hasCode(error, "ENOENT")) {
    return refuse("not_found", `There is no folder ${path.dirname(file)}. Make it first.`);
  }
  return null;
}

/** `galley restore FILE`: puts a copy in the database's place and keeps what was there beside it. */
export async function restore(args: readonly string[]): Promise<Refusal | null> {
  const file = fileArgument(args);
  if (file === null) return refuse("malformed", "Name the copy to restore.");
  if (!existsSync(file)) return refuse("not_found", `There is no file ${file}.`);
  // Opening an empty file would make a new database of it.
  if (!statSync(file).isFile() || statSync(file).size === 0) {
    return refuse(
      "invalid",
      `${file} holds no copy of a database. Name another. Nothing was changed.`,
    );
  }
  const { dataDir, databaseFile } = config();
  const lock = lockDataExclusive(dataDir);
  if (isRefusal(lock)) return lock;
  try {
    const aside = await replaceDatabase(databaseFile, file);
    if (isRefusal(aside)) return aside;
    if (aside !== null) process.stderr.write(`What was there is now ${aside}.\n`);
  } finally {
    lock.release();
  }
  process.stderr.write(`${file} is in place. Start Galley again.\n`);
  return null;
}

function fileArgument(args: readonly string[]): string | null {
  const parsed = parseArgs({ args: [...args], allowPositionals: true, strict: false });
  const isPlain = Object.keys(parsed.values).length === 0 && parsed.positionals.length === 1;
  return isPlain ? (parsed.positionals[0] ?? null) : null;
}
