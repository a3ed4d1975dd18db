import { type OpenDatabase, openDatabase } from "#db/open.ts";
import type { Db } from "#db/schema.ts";
import { config } from "#lib/config.ts";
import { oncePerProcess } from "#lib/worker/once.ts";

/** Where the process's database is, once it is asked for. */
interface Holder {
  opened: Promise<OpenDatabase> | null;
}

const HOLDER = oncePerProcess<Holder>("database", () => ({ opened: null }));

/** The process's open database; the first call opens and migrates it. */
export async function database(): Promise<Db> {
  HOLDER.opened ??= openDatabase(config().databaseFile);
  try {
    return (await HOLDER.opened).db;
  } catch (error) {
    // The next call tries again: the reason may have gone by then.
    HOLDER.opened = null;
    throw error;
  }
}

/** Closes it, if it was opened: for the end of the process. */
export async function closeDatabase(): Promise<void> {
  const { opened } = HOLDER;
  HOLDER.opened = null;
  await (await opened)?.close();
}
