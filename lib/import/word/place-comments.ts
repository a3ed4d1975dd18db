import type { ImportedComment } from "#lib/domain/import/imported-article.ts";
import { firstSentence, lastSentence } from "#lib/domain/sentences.ts";
import { type Range, snapRange } from "#lib/domain/text.ts";
import { isBlank } from "../lines/lines.ts";
import type { Thread, WordComment } from "./parts/comments.ts";
import type { CommentPlaces, LinePosition, WordLine } from "./word-line.ts";
import type { WordLines } from "./word-lines.ts";

/** A comment on words of a line; its range is in the line's text. */
export interface PlacedComment {
  readonly line: number;
  readonly comment: ImportedComment;
}

/** Words of a line; never none. */
interface Words extends Range {
  readonly line: number;
}

/** Says which words stand at a place, or nearest to it; null when there are none at all. */
export type FindWords = (place: LinePosition) => Words | null;

/**
 * The sentence before a place, or failing that the one behind it; where the place's own line is blank,
 * the end of the line before or the start of the one after.
 */
export function wordsNear(lines: readonly WordLine[]): FindWords {
  const before: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    before.push(isBlank(text) ? (before.at(-1) ?? -1) : index);
  }
  const first = lines.findIndex(({ text }) => !isBlank(text));
  return ({ line, offset }) => {
    const index = before[line] ?? -1;
    const nearest = index === -1 ? first : index;
    const text = lines[nearest]?.text ?? "";
    const last = index === line ? lastSentence(text.slice(0, offset)) : null;
    const near =
      last ?? (index === -1 || index === line ? firstSentence(text) : lastSentence(text));
    const words = near && near.start < near.end ? snapRange(text, near) : null;
    return words && { line: nearest, ...words };
  };
}

/**
 * The comments on their words: those in the first line of their range that has any, or else the
 * sentence where they are referred to. An answer stands on the words of what it answers.
 */
export function placeComments(
  { lines, comments: places }: Pick<WordLines, "lines" | "comments">,
  comments: ReadonlyMap<string, WordComment>,
  threads: ReadonlyMap<string, Thread>,
): readonly PlacedComment[] {
  const find = wordsNear(lines);
  const byParagraph = new Map([...comments.values()].map((one) => [one.paragraph, one]));
  return [...comments.values()].flatMap((comment) => {
    const thread = threads.get(comment.paragraph ?? "");
    const parent = byParagraph.get(thread?.parent ?? "");
    const own = places.get(comment.id);
    const words = wordsOf(lines, own ?? places.get(parent?.id ?? ""), find);
    const text = comment.text.trim();
    if (!words || text === "") return [];
    const { line, start, end } = words;
    const { author, date } = comment;
    const marked = thread?.isResolved ? `${text}\n(Marked as resolved in the file.)` : text;
    return [{ line, comment: { start, end, author, date, text: marked } }];
  });
}

function wordsOf(
  lines: readonly WordLine[],
  places: CommentPlaces | undefined,
  find: FindWords,
): Words | null {
  const start = places?.start;
  const end = places?.end ?? places?.reference;
  for (let line = start?.line ?? 0; start && end && line <= end.line; line++) {
    const text = lines[line]?.text ?? "";
    const from = line === start.line ? start.offset : 0;
    const to = line === end.line ? end.offset : text.length;
    const words = from < to ? snapRange(text, { start: from, end: to }) : null;
    if (words) return { line, ...words };
  }
  // A comment that nothing refers to is about the whole.
  return find(places?.reference ?? start ?? end ?? { line: 0, offset: 0 });
}
