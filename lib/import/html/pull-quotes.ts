import { foldSpace } from "#lib/domain/text.ts";
import { type Box, boxesAround, type PageLine } from "./boxes.ts";

const PULLED = /\b(?:pull ?quotes?|pulled quote|blockquote pull|quote box|callout quote)\b/u;
/** How many boxes around a line may be the one that is called a pull quote. */
const REACH = 4;
/** Most pull quotes that are looked for, and how much of each, in code units. */
const MAX_PULL_QUOTES = 100;
const LONGEST = 400;

/**
 * The lines, by index, that a page sets large beside the story and that stand in one of its paragraphs
 * too, before them or after. `isStory` tells the paragraphs.
 */
export function findPullQuotes(
  lines: readonly PageLine[],
  isStory: (line: PageLine) => boolean,
): ReadonlySet<number> {
  const pulled = lines.flatMap((line, index) => (isPulled(line) ? [index] : []));
  if (pulled.length === 0) return new Set();
  const set = new Set(pulled);
  const story = lines
    .flatMap((line, index) => (!set.has(index) && isStory(line) ? [bare(line.text)] : []))
    .join("\n");
  const said = pulled.slice(0, MAX_PULL_QUOTES).filter((index) => {
    const words = bare(lines[index]?.text ?? "").slice(0, LONGEST);
    return words !== "" && story.includes(words.replace(/[.,…]+$/u, ""));
  });
  const boxes = new Set(said.flatMap((index) => pulledBox(lines[index]) ?? []));
  const speakers = pulled.slice(0, MAX_PULL_QUOTES).filter((index) => {
    const box = pulledBox(lines[index]);
    return box !== null && boxes.has(box) && (lines[index]?.text.length ?? 0) <= LONGEST_SPEAKER;
  });
  return new Set([...said, ...speakers]);
}

/** Longest line, in code units, that says under such a quotation whose it is. */
const LONGEST_SPEAKER = 100;

function isPulled(line: PageLine): boolean {
  return PULLED.test(line.inlineNames) || pulledBox(line) !== null;
}

function pulledBox(line: PageLine | undefined): Box | null {
  let count = 0;
  for (const box of boxesAround(line?.box ?? null)) {
    if (PULLED.test(box.names)) return box;
    if (++count === REACH) return null;
  }
  return null;
}

function bare(text: string): string {
  return foldSpace(text)
    .replace(/["“”„«»‘’']/gu, "")
    .trim();
}
