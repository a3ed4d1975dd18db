import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { copyDatabase, foldLog } from "#db/backup.ts";
import { findBrokenEvent } from "#db/events.ts";
import { openDatabase } from "#db/open.ts";
import { config } from "#lib/config.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Shell } from "./shell.ts";

/** `galley backup FILE`: a consistent copy made by SQLite itself, also while Galley runs. */
export async function backUp({ guest }: Shell, words: readonly string[]): Promise<Refusal | null> {
  const file = onlyFile(words);
  if (file === null) return refuse("malformed", "Name the file to write.");
  if (existsSync(file)) return refuse("exists", `${file} is there already. Name a new file.`);
  await copyDatabase(guest.db, file);
  process.stderr.write(`Everything is in ${file}. Keep data/secret with it, but not beside it.\n`);
  return null;
}

/** `galley restore FILE`: puts a copy in the database's place and keeps what was there beside it. */
export async function restore(words: readonly string[]): Promise<Refusal | null> {
  const file = onlyFile(words);
  if (file === null) return refuse("malformed", "Name the copy to restore.");
  if (!existsSync(file)) return refuse("not_found", `There is no file ${file}.`);
  const { databaseFile } = config();
  const draft = `${databaseFile}.restoring`;
  await copyFile(file, draft);
  try {
    // Opening it says whether it is a sound database of ours, and brings it up to date.
    await (await openDatabase(draft)).close();
    if (existsSync(databaseFile)) await setAside(databaseFile);
    await rename(draft, databaseFile);
  } finally {
    for (const end of ["", "-wal", "-shm"]) await rm(`${draft}${end}`, { force: true });
  }
  process.stderr.write(`${file} is in place. Start Galley again.\n`);
  return null;
}

/** Moves the database away whole: what its write-ahead log holds is first put into it. */
async function setAside(databaseFile: string): Promise<void> {
  const { db, close } = await openDatabase(databaseFile);
  await foldLog(db);
  await close();
  const aside = `${databaseFile}.before-restore-${new Date().toISOString().replaceAll(":", "")}`;
  await rename(databaseFile, aside);
  for (const end of ["-wal", "-shm"]) await rm(`${databaseFile}${end}`, { force: true });
  process.stderr.write(`What was there is now ${aside}.\n`);
}

/** `galley verify`: opening has read the file through; this reads the chain of events. */
export async function verify({ guest }: Shell): Promise<Refusal | null> {
  const broken = await findBrokenEvent(guest.db);
  if (broken !== null) {
    return refuse("conflict", `The record does not fit together at event ${broken}.`);
  }
  process.stderr.write("The database and its record of events are whole.\n");
  return null;
}

function onlyFile(words: readonly string[]): string | null {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
  return positionals.length === 1 ? (positionals[0] ?? null) : null;
}
