import { isStory, type SourceLine } from "../lines/lines.ts";
import { FURNITURE_RULES } from "./furniture-lines.ts";
import { coreOf } from "./furniture-rule.ts";
import { findFurnitureRuns } from "./furniture-runs.ts";

/**
 * For every line, why it is not the article's words ("menu", "newsletter" …), or null when it is.
 * Conservative: a furniture line kept costs a click, a sentence lost costs trust. When nothing would be
 * left, nothing is furniture.
 */
export function findFurniture(lines: readonly SourceLine[]): readonly (string | null)[] {
  const first = lines.findIndex(isStory);
  const last = lastStory(lines);
  const single = lines.map((line, index) => {
    if (line.reason !== null) return line.reason;
    const reason = reasonOf(line.text, index < first || index > last);
    return reason === "time stamp" && isListed(lines, index) ? null : reason;
  });
  const reasons = findFurnitureRuns(lines, single);
  return reasons.every((reason) => reason !== null) ? lines.map(() => null) : reasons;
}

/** Why a line is furniture wherever it stands in a page; null when nothing shows that. */
export function furnitureReason(line: string): string | null {
  return reasonOf(line, false);
}

/** Most long lines under a story that may say what a page says of itself. */
const MOST_UNDER = 5;

/** The index of the last paragraph of the story: not of what a page says of itself under it. */
function lastStory(lines: readonly SourceLine[]): number {
  let last = lines.findLastIndex(isStory);
  for (let count = 0; count < MOST_UNDER; count++) {
    const line = lines[last];
    if (!line || reasonOf(line.text, true) === null) return last;
    last = lines.findLastIndex((other, index) => index < last && isStory(other));
  }
  return last;
}

const LONGEST_FURNITURE = Math.max(...FURNITURE_RULES.map(({ longest }) => longest));

function reasonOf(line: string, isAtEdge: boolean): string | null {
  if (line.length > LONGEST_FURNITURE) return null;
  const core = coreOf(line);
  const rule = FURNITURE_RULES.find(
    ({ where, longest, matches }) =>
      (where === "anywhere" || isAtEdge) && line.length <= longest && matches(line, core),
  );
  return rule?.reason ?? null;
}

/** Whether a line is an item of a list or a row of a table, where a day is one of the article's words. */
function isListed(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (line?.kind === "list_item" || line?.kind === "numbered_item") return true;
  const cells = cellsIn(line);
  return cells > 1 && [lines[index - 1], lines[index + 1]].some((near) => cellsIn(near) === cells);
}

function cellsIn(line: SourceLine | undefined): number {
  return line ? line.text.split(/ \| |\t/u).length : 0;
}
