import { type RefObject, useEffect, useState } from "react";

/** A list of rows of one height, of which one may be taller. Lengths in CSS pixels. */
export interface Rows {
  readonly count: number;
  readonly rowHeight: number;
  /** The index of the taller row, -1 for none. */
  readonly open: number;
  readonly openHeight: number;
}

/** The top of row `index`. */
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

/** Pixels drawn above and below what is in view. */
const MARGIN = 600;

export interface VirtualRows {
  readonly height: number;
  readonly drawn: readonly { readonly index: number; readonly top: number }[];
}

/** Which rows of a long list to draw, following its scroller. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, rows: Rows): VirtualRows {
  const [view, setView] = useState({ top: 0, height: 900 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  const drawn = rowsInView(rows, view, MARGIN).map((index) => ({ index, top: topOf(rows, index) }));
  return { height: heightOf(rows), drawn };
}

/** The height of an element as it changes; `estimate` until it is known. */
export function useMeasured(estimate: number) {
  const [height, setHeight] = useState(estimate);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => {
      const box = entry?.borderBoxSize[0];
      if (box) setHeight(Math.ceil(box.blockSize));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [element]);
  return { height, measure: setElement };
}
