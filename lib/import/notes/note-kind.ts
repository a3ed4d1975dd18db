import type { Notice } from "#lib/domain/vocabulary.ts";

/** What kind of note words are. */
export interface NoteKind {
  readonly notice: Notice;
  /**
   * Where such words are a note: one with a mark or in brackets anywhere; one that could be a sentence of
   * the story, such as "Update: …", only at the edges of the text.
   */
  readonly where: Where;
}

/** Where words are a note: see `NoteKind`. */
export type Where = "anywhere" | "edges";
