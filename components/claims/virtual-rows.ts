/** A list of rows of one height, of which one may be taller. Lengths in CSS pixels. */
export interface Rows {
  readonly count: number;
  readonly rowHeight: number;
  /** The index of the taller row, -1 for none. */
  readonly open: number;
  readonly openHeight: number;
}

/** Where row `index` begins. */
export function topOf({ rowHeight, open, openHeight }: Rows, index: number): number {
  const extra = open >= 0 && open < index ? openHeight - rowHeight : 0;
  return index * rowHeight + extra;
}

/** The height of all rows. */
export function heightOf(rows: Rows): number {
  return topOf(rows, rows.count);
}

/** The row at a place; the last where the place is behind all. */
export function rowAt(rows: Rows, y: number): number {
  const { count, rowHeight, open, openHeight } = rows;
  const last = Math.max(count - 1, 0);
  const openTop = open < 0 ? Number.POSITIVE_INFINITY : topOf(rows, open);
  if (y < openTop) return Math.min(Math.max(Math.floor(y / rowHeight), 0), last);
  if (y < openTop + openHeight) return open;
  return Math.min(open + 1 + Math.floor((y - openTop - openHeight) / rowHeight), last);
}

/** The rows to draw: those in view, `margin` on both sides, and always the taller one. */
export function rowsInView(
  rows: Rows,
  view: { readonly top: number; readonly height: number },
  margin: number,
): number[] {
  if (rows.count === 0) return [];
  const first = rowAt(rows, view.top - margin);
  const last = rowAt(rows, view.top + view.height + margin);
  const drawn = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isOpenDrawn = rows.open < 0 || (rows.open >= first && rows.open <= last);
  if (isOpenDrawn) return drawn;
  return rows.open < first ? [rows.open, ...drawn] : [...drawn, rows.open];
}
