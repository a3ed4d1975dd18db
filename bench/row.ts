/** What was measured of one thing, as it is printed and written to a file. */
export interface Row {
  /** As in the README's tables. */
  readonly name: string;
  readonly size: string;
  readonly unit: "ms";
  readonly ours: number;
  /** What else does the same, or how it is otherwise, measured in the same run. */
  readonly beside: Readonly<Record<string, number>>;
  /** `ours` divided by the least of `beside`; null where nothing was measured beside it. */
  readonly ratio: number | null;
}

/** What measuring came to, in milliseconds, before it is rounded. */
export interface Figures extends Pick<Row, "size" | "ours" | "beside"> {
  /** What else is worth a line, such as which answers came. */
  readonly remark?: string;
}

/** One row that can be had again by its name alone: it makes what it needs, and warms itself up. */
export interface Benchmark {
  readonly name: string;
  readonly measure: () => Promise<Figures>;
}

/** The row of these figures, to hundredths. Throws `RangeError` for what is no number of milliseconds. */
export function rowOf(name: string, { size, ours, beside }: Figures): Row {
  const others = Object.values(beside);
  if (![ours, ...others].every((time) => Number.isFinite(time) && time >= 0)) {
    throw new RangeError(`${name} was not measured: ${JSON.stringify({ ours, beside })}`);
  }
  const rounded = Object.entries(beside).map(([other, time]) => [other, round(time)] as const);
  const least = Math.min(...others);
  return {
    ...{ name, size, unit: "ms", ours: round(ours) },
    beside: Object.fromEntries(rounded),
    ratio: others.length === 0 || least === 0 ? null : round(ours / least),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
