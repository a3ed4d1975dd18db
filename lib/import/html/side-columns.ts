import { type Box, type Contents, NOTHING } from "./boxes.ts";

/** A column of a grid of twelve, as `col-md-4` is: how many of the twelve it takes. */
const COLUMN = /\bcol (?:(?:xs|sm|md|lg|xl|xxl) )?(\d{1,2})\b/gu;
const NARROW = 5;
const WIDE = 7;
/** Least share of its words that are links. */
const LINKED = 0.1;

/** The narrow columns of a grid that stand behind a wide one and lead elsewhere. */
export function findSideColumns(
  boxes: readonly Box[],
  sums: readonly Contents[],
): ReadonlySet<Box> {
  const wide = new Set<Box>();
  const found = new Set<Box>();
  for (const box of boxes) {
    const { parent, names, index } = box;
    const width = names.includes("col ") ? widthOf(names) : 0;
    const { story, text, linked, titles } = sums[index] ?? NOTHING;
    if (parent === null || width === 0) continue;
    if (width >= WIDE && story > 0) wide.add(parent);
    const isLeading = titles === 0 && linked > text * LINKED;
    if (width <= NARROW && wide.has(parent) && isLeading) found.add(box);
  }
  return found;
}

function widthOf(names: string): number {
  return Math.max(
    0,
    ...[...names.matchAll(COLUMN)].map(([, width]) => Number(width)).filter((width) => width < 12),
  );
}
