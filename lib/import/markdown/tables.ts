import type { Token } from "markdown-it";
import { joinSpans, NO_SPANS, shiftSpans } from "../lines/spans.ts";
import type { StyledLine } from "./inline.ts";

/** What stands between the cells of a row. */
const BETWEEN = " | ";

/** One line for a row; null when none of its cells has words. */
export function joinCells(cells: readonly (readonly StyledLine[])[]): StyledLine | null {
  const words = cells.flat();
  if (words.length === 0) return null;
  let text = "";
  const spans = words.map(({ text: own, formats }) => {
    if (text !== "") text += BETWEEN;
    const start = text.length;
    text += own;
    return shiftSpans({ ...NO_SPANS, formats }, start);
  });
  return { text, formats: joinSpans(spans).formats };
}

/**
 * The cells of a row beyond the columns of its table, of which `count` were read: GitHub's tables
 * (https://github.github.com/gfm/#tables-extension-) drop them, but they hold somebody's words.
 */
export function cellsBeyond(row: Token, count: number, source: readonly string[]): string[] {
  const line = source[row.map?.[0] ?? -1]?.trim() ?? "";
  const inner = line.replace(/^(?:>\s*)*\|/u, "").replace(/(?<!\\)\|$/u, "");
  // A bar behind a backslash is not the end of a cell.
  return inner.split(/(?<!\\)\|/u).slice(count);
}
