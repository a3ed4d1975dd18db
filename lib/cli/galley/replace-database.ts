import {
  chmodSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { lacksLinks, mergeLog, syncToDisk } from "#db/backup.ts";
import { findDamage } from "#db/integrity-check.ts";
import { MIGRATIONS } from "#db/migrations.ts";
import { openDatabase } from "#db/open.ts";
import { isDatabaseRefused } from "#db/open-error.ts";
import { installMatchingKey } from "#db/seal-key.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";

/** SQLite's files beside a database: its write-ahead log and the index of that. */
const LOG_ENDINGS = ["-wal", "-shm"] as const;

/**
 * Puts a copy in the place of a database that nobody works with, and keeps what was there beside it.
 * Its name, or null where nothing was. Wherever this ends, the old database or the new one is in place.
 */
export async function replaceDatabase(
  databaseFile: string,
  copy: string,
): AsyncResult<string | null> {
  const draft = `${databaseFile}.restoring`;
  const key = path.join(path.dirname(databaseFile), "seal.restoring");
  try {
    removeDraft(draft);
    copyKey(copy, key);
    const refusal = await writeDraft(copy, draft);
    if (refusal) return refusal;
    const aside = setAside(databaseFile);
    if (isRefusal(aside)) return aside;
    renameSync(draft, databaseFile);
    installMatchingKey(databaseFile);
    // Windows opens no folders; it keeps their lists of names by itself.
    if (process.platform !== "win32") syncToDisk(path.dirname(databaseFile), "r");
    return aside;
  } finally {
    removeDraft(draft);
    rmSync(key, { force: true });
  }
}

/** A copy of another Galley may have its key beside it: the key that fits is found later. */
function copyKey(copy: string, key: string): void {
  rmSync(key, { force: true });
  const source = path.join(path.dirname(copy), "seal");
  if (!existsSync(source)) return;
  copyFileSync(source, key);
  chmodSync(key, 0o600);
}

/** Copies with the log, if there is one; opening says whether that is ours, and brings it up to date. */
async function writeDraft(copy: string, draft: string): Promise<Refusal | null> {
  for (const end of ["", "-wal"]) {
    if (!existsSync(`${copy}${end}`)) continue;
    const written = createWriteStream(`${draft}${end}`, { flags: "wx", mode: 0o600 });
    await pipeline(createReadStream(`${copy}${end}`), written);
  }
  try {
    await (await openDatabase(draft, MIGRATIONS, "made")).close();
  } catch (error) {
    if (!isDatabaseRefused(error)) throw error;
    return refuse("invalid", `Nothing was restored. ${error.message.replaceAll(draft, copy)}`);
  }
  const [damage, ...more] = await findDamage(draft, "all");
  if (damage !== undefined) {
    const rest =
      more.length > 0
        ? ` That is one of ${more.length + 1} things; galley verify ${copy} says more.`
        : "";
    const message = `Nothing was restored. ${copy} is not as Galley left it. ${damage}${rest}`;
    return refuse("invalid", message.replaceAll(draft, copy));
  }
  syncToDisk(draft, "r+");
  return null;
}

/** Gives the database a second name, under which it stays. What is damaged is kept as it is. */
function setAside(databaseFile: string): string | null | Refusal {
  if (!["", ...LOG_ENDINGS].some((end) => existsSync(`${databaseFile}${end}`))) return null;
  const aside = `${databaseFile}.before-restore-${new Date().toISOString().replaceAll(":", "")}`;
  if (existsSync(databaseFile)) {
    if (mergeLog(databaseFile) === "in_use") {
      const message = `Another program has ${databaseFile} open. Stop it, then type the same again. Nothing was changed.`;
      return refuse("conflict", message);
    }
    linkOrRename(databaseFile, aside);
  }
  for (const end of LOG_ENDINGS) {
    if (existsSync(`${databaseFile}${end}`)) renameSync(`${databaseFile}${end}`, `${aside}${end}`);
  }
  return aside;
}

/** A hard link leaves no moment without a database; not every file system has them. */
function linkOrRename(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (!lacksLinks(error)) throw error;
    renameSync(file, name);
  }
}

/** Whatever an attempt has left, also one that was killed: opening may have put files beside it. */
function removeDraft(draft: string): void {
  const folder = path.dirname(draft);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(path.basename(draft))) rmSync(path.join(folder, name));
  }
}
