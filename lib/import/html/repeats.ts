import { foldSpace } from "#lib/domain/text.ts";
import type { PageLine } from "./boxes.ts";
import type { TitleLines } from "./title-lines.ts";

interface Shown {
  readonly lines: readonly PageLine[];
  readonly titles: TitleLines;
  /** The index of the first line of the story; all when it is -1. */
  readonly story: number;
}

/**
 * The lines over the story that say again, word for word, what the headline or the byline says, with the
 * reason for which they are left out. Word processors write a document's title twice.
 */
export function findRepeats({ lines, titles, story }: Shown): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const headlineAt = [...titles].find(([, kind]) => kind === "headline")?.[0];
  const headline = headlineAt === undefined ? "" : fold(lines[headlineAt]);
  const bylines = [...titles].filter(([, kind]) => kind === "byline").map(([at]) => at);
  const over = story === -1 ? lines.length : story;
  for (const [index, line] of lines.slice(0, over).entries()) {
    if (index !== headlineAt && headline !== "" && fold(line) === headline) {
      found.set(index, "headline again");
    }
    const own = fold(line);
    const isIn = (at: number) =>
      at !== index && (fold(lines[at]) === `by ${own}` || fold(lines[at]).startsWith(`by ${own},`));
    if (bylines.includes(index) && bylines.some(isIn)) found.set(index, "byline again");
  }
  return found;
}

function fold(line: PageLine | undefined): string {
  return foldSpace(line?.text ?? "").toLowerCase();
}
