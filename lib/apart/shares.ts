import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/** How much of something shared each holder may have under way at once. */
export interface Shares {
  /** Does the work for a holder; `busy` where the holder has as much under way as is theirs. */
  readonly hold: <T>(holder: string, work: () => Promise<T | Refusal>) => Promise<T | Refusal>;
}

/** Gives every holder room for `most` at once, so that nobody fills a queue that others wait in. */
export function openShares(most: number, message: string): Shares {
  const held = new Map<string, number>();
  return {
    async hold(holder, work) {
      const count = held.get(holder) ?? 0;
      if (count >= most) return refuse("busy", message, { retryAfter: 5 });
      held.set(holder, count + 1);
      try {
        return await work();
      } finally {
        const rest = (held.get(holder) ?? 1) - 1;
        if (rest > 0) held.set(holder, rest);
        else held.delete(holder);
      }
    },
  };
}
