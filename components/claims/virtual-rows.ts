import { type RefObject, useEffect, useState } from "react";

/** A list of rows of one height, in CSS pixels. */
export interface Rows {
  readonly count: number;
  readonly rowHeight: number;
}

/** What is in view of a scroller, in CSS pixels from the top of its content. */
export interface RowsView {
  readonly top: number;
  readonly height: number;
}

/** The indexes of the rows to draw: those in view, and those within `margin` pixels of it. */
export function rowsInView({ count, rowHeight }: Rows, view: RowsView, margin: number): number[] {
  const last = Math.min(count - 1, Math.floor((view.top + view.height + margin) / rowHeight));
  const first = Math.max(0, Math.min(last, Math.floor((view.top - margin) / rowHeight)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Pixels drawn above and below what is in view. */
const MARGIN = 600;

/** Which rows of a long list to draw, following its scroller. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  rows: Rows,
): readonly number[] {
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
  return rowsInView(rows, view, MARGIN);
}
