import { workTime } from "#lib/domain/work-time-fixture.ts";

/** A text of about `length` code units: one piece again and again. */
export function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** The size that is measured first, in code units. */
const SIZE = 10_000;
/** How many times as large the second is: it takes a line as many times as long, a square 64 times. */
const LARGER = 8;
/** Between the two, so that neither is met by chance. */
export const MAX_GROWTH = 20;
/** Milliseconds of work under which a measurement says more about the machine than about the work. */
const SHORTEST = 2;
/** How often a growth that is too much is measured again: the engine may have been busy with itself. */
const TRIES = 4;

/**
 * How many times as long some work takes for eight times its size: about 8 where it is linear, 64 where
 * it squares. `make` makes what is worked on, of a size in code units; it is not measured.
 */
export function growthOf<T>(make: (size: number) => T, work: (made: T) => void): number {
  const small = make(SIZE);
  const large = make(SIZE * LARGER);
  // The first runs are slow: what they run is not compiled yet.
  work(small);
  let least = Number.POSITIVE_INFINITY;
  for (let nth = 0; nth < TRIES && least > MAX_GROWTH; nth++) {
    const once = quickest(() => work(small));
    least = Math.min(least, quickest(() => work(large)) / Math.max(once, SHORTEST));
  }
  return least;
}

/** Milliseconds of work for the quicker of two runs: the other had to do something else too. */
function quickest(run: () => void): number {
  const times = [1, 2].map(() => {
    const start = workTime();
    run();
    return workTime() - start;
  });
  return Math.min(...times);
}
