import { type RefObject, useEffect, useState } from "react";
import { heightOf, type Rows, rowsInView, topOf } from "./virtual-rows.ts";

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
