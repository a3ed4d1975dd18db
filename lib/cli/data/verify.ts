import { existsSync } from "node:fs";
import { findDamage } from "#db/integrity-check.ts";
import { appendEvent } from "#db/events.ts";
import { MIGRATIONS } from "#db/migrations.ts";
import { openDatabase } from "#db/open.ts";
import { type SealKeys, sealKeysBeside } from "#db/seal-key.ts";
import { config } from "#lib/config.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { lockDataShared, lockDataExclusive } from "./folder-lock.ts";

/** Most findings that are recorded when everything is sealed again. */
const MAX_RECORDED = 100;

/** `galley verify [FILE]`: reads the database, or a copy of one, through; also while Galley runs. */
export async function verify([file, ...more]: readonly string[]): Promise<Refusal | null> {
  if (more.length > 0 || file?.startsWith("-")) {
    return refuse("malformed", "Name one copy to verify, or none for the database itself.");
  }
  const { dataDir, databaseFile } = config();
  const read = file ?? databaseFile;
  if (!existsSync(read)) return refuse("not_found", `There is no file ${read}.`);
  const lock = lockDataShared(dataDir);
  if (isRefusal(lock)) return lock;
  try {
    const damage = await findDamage(read, "all", eitherKeys(read, databaseFile));
    if (damage.length > 0) return refuseDamaged(read, damage);
  } finally {
    lock.release();
  }
  process.stderr.write(
    "The database, all its rows, its revisions and its record of events are whole.\n",
  );
  return null;
}

/** What was found, and what to do about it. */
export function refuseDamaged(file: string, damage: readonly string[]): Refusal {
  return refuse(
    "conflict",
    [
      `${file} is not as Galley left it:`,
      ...damage.map((line) => `  ${line}`),
      "Restore the newest backup that is whole (galley verify FILE tells): npm run --silent galley -- restore FILE",
      "Or, where what is there is right after all, have it sealed as it is: npm run --silent galley -- seal --anew",
    ].join("\n"),
  );
}

/** A copy was sealed with the key of its own folder, or with that of the data folder. */
function eitherKeys(copy: string, databaseFile: string): SealKeys {
  const [own, ours] = [sealKeysBeside(copy), sealKeysBeside(databaseFile)];
  return { ...own, find: (fingerprint) => own.find(fingerprint) ?? ours.find(fingerprint) };
}

/**
 * `galley seal --anew`: seals every row as it is, after a lost key or a damage that somebody has looked at.
 * What was found is printed and recorded.
 */
export async function renewSeals(args: readonly string[]): Promise<Refusal | null> {
  if (args.join(" ") !== "--anew") {
    return refuse("malformed", "Say seal --anew to have all that is there sealed as it is.");
  }
  const { dataDir, databaseFile } = config();
  if (!existsSync(databaseFile)) return refuse("not_found", `There is no file ${databaseFile}.`);
  const lock = lockDataExclusive(dataDir);
  if (isRefusal(lock)) return lock;
  try {
    const damage = await findDamage(databaseFile, "all");
    const { db, close } = await openDatabase(databaseFile, MIGRATIONS, "anew");
    const after = { found: damage.length, first: damage.slice(0, MAX_RECORDED) };
    const at = new Date().toISOString();
    await appendEvent(db, { at, actor: null, type: "seals.renewed", after });
    await close();
    for (const line of damage) process.stderr.write(`${line}\n`);
    process.stderr.write(
      `${databaseFile} is sealed as it is. Keep a copy of ${dataDir}/seal with its backups, but not beside them.\n`,
    );
    return null;
  } finally {
    lock.release();
  }
}
