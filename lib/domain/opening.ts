import type { RevisionText } from "./revision.ts";
import { linesOf } from "./text.ts";
import type { BlockKind } from "./vocabulary.ts";

/** What stands before the words by which one article is told from another of the same headline. */
const HEAD: readonly BlockKind[] = ["headline", "byline", "caption"];

/** Longest first words, in code units. */
const LONGEST = 120;

/** The first words of an article's text, in one line of at most 121 code units; empty where it has none. */
export function openingOf({ text, blocks }: Pick<RevisionText, "text" | "blocks">): string {
  for (const [index, { start, end }] of linesOf(text).entries()) {
    const kind = blocks[index];
    const line = text.slice(start, Math.min(end, start + 2 * LONGEST)).trim();
    if (line !== "" && !(kind && HEAD.includes(kind))) return shortenToWords(line);
  }
  return "";
}

function shortenToWords(line: string): string {
  if (line.length <= LONGEST) return line.toWellFormed();
  const cut = line.slice(0, LONGEST);
  const space = cut.lastIndexOf(" ");
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}
