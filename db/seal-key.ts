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
export interface SealKeys {
  /** The key with this fingerprint; null where there is none. */
  readonly find: (fingerprint: string) => string | null;
  /** The key for new seals, made at the first call; it exists for good once `saveNew` was called. */
  readonly getOrCreate: () => string;
  /** Keeps a new key, once something is sealed with it for good. */
  readonly saveNew: () => void;
  /** Whether there is a key for new seals already, which shows that there were seals. */
  readonly exist: () => boolean;
}

/** What tells keys apart without revealing them. */
export function fingerprintOf(key: string): string {
  return createHmac("sha256", key).update("mark of Galley's seals").digest("hex");
}

/** Whether the database has tables for seals. */
export function hasSealTables(connection: Database.Database): boolean {
  const find = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'seal_totals'");
  return find.get() !== undefined;
}

/** The fingerprint of the key that a database is sealed with; null where it has no seals. */
export function readKeyFingerprint(connection: Database.Database): string | null {
  if (!hasSealTables(connection)) return null;
  return connection.prepare<[], string>("SELECT mark FROM seal_totals").pluck().get() ?? null;
}

/**
 * The keys beside a database's file: `seal` is the one for new seals. Others, `seal.…`, are kept for what
 * was sealed before them, such as a database that restoring has set aside.
 */
export function sealKeysBeside(file: string): SealKeys {
  const folder = dirname(file);
  const keyFile = join(folder, "seal");
  // A process that is killed before it has sealed anything leaves no `seal`, which would mean there were seals.
  const newKeyFile = `${keyFile}.new`;
  const search = (fingerprint: string) =>
    keysIn(folder).find(({ key }) => fingerprintOf(key) === fingerprint)?.key;
  return {
    // Another process may give the key its name at this moment.
    find: (fingerprint) => search(fingerprint) ?? search(fingerprint) ?? null,
    getOrCreate: () =>
      readOrMake(existsSync(keyFile) ? keyFile : newKeyFile, "Put the one back that was there."),
    saveNew() {
      if (!existsSync(keyFile) && existsSync(newKeyFile)) renameIfThere(newKeyFile, keyFile);
    },
    exist: () => existsSync(keyFile),
  };
}

/** A key that is forgotten with the database, for one in memory. */
export function sealKeysInMemory(): SealKeys {
  const key = randomBytes(32).toString("hex");
  return { find: () => key, getOrCreate: () => key, saveNew() {}, exist: () => false };
}

/** Names the key that fits a database `seal`; the one before keeps another name. */
export function installMatchingKey(file: string): void {
  const folder = dirname(file);
  const keyFile = join(folder, "seal");
  const fingerprint = withReadOnly(file, readKeyFingerprint);
  const fitting = keysIn(folder).find(({ key }) => fingerprintOf(key) === fingerprint)?.name;
  if (fitting === undefined || fitting === "seal") return;
  const aside = `${keyFile}.before-restore-${new Date().toISOString().replaceAll(":", "")}`;
  if (existsSync(keyFile)) renameSync(keyFile, aside);
  renameSync(join(folder, fitting), keyFile);
}

/** Says that the key of a database cannot be found, and what to do. */
export function missingKey(file: string): Error {
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
