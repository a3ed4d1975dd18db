import type { Token } from "markdown-it";
import { joinCells } from "../lines/cells.ts";
import { NO_SPANS } from "../lines/spans.ts";
import type { StyledLine } from "./inline.ts";

/** One line for a row; null when none of its cells has words. */
export function joinRow(cells: readonly (readonly StyledLine[])[]): StyledLine | null {
  const lines = cells.flat();
  if (lines.length === 0) return null;
  const { text, spans } = joinCells(
    lines.map(({ text, formats }) => ({ text, spans: { ...NO_SPANS, formats } })),
  );
  return { text, formats: spans.formats };
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
