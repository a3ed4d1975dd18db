import {
  decideKinds,
  type ImportDecisions,
  pick,
  reattachNotes,
  wholeMoves,
  without,
} from "./decisions.ts";
import type { CutWords, ImportedArticle, TakenLine } from "./imported-article.ts";

/**
 * An import with what a person decided about it. Its text is still the preview's own, and all ranges are
 * offsets in that: what goes back stands beside it.
 */
export interface DecidedArticle extends ImportedArticle {
  /** Lines that go back, in the order of the source. */
  readonly restoredLines: readonly TakenLine[];
  /** Marks and notes in brackets that go back among the words. */
  readonly restoredWords: readonly CutWords[];
}

/**
 * Applies decisions to an import: notes at the words they are attached to, without what does not come in.
 * Words are never taken away: the lines and marks of a note that is none go back. Indexes that name
 * nothing are passed over; whether an attachment names words of the text is the caller's to check.
 */
export function decideArticle(
  article: ImportedArticle,
  decisions: ImportDecisions,
): DecidedArticle {
  const { notesAsText, noteTies, putBack, withoutChanges, withoutComments } = decisions;
  const { notes, changes, comments, leftOut } = article;
  const asText = pick(notes, notesAsText);
  const noteLines = asText.flatMap(({ line }) => line ?? []);
  return {
    ...article,
    blocks: decideKinds(article.blocks, decisions.kinds),
    notes: without(reattachNotes(notes, noteTies), notesAsText),
    changes: without(changes, wholeMoves(changes, withoutChanges)),
    comments: without(comments, withoutComments),
    leftOut: without(leftOut, putBack),
    restoredLines: [...pick(leftOut, putBack), ...noteLines].sort(compareLines),
    restoredWords: asText.flatMap(({ cut }) => cut ?? []),
  };
}

/** Orders lines before the same block as they stood in the source. */
export function compareLines(a: TakenLine, b: TakenLine): number {
  return a.before - b.before || a.nth - b.nth;
}
