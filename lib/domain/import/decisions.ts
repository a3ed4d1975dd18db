import { isRangeIn, type Range, snapRange } from "../text.ts";
import type { BlockKind } from "../vocabulary.ts";
import type { ImportedArticle, ImportedChange, ImportedNote } from "./imported-article.ts";

/** Other words for a note (by its place in `notes`); the range is in the preview's own text. */
export interface NoteAttachment extends Range {
  readonly note: number;
}

/**
 * What a person decided about what was recognised in a preview. All of it names places in the preview's
 * own lists, whatever else was decided.
 */
export interface ImportDecisions {
  /** Left-out lines that go back. */
  readonly putBack: readonly number[];
  /** Notes that are none: their words go back where they stood. This goes before an attachment. */
  readonly notesAsText: readonly number[];
  readonly noteTies: readonly NoteAttachment[];
  /** Tracked changes that are not brought in: the words stay as they were before them. */
  readonly withoutChanges: readonly number[];
  readonly withoutComments: readonly number[];
  /** Lines of the preview's own text, from 0, that are of another kind than they were taken for. */
  readonly kinds: readonly LineKind[];
}

/** A line, and what it is. */
export interface LineKind {
  readonly line: number;
  readonly kind: BlockKind;
}

/** All of a preview as it was recognised. */
export const NO_DECISIONS: ImportDecisions = {
  putBack: [],
  notesAsText: [],
  noteTies: [],
  withoutChanges: [],
  withoutComments: [],
  kinds: [],
};

/** The decisions alone, without what else stands with them. */
export function decisionsOf(decisions: ImportDecisions): ImportDecisions {
  const { putBack, notesAsText, noteTies, withoutChanges, withoutComments, kinds } = decisions;
  return { putBack, notesAsText, noteTies, withoutChanges, withoutComments, kinds };
}

/** The kinds of lines with those that a person decided on; what names no line is passed over. */
export function decideKinds(
  blocks: readonly BlockKind[],
  kinds: readonly LineKind[],
): readonly BlockKind[] {
  if (kinds.length === 0) return blocks;
  const decided = new Map(kinds.map(({ line, kind }) => [line, kind]));
  return blocks.map((kind, line) => decided.get(line) ?? kind);
}

/** The notes with the words that each was attached to, if any, and no doubt about those. */
export function reattachNotes(
  notes: readonly ImportedNote[],
  attachments: readonly NoteAttachment[],
): readonly ImportedNote[] {
  if (attachments.length === 0) return notes;
  const byNote = new Map(attachments.map((attachment) => [attachment.note, attachment]));
  return notes.map((note, index) => {
    const attachment = byNote.get(index);
    return attachment
      ? { ...note, start: attachment.start, end: attachment.end, doubt: null }
      : note;
  });
}

/** The changes at these places and those that are parts of the same moves: none stands without the others. */
export function wholeMoves(
  changes: readonly ImportedChange[],
  indexes: readonly number[],
): readonly number[] {
  const moves = new Set(indexes.flatMap((index) => changes[index]?.move ?? []));
  if (moves.size === 0) return indexes;
  const parts = changes.flatMap(({ move }, index) => (moves.has(move ?? "") ? [index] : []));
  return [...new Set([...indexes, ...parts])];
}

/** What stands at these places of the list, in its order. */
export function pick<One>(list: readonly One[], indexes: readonly number[]): readonly One[] {
  if (indexes.length === 0) return [];
  const chosen = new Set(indexes);
  return list.filter((_, index) => chosen.has(index));
}

/** The list without what stands at these places in it. */
export function without<One>(list: readonly One[], indexes: readonly number[]): readonly One[] {
  if (indexes.length === 0) return list;
  const gone = new Set(indexes);
  return list.filter((_, index) => !gone.has(index));
}

/**
 * The words of a selection that a note can be attached to, as a person meant them; null where there are none
 * in the text, or they are in more than one paragraph.
 */
export function wordsForNote({ text }: Pick<ImportedArticle, "text">, range: Range): Range | null {
  const words = isRangeIn(text, range) ? snapRange(text, range) : null;
  return words && !text.slice(words.start, words.end).includes("\n") ? words : null;
}
