import { type ImportDecisions, tieNotes } from "#lib/domain/import-decisions.ts";
import type {
  CutWords,
  ImportedArticle,
  ImportedComment,
  ImportedNote,
  TakenLine,
} from "#lib/domain/imported.ts";

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
  const isKept = (indexes: readonly number[]) => {
    const gone = new Set(indexes);
    return (_: unknown, index: number) => !gone.has(index);
  };
  const comments = article.comments.map((comment, index) => ({ ...comment, number: index + 1 }));
  return {
    ...article,
    notes: tieNotes(article.notes, noteTies).filter(isKept(notesAsText)),
    changes: article.changes.filter(isKept(withoutChanges)),
    comments: comments.filter(isKept(withoutComments)),
    cuts: notesOf(article, notesAsText).flatMap(({ cut }) => cut ?? []),
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
  const leftOut = putBack.flatMap((index) => article.leftOut[index] ?? []);
  const notes = notesOf(article, notesAsText).flatMap(({ line }) => line ?? []);
  return [
    ...leftOut.map((line) => ({ ...line, was: "left out" }) as const),
    ...notes.map((line) => ({ ...line, was: "a note" }) as const),
  ].sort((a, b) => a.before - b.before || a.nth - b.nth);
}

function notesOf({ notes }: ImportedArticle, indexes: readonly number[]): readonly ImportedNote[] {
  return indexes.flatMap((index) => notes[index] ?? []);
}
