/** For tests: limits of time that grow where the machine is slow or busy, so that only what hangs meets them. */

/** Where the factor is handed on to the processes that are started from here. */
const VARIABLE = "GALLEY_MACHINE_FACTOR";

/** Milliseconds of the work below on the machine on which the limits were set, when it had nothing else to do. */
const REFERENCE = 40;
/** A machine that is slower still is told so by its tests. */
const MOST = 10;
const RUNS = 5;

/** The clock and the work to measure with; tests of this file have their own. */
export interface Measurement {
  /** Milliseconds from some moment on. */
  readonly clock: () => number;
  readonly work: () => void;
}

/**
 * How many times as long as it should the same piece of work takes now, from 1 to 10: the quickest of
 * five runs, since a pause says nothing about the machine.
 */
export function measureMachine({ clock, work }: Measurement): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = clock();
    work();
    return clock() - began;
  });
  return Math.min(MOST, Math.max(1, Math.min(...times) / REFERENCE));
}

/** Measured once for all processes of a run, by the first that asks; to tenths. */
export function machineFactor(measurement: Measurement = ITS_OWN): number {
  const told = Number(process.env[VARIABLE]);
  if (told >= 1 && told <= MOST) return told;
  const measured = Math.round(measureMachine(measurement) * 10) / 10;
  process.env[VARIABLE] = String(measured);
  return measured;
}

/** A limit in milliseconds, as it has to be on this machine now. */
export function onThisMachine(milliseconds: number): number {
  return Math.ceil(milliseconds * machineFactor());
}

/** Text is taken apart, parsed and put together again, as most of what is tested does. */
const ITS_OWN: Measurement = { clock: () => performance.now(), work: takeWordsApart };

function takeWordsApart(): void {
  const words = Array.from({ length: 40_000 }, (_, at) => `word${(at * 7_919) % 1_009}`);
  const counts = new Map<string, number>();
  for (const [word] of words.join(" ").matchAll(/\w+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parsed: unknown = JSON.parse(JSON.stringify({ words, counts: [...counts] }));
  if (JSON.stringify(parsed).length < words.length) throw new RangeError("Words were lost.");
}
