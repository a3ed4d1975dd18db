import type { LeftOutLine } from "#lib/domain/import/imported-article.ts";

/** A left-out line with its place in `leftOut`. */
export interface PlacedLine extends LeftOutLine {
  readonly index: number;
}

/** Lines that were left out for the same reason. */
export interface LeftOutGroup {
  readonly reason: string;
  readonly lines: readonly PlacedLine[];
}

/** Left-out lines by their reason, the largest group last: the few are looked at first. */
export function groupByReason(lines: readonly LeftOutLine[]): LeftOutGroup[] {
  const placed = lines.map((line, index) => ({ ...line, index }));
  const groups = Map.groupBy(placed, ({ reason }) => reason);
  return [...groups]
    .map(([reason, lines]) => ({ reason, lines }))
    .sort((a, b) => a.lines.length - b.lines.length);
}
