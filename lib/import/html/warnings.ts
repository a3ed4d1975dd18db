import {
  warnIf,
  warnOfCount,
  warnOfDroppedLinks,
  warnOfRows,
  warnOfStruck,
} from "../lines/warnings.ts";
import type { PageLayout, PageLine } from "./boxes.ts";

/** What the editor should know about the lines that were kept, one sentence each. */
export function warningsOf(
  lines: readonly PageLine[],
  { lostComments, isDraft }: Pick<PageLayout, "lostComments" | "isDraft">,
): readonly string[] {
  const dropped = new Set(lines.flatMap((line) => line.dropped));
  return [
    ...warnOfDroppedLinks([...dropped]),
    ...warnOfRows(lines.filter(({ role }) => role === "cell-row").length),
    ...warnOfStruck(lines.filter(({ isStruck }) => isStruck).length),
    ...warnOfShifted(lines),
    ...warnOfCount(
      lostComments,
      "comment did not come along, only its mark, which was left out. Look it up in the document.",
      "comments did not come along, only their marks, which were left out. Look them up in the document.",
    ),
    ...warnIf(isDraft, DRAFT),
    ...warnIf(
      lines.some(({ text }) => text.includes("\ufffd")),
      LOST,
    ),
  ];
}

const LOST =
  "The page holds the sign � where a character was lost before it came here. Compare it with the original.";
const DRAFT =
  "Most of the text is marked as inserted: the insertions were taken for the text itself, and only the deletions are proposals.";

/** Longest start of a line that is quoted, in code units. */
const QUOTED = 40;

function warnOfShifted(lines: readonly PageLine[]): readonly string[] {
  const first = lines.find(({ isShifted }) => isShifted);
  if (!first) return [];
  const start = first.text.slice(0, QUOTED).toWellFormed();
  return [
    `Some raised or lowered words stand in the line like the others now, first in “${start}…”. Compare them with the original.`,
  ];
}
