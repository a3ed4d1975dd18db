import { readLastEvent } from "#db/events.ts";
import type { AsyncResult } from "#lib/domain/refusal.ts";
import type { Context } from "./context.ts";
import { transact } from "./transact.ts";

/** Tries before the read makes others wait. */
const MAX_TRIES = 3;

/**
 * Reads much of one article as it was at one instant, in steps between which others may write. When its
 * record of events shows that somebody changed the article meanwhile, it reads again, and at last in a
 * transaction, for which others wait.
 */
export async function readConsistently<T>(
  context: Context,
  article: string,
  read: (context: Context) => AsyncResult<T>,
): AsyncResult<T> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const before = await readLastEvent(context.db, article);
    const value = await read(context);
    const after = await readLastEvent(context.db, article);
    if (before?.seq === after?.seq) return value;
  }
  return transact(context, read);
}
