import { type AsyncResult, refuse } from "#lib/domain/refusal.ts";

/** Runs a task for an owner, such as a person; refuses `busy` where the owner has too many already. */
export type Limit = <T>(owner: string, work: () => AsyncResult<T>) => AsyncResult<T>;

/** Lets each owner have `max` tasks running at once, so that nobody fills a pool for everybody. */
export function limitConcurrency(max: number, message: string): Limit {
  const running = new Map<string, number>();
  return async (owner, work) => {
    const count = running.get(owner) ?? 0;
    if (count >= max) return refuse("busy", message, { retryAfter: 5 });
    running.set(owner, count + 1);
    try {
      return await work();
    } finally {
      const rest = (running.get(owner) ?? 1) - 1;
      if (rest > 0) running.set(owner, rest);
      else running.delete(owner);
    }
  };
}

/**
 * Does each owner's tasks one after another, with at most `waiting` in the queue behind the one that
 * runs: somebody with many tasks waits for their own, and a colleague's runs at once.
 */
export function limitToQueue(waiting: number, message: string): Limit {
  const limit = limitConcurrency(waiting + 1, message);
  const last = new Map<string, Promise<void>>();
  return (owner, work) =>
    limit(owner, async () => {
      const before = last.get(owner);
      const done = Promise.withResolvers<void>();
      last.set(owner, done.promise);
      await before;
      try {
        return await work();
      } finally {
        done.resolve();
        if (last.get(owner) === done.promise) last.delete(owner);
      }
    });
}
