import { coreOf, FURNITURE_RULES } from "./furniture-lines.ts";
import { findFurnitureRuns } from "./furniture-runs.ts";
import { isStory, type SourceLine } from "./lines.ts";

/**
 * For every line, why it is not the article's words ("menu", "newsletter" …), or null when it is.
 * Conservative: a furniture line kept costs a click, a sentence lost costs trust. When nothing would be
 * left, nothing is furniture.
 */
export function findFurniture(lines: readonly SourceLine[]): readonly (string | null)[] {
  const first = lines.findIndex(isStory);
  const last = lines.findLastIndex(isStory);
  const single = lines.map(
    ({ text, reason }, index) => reason ?? reasonOf(text, index < first || index > last),
  );
  const reasons = findFurnitureRuns(lines, single);
  return reasons.every((reason) => reason !== null) ? lines.map(() => null) : reasons;
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
