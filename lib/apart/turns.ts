import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/** Whoever brings much waits for themselves, and not everybody else for them. */
export interface Turns {
  /** Does a holder's works one after another; `busy` where too many of theirs wait already. */
  readonly take: <T>(holder: string, work: () => Promise<T | Refusal>) => Promise<T | Refusal>;
}

/** What one holder has brought that is not done yet. */
interface Line {
  length: number;
  last: Promise<void>;
}

/** Gives every holder a line of their own, in which at most `waiting` wait for the one that is done. */
export function openTurns(waiting: number, message: string): Turns {
  const lines = new Map<string, Line>();
  return {
    async take(holder, work) {
      const line = lines.get(holder) ?? { length: 0, last: Promise.resolve() };
      if (line.length > waiting) return refuse("busy", message, { retryAfter: 5 });
      const before = line.last;
      const done = Promise.withResolvers<void>();
      line.length++;
      line.last = done.promise;
      lines.set(holder, line);
      await before;
      try {
        return await work();
      } finally {
        done.resolve();
        line.length--;
        if (line.length === 0) lines.delete(holder);
      }
    },
  };
}
