import type { ImportedNote } from "./imported-article.ts";

/** Code units of a note that name it. */
const NAME_LENGTH = 60;

/** The first words of a note, for a sentence that speaks of it. */
export function nameOfNote({ text }: Pick<ImportedNote, "text">): string {
  return text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).toWellFormed()}…` : text;
}

/** The warning that a note may be about other words; null where there is no doubt. */
export function warnOfNote(note: ImportedNote): string | null {
  if (note.doubt === null) return null;
  return `See whether this note is attached to the right words: “${nameOfNote(note)}” ${note.doubt}`;
}
