/** Milliseconds that some work takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds of each of so many runs. */
export async function repeat(count: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < count; run++) times.push(await timeOf(work));
  return times;
}

/** The value that half of all do not exceed (nearest rank); NaN of none. */
export function medianOf(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(ordered.length / 2) - 1)] ?? Number.NaN;
}

/** The same function, which makes what it gives when it is first asked, and then has it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
