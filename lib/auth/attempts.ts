/**
 * Limits tries with token buckets in memory: each key starts with `burst` tries and gets one back every
 * `refill` milliseconds. One process serves a desk, so memory is enough; a restart forgets.
 */
export interface Attempts {
  /** Takes one try of each key; seconds to wait when one of them has none left, else null. */
  readonly take: (keys: readonly AttemptKey[], now: number) => number | null;
  /** Gives a key all its tries again, after one that succeeded. */
  readonly forget: (key: string) => void;
}

export interface AttemptKey {
  readonly key: string;
  readonly burst: number;
  /** Milliseconds until one try comes back. */
  readonly refill: number;
}

interface Bucket extends AttemptKey {
  readonly left: number;
  readonly at: number;
}

/** Most keys that are remembered; beyond, the one that was tried longest ago goes. */
const MOST_KEYS = 10_000;

export function createAttempts(): Attempts {
  const buckets = new Map<string, Bucket>();

  const fill = (wanted: AttemptKey, now: number): Bucket => {
    const bucket = buckets.get(wanted.key);
    const gained = bucket ? Math.max(0, now - bucket.at) / wanted.refill : 0;
    return {
      ...wanted,
      left: Math.min(wanted.burst, (bucket?.left ?? wanted.burst) + gained),
      at: now,
    };
  };

  const keep = (bucket: Bucket) => {
    // Deleted first, so that the map's order is that of the last tries.
    buckets.delete(bucket.key);
    buckets.set(bucket.key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_KEYS && oldest !== undefined) buckets.delete(oldest);
  };

  return {
    take(keys, now) {
      const filled = keys.map((key) => fill(key, now));
      const waits = filled.map(({ left, refill }) => Math.max(0, 1 - left) * refill);
      const wait = Math.max(0, ...waits);
      if (wait > 0) return Math.ceil(wait / 1_000);
      for (const bucket of filled) keep({ ...bucket, left: bucket.left - 1 });
      return null;
    },
    forget: (key) => void buckets.delete(key),
  };
}
