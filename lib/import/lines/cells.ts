import { joinSpans, type Spans, shiftSpans } from "./spans.ts";

/** What stands between the cells of a row. */
const BETWEEN = " | ";

interface Cell {
  readonly text: string;
  /** Offsets in `text`. */
  readonly spans: Spans;
}

/** The cells of a table's row as one line. */
export function joinCells(cells: readonly Cell[]): Cell {
  let at = 0;
  const spans = cells.map(({ text, spans }) => {
    const shifted = shiftSpans(spans, at);
    at += text.length + BETWEEN.length;
    return shifted;
  });
  return { text: cells.map(({ text }) => text).join(BETWEEN), spans: joinSpans(spans) };
}
