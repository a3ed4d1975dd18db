import { type OpenDatabase, openDatabase } from "#db/open.ts";
import type { Db } from "#db/schema.ts";
import { config } from "#lib/config.ts";
import { oncePerProcess } from "#lib/worker/once.ts";

/** Where the process's database is, once it is asked for. */
interface Place {
  opened: Promise<OpenDatabase> | null;
}

const PLACE = oncePerProcess<Place>("database", () => ({ opened: null }));

/** The process's open database; the first call opens and migrates it. */
export async function database(): Promise<Db> {
  PLACE.opened ??= openDatabase(config().databaseFile);
  try {
    return (await PLACE.opened).db;
  } catch (error) {
    // The next call tries again: the reason may have gone by then.
    PLACE.opened = null;
    throw error;
  }
}

/** Closes it, if it was opened: for the end of the process. */
export async function closeDatabase(): Promise<void> {
  const { opened } = PLACE;
  PLACE.opened = null;
  await (await opened)?.close();
}
