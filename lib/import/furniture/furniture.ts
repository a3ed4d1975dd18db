import { isStory, type SourceLine } from "../lines/lines.ts";
import { FURNITURE_RULES } from "./furniture-lines.ts";
import { coreOf, isSentence } from "./furniture-rule.ts";
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
    if (reason === "time stamp" && isListed(lines, index)) return null;
    return reason !== null && isContinued(lines, index) ? null : reason;
  });
  const amid = keepLists(lines, { reasons: single, first, last });
  const reasons = findFurnitureRuns(lines, amid);
  return reasons.every((reason) => reason !== null) ? lines.map(() => null) : reasons;
}

/** Why a line is furniture wherever it stands in a page; null when nothing shows that. */
export function furnitureReason(line: string): string | null {
  return reasonOf(line, false);
}

/** Most long lines under a story that may say what a page says of itself. */
const MAX_PAGE_LINES_BELOW = 5;

/** The index of the last paragraph of the story: not of what a page says of itself under it. */
function lastStory(lines: readonly SourceLine[]): number {
  let last = lines.findLastIndex(isStory);
  for (let count = 0; count < MAX_PAGE_LINES_BELOW; count++) {
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

interface Amid {
  readonly reasons: readonly (string | null)[];
  /** The indexes of the first and the last paragraph of the story. */
  readonly first: number;
  readonly last: number;
}

/** The reasons, but none for items of a list in the story of which most are none: titles of songs, steps. */
function keepLists(lines: readonly SourceLine[], { reasons, first, last }: Amid): Amid["reasons"] {
  const kept = [...reasons];
  for (let from = first + 1; from < last; from++) {
    let to = from;
    while (to < last && isItem(lines[to])) to++;
    const items = reasons.slice(from, to);
    if (items.filter((reason) => reason === null).length * 2 > items.length) {
      for (let index = from; index < to; index++) kept[index] = lines[index]?.reason ?? null;
    }
    from = to;
  }
  return kept;
}

function isItem(line: SourceLine | undefined): boolean {
  return isMarkedItem(line) || /^(?:[-*•●]|\d{1,3}[.)])\s/u.test(line?.text ?? "");
}

function isMarkedItem(line: SourceLine | undefined): boolean {
  return line?.kind === "list_item" || line?.kind === "numbered_item";
}

/** Longest line, in code units, that may be the first word or two of a sentence set apart from it. */
const LONGEST_BEGINNING = 30;

/**
 * Whether a paragraph in small letters goes on with the line, over which a sentence has ended: "Image",
 * then "was the name of the magazine …". What a page sets between two paragraphs is followed by a sentence.
 */
function isContinued(lines: readonly SourceLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!above || !line || !below || line.text.length > LONGEST_BEGINNING) return false;
  const isBegun = /^\p{Ll}(?!\p{Lu})/u.test(below.text) && isStory(below);
  return isBegun && isSentence(above.text) && !isSentence(line.text);
}

/** Whether a line is an item of a list or a row of a table, where a day is one of the article's words. */
function isListed(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (isMarkedItem(line)) return true;
  const cells = cellsIn(line);
  return cells > 1 && [lines[index - 1], lines[index + 1]].some((near) => cellsIn(near) === cells);
}

function cellsIn(line: SourceLine | undefined): number {
  return line ? line.text.split(/ \| |\t/u).length : 0;
}
