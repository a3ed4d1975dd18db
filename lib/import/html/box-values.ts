import type { Box } from "./boxes.ts";

/** A value for each box, by its index, made from that of the box around it: null for the outermost. */
export function passDown<Value>(
  boxes: readonly Box[],
  derive: (box: Box, around: Value | null) => Value,
): readonly Value[] {
  const values: Value[] = [];
  for (const box of boxes) {
    values.push(derive(box, box.parent && (values[box.parent.index] ?? null)));
  }
  return values;
}

/** For each box, by its index, what is counted in it and in all boxes inside. */
export function sumUp(boxes: readonly Box[], own: readonly number[]): readonly number[] {
  const sums = [...own];
  for (const { index, parent } of boxes.toReversed()) {
    if (parent) sums[parent.index] = (sums[parent.index] ?? 0) + (sums[index] ?? 0);
  }
  return sums;
}
