import type { RevisionText } from "#lib/domain/revision.ts";
import { linesOf } from "#lib/domain/text.ts";
import { BULLETS } from "./styles.ts";

/** Which list each line is in, by `w:numId`, and how many numbered lists there are. */
export interface Lists {
  readonly byLine: ReadonlyMap<number, number>;
  readonly numbered: number;
}

/** The lists of a revision. A numbered one goes on over empty lines and ends with any other block. */
export function listsOf({ text, blocks }: RevisionText): Lists {
  const byLine = new Map<number, number>();
  let numbered = 0;
  let isGoingOn = false;
  for (const { index, start, end } of linesOf(text)) {
    if (text.slice(start, end).trim() === "") continue;
    const kind = blocks[index];
    if (kind === "numbered_item" && !isGoingOn) numbered++;
    isGoingOn = kind === "numbered_item";
    if (kind === "list_item") byLine.set(index, BULLETS);
    if (kind === "numbered_item") byLine.set(index, BULLETS + numbered);
  }
  return { byLine, numbered };
}
