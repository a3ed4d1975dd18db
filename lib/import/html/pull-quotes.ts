import { foldSpace } from "#lib/domain/text.ts";
import { boxesAround, type PageLine } from "./boxes.ts";

const PULLED = /\b(?:pull ?quotes?|pulled quote|blockquote pull|quote box|callout quote)\b/u;
/** How many boxes around a line may be the one that is called a pull quote. */
const REACH = 4;
/** Most pull quotes that are looked for, and how much of each, in code units. */
const MOST = 100;
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
  return new Set(
    pulled.slice(0, MOST).filter((index) => {
      const words = bare(lines[index]?.text ?? "").slice(0, LONGEST);
      return words !== "" && story.includes(words.replace(/[.,…]+$/u, ""));
    }),
  );
}

function isPulled({ box }: PageLine): boolean {
  let count = 0;
  for (const { names } of boxesAround(box)) {
    if (PULLED.test(names)) return true;
    if (++count === REACH) return false;
  }
  return false;
}

function bare(text: string): string {
  return foldSpace(text)
    .replace(/["“”„«»‘’']/gu, "")
    .trim();
}
