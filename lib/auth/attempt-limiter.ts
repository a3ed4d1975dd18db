import { createHash } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** So many wrong tries in a period, and beyond them one from time to time. */
export interface AttemptLimiter {
  /** Seconds until the next try is allowed; null when it is now. */
  readonly waitOf: (key: string) => Promise<number | null>;
  /** Notes a wrong try. Only what was verified is noted, so nobody fills the memory faster than that. */
  readonly spend: (key: string) => Promise<void>;
  /** Gives the key all its tries again. */
  readonly forget: (key: string) => Promise<void>;
}

export interface AttemptLimit {
  /** Tries in each period. */
  readonly tries: number;
  /** Seconds that the period lasts, from the first wrong try on. */
  readonly period: number;
  /** Seconds from one try to the next, once those are used up. */
  readonly every: number;
}

/**
 * An allowance in memory: one process serves a desk, and a restart forgets. No key is ever put out for
 * another; each goes when its period ends. They are hashed, so that all are of one size.
 */
export function createAttemptLimiter({ tries, period, every }: AttemptLimit): AttemptLimiter {
  const many = new RateLimiterMemory({ points: tries, duration: period });
  const single = new RateLimiterMemory({ points: 1, duration: every });

  const waitIn = async (limiter: RateLimiterMemory, key: string): Promise<number> => {
    const spent = await limiter.get(key);
    return spent && spent.remainingPoints === 0 ? Math.max(0, spent.msBeforeNext) : 0;
  };

  return {
    async waitOf(key) {
      const name = nameOf(key);
      const wait = Math.min(await waitIn(many, name), await waitIn(single, name));
      return wait > 0 ? Math.ceil(wait / 1_000) : null;
    },
    async spend(key) {
      const name = nameOf(key);
      const { remainingPoints } = await many.penalty(name);
      if (remainingPoints === 0) await single.penalty(name);
    },
    async forget(key) {
      const name = nameOf(key);
      await Promise.all([many.delete(name), single.delete(name)]);
    },
  };
}

function nameOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}
