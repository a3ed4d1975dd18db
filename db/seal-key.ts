/** The key of the seals: a file beside the database, never in it. */

import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { readIfThere, readOrMake } from "#lib/config.ts";
import { hasCode } from "#lib/domain/error-code.ts";
import { databaseRefused } from "./open-error.ts";
import { withReadOnly } from "./read-only.ts";

/** Where the keys of a database are. */
export interface Keyring {
  /** The key that has this mark; null where there is none. */
  readonly find: (mark: string) => string | null;
  /** The key for new seals, made at the first call; it counts as kept once it is settled. */
  readonly make: () => string;
  /** Called when something is sealed with a new key for good. */
  readonly settle: () => void;
  /** Whether there is a key for new seals already, which says that there were seals. */
  readonly isKept: () => boolean;
}

/** What tells keys apart, and tells nothing of them. */
export function markOf(key: string): string {
  return createHmac("sha256", key).update("mark of Galley's seals").digest("hex");
}

/** Whether the database has tables for seals. */
export function hasSealTables(connection: Database.Database): boolean {
  const find = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'seal_totals'");
  return find.get() !== undefined;
}

/** What tells the key of a database; null where it has no seals. */
export function readMark(connection: Database.Database): string | null {
  if (!hasSealTables(connection)) return null;
  return connection.prepare<[], string>("SELECT mark FROM seal_totals").pluck().get() ?? null;
}

/**
 * The keys beside a database's file: `seal` is the one for new seals. Others, `seal.…`, are kept for what
 * was sealed before them, such as a database that restoring has set aside.
 */
export function keysBeside(file: string): Keyring {
  const folder = dirname(file);
  const kept = join(folder, "seal");
  // Whoever is killed before anything is sealed with it leaves no key that says there were seals.
  const made = `${kept}.new`;
  const search = (mark: string) => keysIn(folder).find(({ key }) => markOf(key) === mark)?.key;
  return {
    // Another process may give the key its name at this moment.
    find: (mark) => search(mark) ?? search(mark) ?? null,
    make: () => readOrMake(existsSync(kept) ? kept : made, "Put the one back that was there."),
    settle() {
      if (!existsSync(kept) && existsSync(made)) renameIfThere(made, kept);
    },
    isKept: () => existsSync(kept),
  };
}

/** A key that is forgotten with the database, for one in memory. */
export function keyInMemory(): Keyring {
  const key = randomBytes(32).toString("hex");
  return { find: () => key, make: () => key, settle() {}, isKept: () => false };
}

/** Makes the key that fits a database the one named `seal`; the one before stays under another name. */
export function settleKey(file: string): void {
  const folder = dirname(file);
  const kept = join(folder, "seal");
  const mark = withReadOnly(file, readMark);
  const fitting = keysIn(folder).find(({ key }) => markOf(key) === mark)?.name;
  if (fitting === undefined || fitting === "seal") return;
  const aside = `${kept}.before-restore-${new Date().toISOString().replaceAll(":", "")}`;
  if (existsSync(kept)) renameSync(kept, aside);
  renameSync(join(folder, fitting), kept);
}

/** That the key of a database is not to be found, and what to do. */
export function keyIsLost(file: string): Error {
  return databaseRefused(
    `${file} is sealed, and its key is not here. Nothing was changed. Put the file “seal” that was kept with it into ${dirname(file)}. Where that is lost, type npm run --silent galley -- seal --anew: it checks ${basename(file)} as far as it can and seals what is there.`,
  );
}

function keysIn(folder: string): readonly { readonly name: string; readonly key: string }[] {
  return readdirSync(folder)
    .filter((name) => /^seal(\.|$)/.test(name))
    .sort()
    .map((name) => ({ name, key: (readIfThere(join(folder, name)) ?? "").trim() }))
    .filter(({ key }) => /^[0-9a-f]{64}$/.test(key));
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}
