/** Work in pieces: whoever runs it may let other work have its turn at each yield. */
export type Stepwise<T> = Generator<undefined, T, undefined>;

/** Code units of text that are read at a time. */
const STRIDE = 1 << 14;

/** Code units that are compared before a whole pattern is; a pattern is in the longest that it fills. */
const SEEDS = [16, 4, 1] as const;

const BUCKETS = 1 << 16;

/** A text and what is looked for in it. */
export interface Search {
  readonly text: string;
  /** What to look for; empty strings stand nowhere. */
  readonly patterns: Iterable<string>;
  /** Whether a place where a pattern stands counts; `start` and `end` are its offsets. */
  readonly counts: (start: number, end: number) => boolean;
}

/**
 * The first two places (offsets in code units, in their order) of each pattern that stands in the text.
 * The text is read once a seed length, whatever the number of patterns, and no pattern is looked at
 * again after its second place: the time grows with the text and the patterns, not with their product.
 */
export function* findPlaces(search: Search): Stepwise<ReadonlyMap<string, readonly number[]>> {
  const places = new Map<string, number[]>();
  const bySeed = Map.groupBy(new Set(search.patterns), ({ length }) =>
    SEEDS.find((seed) => seed <= length),
  );
  for (const [seed, patterns] of bySeed) {
    if (seed !== undefined) yield* readThrough({ ...search, patterns }, seed, places);
  }
  return places;
}

function* readThrough(
  { text, patterns, counts }: Search,
  seed: number,
  places: Map<string, number[]>,
): Stepwise<void> {
  const buckets = fillBuckets(patterns, seed);
  for (let at = 0; at + seed <= text.length; at++) {
    if (at % STRIDE === 0) yield;
    for (const sought of buckets[bucketOf(text, at, seed)] ?? []) {
      if (sought.patterns.size === 0) continue;
      const words = text.slice(at, at + sought.length);
      if (!sought.patterns.has(words) || !counts(at, at + sought.length)) continue;
      const found = places.get(words) ?? [];
      places.set(words, [...found, at]);
      if (found.length > 0) sought.patterns.delete(words);
    }
  }
}

/** Patterns of one length: of thousands that begin alike, one look tells which it is. */
interface Sought {
  readonly length: number;
  readonly patterns: Set<string>;
}

function fillBuckets(patterns: Iterable<string>, seed: number): (Sought[] | undefined)[] {
  const buckets: (Sought[] | undefined)[] = new Array(BUCKETS);
  for (const pattern of patterns) {
    const { length } = pattern;
    const at = bucketOf(pattern, 0, seed);
    const bucket = buckets[at] ?? [];
    const alike = bucket.find((sought) => sought.length === length);
    if (alike) alike.patterns.add(pattern);
    else bucket.push({ length, patterns: new Set([pattern]) });
    buckets[at] = bucket;
  }
  return buckets;
}

/** A number below `BUCKETS` from every other code unit of the seed that begins here. */
function bucketOf(text: string, at: number, seed: number): number {
  let hash = text.charCodeAt(at + seed - 1);
  for (let step = 0; step < seed; step += 2) {
    hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + step);
  }
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
