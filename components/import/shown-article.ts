import { type ImportDecisions, pick, tieNotes, without } from "#lib/domain/import/decisions.ts";
import type {
  CutWords,
  ImportedArticle,
  ImportedComment,
  TakenLine,
} from "#lib/domain/import/imported-article.ts";

/** A comment with its place in the file's list, from 1, whatever else is left out. */
export interface NumberedComment extends ImportedComment {
  readonly number: number;
}

/** A preview as it was decided. Its text is the preview's own, and all ranges are offsets in that. */
export interface ShownArticle extends Omit<ImportedArticle, "comments"> {
  readonly comments: readonly NumberedComment[];
  /** Marks and notes in brackets that go back among the words. */
  readonly cuts: readonly CutWords[];
}

type FindingDecisions = Omit<ImportDecisions, "putBack">;

/** The words of a preview with those notes, changes and comments that come in. */
export function showArticle(
  article: ImportedArticle,
  { notesAsText, noteTies, withoutChanges, withoutComments }: FindingDecisions,
): ShownArticle {
  const comments = article.comments.map((comment, index) => ({ ...comment, number: index + 1 }));
  return {
    ...article,
    notes: without(tieNotes(article.notes, noteTies), notesAsText),
    changes: without(article.changes, withoutChanges),
    comments: without(comments, withoutComments),
    cuts: pick(article.notes, notesAsText).flatMap(({ cut }) => cut ?? []),
  };
}

/** A line that goes back, and why it was out. */
export interface LineBack extends TakenLine {
  readonly was: "left out" | "a note";
}

/** The lines that go back, those before the same block in the order of the source. */
export function linesBack(
  article: ImportedArticle,
  { putBack, notesAsText }: Pick<ImportDecisions, "putBack" | "notesAsText">,
): readonly LineBack[] {
  const leftOut = pick(article.leftOut, putBack);
  const notes = pick(article.notes, notesAsText).flatMap(({ line }) => line ?? []);
  return [
    ...leftOut.map((line) => ({ ...line, was: "left out" }) as const),
    ...notes.map((line) => ({ ...line, was: "a note" }) as const),
  ].sort((a, b) => a.before - b.before || a.nth - b.nth);
}
