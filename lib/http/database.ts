import { type OpenDatabase, openDatabase } from "#db/open.ts";
import type { Db } from "#db/schema.ts";
import { config } from "#lib/config.ts";

/** One place for the whole process: each bundle of Next's has its own modules, and reloads them. */
const PLACE = Symbol.for("galley.database");

type Holder = typeof globalThis & { [PLACE]?: Promise<OpenDatabase> | undefined };

const holder: Holder = globalThis;

/** The process's open database; the first call opens and migrates it. */
export async function database(): Promise<Db> {
  holder[PLACE] ??= openDatabase(config().databaseFile);
  try {
    return (await holder[PLACE]).db;
  } catch (error) {
    // The next call tries again: the reason may have gone by then.
    holder[PLACE] = undefined;
    throw error;
  }
}

/** Closes it, if it was opened: for the end of the process. */
export async function closeDatabase(): Promise<void> {
  const opened = holder[PLACE];
  holder[PLACE] = undefined;
  await (await opened)?.close();
}
