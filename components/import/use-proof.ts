import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { lineAt, linesOf, type Range } from "#lib/domain/text.ts";
import { readSelection, showRange } from "./proof-ranges.ts";

/** Lines shown before the proof is cut: enough to judge by, and quick to draw. */
export const MOST_LINES = 400;

/** The name under which the style sheet knows the words that are pointed out. */
const HIGHLIGHT = "pointed-out";

/** Frames to wait for a line that is about to be drawn. */
const PATIENCE = 60;

/** Where the words of a preview are on the screen. */
export interface ProofPlace {
  readonly ref: RefObject<HTMLElement | null>;
  /** How many lines are drawn. */
  readonly most: number;
  readonly showAll: () => void;
  /** Points words out, and brings them into sight. */
  readonly show: (words: Range) => void;
  /** Points words out where they are; none with null. */
  readonly point: (words: Range | null) => void;
  /** What is selected there, as offsets in the text. */
  readonly selected: () => Range | null;
}

/** The place of a text; the same object until more of it is drawn. */
export function useProof(text: string): ProofPlace {
  const ref = useRef<HTMLElement>(null);
  const [most, setMost] = useState(MOST_LINES);
  const showAll = useCallback(() => setMost(Number.POSITIVE_INFINITY), []);
  useEffect(() => () => highlight(null), []);
  return useMemo(() => {
    const lines = linesOf(text);
    const find = (words: Range) => ref.current && showRange(ref.current, lines, words);
    return {
      ref,
      most,
      showAll,
      point: (words) => highlight(words && find(words)),
      selected: () => ref.current && readSelection(ref.current, lines),
      show(words) {
        if (lineAt(lines, words.start).index >= most) showAll();
        soon(() => {
          const range = find(words);
          if (!range) return false;
          highlight(range);
          const element = range.startContainer.parentElement;
          element?.scrollIntoView({ block: "center" });
          return true;
        });
      },
    };
  }, [text, most, showAll]);
}

/** Draws a range without changing the page; a browser that cannot leaves it undrawn. */
function highlight(range: globalThis.Range | null): void {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}

function soon(isDone: () => boolean): void {
  let frames = 0;
  const look = () => {
    if (isDone() || frames >= PATIENCE) return;
    frames += 1;
    requestAnimationFrame(look);
  };
  look();
}
