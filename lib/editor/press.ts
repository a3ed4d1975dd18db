/** Where the pointer went down or up, in CSS pixels of the viewport, as the DOM tells it. */
export type PointerPlace = Pick<MouseEvent, "clientX" | "clientY" | "shiftKey">;

/** Farther apart than a hand trembles, and less than the width of a letter. */
const TREMBLE = 4;

/** Tells a click from the end of a selection made by dragging or with Shift. */
export interface Press {
  readonly down: (place: PointerPlace) => void;
  /** Whether a click that arrives is one; without a press before, as from assistive technology, it is. */
  readonly isClick: (place: PointerPlace) => boolean;
}

export function createPress(): Press {
  let start: PointerPlace | null = null;
  return {
    down(place) {
      start = place;
    },
    isClick(end) {
      const from = start ?? end;
      start = null;
      const way = Math.hypot(end.clientX - from.clientX, end.clientY - from.clientY);
      return way <= TREMBLE && !end.shiftKey;
    },
  };
}
