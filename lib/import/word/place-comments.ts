import type { ImportedComment } from "#lib/domain/import/imported-article.ts";
import { firstSentence, lastSentence } from "#lib/domain/sentences.ts";
import { type Range, snapRange } from "#lib/domain/text.ts";
import { isBlank } from "../lines/lines.ts";
import type { Thread, WordComment } from "./comments.ts";
import type { CommentPlaces, Draft, Place } from "./draft.ts";
import type { DraftLines } from "./draft-lines.ts";

/** A comment on words of a draft; its range is in the draft's text. */
export interface PlacedComment {
  readonly draft: number;
  readonly comment: ImportedComment;
}

/** Words of a draft; never none. */
interface Words extends Range {
  readonly draft: number;
}

/** Says which words stand at a place, or nearest to it; null when there are none at all. */
export type FindWords = (place: Place) => Words | null;

/**
 * The sentence before a place, or failing that the one behind it; where the place's own line is blank,
 * the end of the line before or the start of the one after.
 */
export function wordsNear(drafts: readonly Draft[]): FindWords {
  const before: number[] = [];
  for (const [index, { text }] of drafts.entries()) {
    before.push(isBlank(text) ? (before.at(-1) ?? -1) : index);
  }
  const first = drafts.findIndex(({ text }) => !isBlank(text));
  return ({ draft, offset }) => {
    const index = before[draft] ?? -1;
    const line = index === -1 ? first : index;
    const text = drafts[line]?.text ?? "";
    const last = index === draft ? lastSentence(text.slice(0, offset)) : null;
    const near =
      last ?? (index === -1 || index === draft ? firstSentence(text) : lastSentence(text));
    const words = near && near.start < near.end ? snapRange(text, near) : null;
    return words && { draft: line, ...words };
  };
}

/**
 * The comments on their words: those in the first line of their range that has any, or else the
 * sentence where they are referred to. An answer stands on the words of what it answers.
 */
export function placeComments(
  { drafts, comments: places }: Pick<DraftLines, "drafts" | "comments">,
  comments: ReadonlyMap<string, WordComment>,
  threads: ReadonlyMap<string, Thread>,
): readonly PlacedComment[] {
  const find = wordsNear(drafts);
  const byParagraph = new Map([...comments.values()].map((one) => [one.paragraph, one]));
  return [...comments.values()].flatMap((comment) => {
    const thread = threads.get(comment.paragraph ?? "");
    const parent = byParagraph.get(thread?.parent ?? "");
    const own = places.get(comment.id);
    const words = wordsOf(drafts, own ?? places.get(parent?.id ?? ""), find);
    const text = comment.text.trim();
    if (!words || text === "") return [];
    const { draft, start, end } = words;
    const { author, date } = comment;
    const marked = thread?.isResolved ? `${text}\n(Marked as resolved in the file.)` : text;
    return [{ draft, comment: { start, end, author, date, text: marked } }];
  });
}

function wordsOf(
  drafts: readonly Draft[],
  places: CommentPlaces | undefined,
  find: FindWords,
): Words | null {
  const start = places?.start;
  const end = places?.end ?? places?.reference;
  for (let draft = start?.draft ?? 0; start && end && draft <= end.draft; draft++) {
    const text = drafts[draft]?.text ?? "";
    const from = draft === start.draft ? start.offset : 0;
    const to = draft === end.draft ? end.offset : text.length;
    const words = from < to ? snapRange(text, { start: from, end: to }) : null;
    if (words) return { draft, ...words };
  }
  // A comment that nothing refers to is about the whole.
  return find(places?.reference ?? start ?? end ?? { draft: 0, offset: 0 });
}
