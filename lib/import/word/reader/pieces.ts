import type { Attribution } from "#lib/domain/attribution.ts";
import type { ParagraphClass } from "../parts/styles.ts";

/** A paragraph of the text or of a note. */
export interface WordParagraph {
  class: ParagraphClass;
  readonly pieces: Piece[];
  /** The note that it is a paragraph of, as `footnote-2`; null in the text. */
  readonly note: string | null;
  readonly cell: Cell | null;
}

/** Where in the tables a paragraph stands; numbers differ between any two rows, and any two cells. */
export interface Cell {
  readonly row: number;
  readonly cell: number;
}

/**
 * A piece of a paragraph, in the order in which it is read. All but text and breaks take up no room: they
 * say what begins, ends or is referred to at their place.
 */
export type Piece =
  | TextPiece
  | { readonly kind: "break" }
  | NoteReference
  | ChangeStart
  | { readonly kind: "change-end" }
  | ParagraphEnd
  | CommentPiece
  | { readonly kind: "picture"; readonly description: string }
  /** Text that the file hides. */
  | { readonly kind: "hidden"; readonly text: string };

/** Text in one format. Pieces that touch differ in it. */
export interface TextPiece {
  readonly kind: "text";
  text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** As a superscript, or a subscript. */
  readonly isRaised: boolean;
  readonly isLowered: boolean;
  readonly href: string | null;
}

/** A reference to a note. */
export interface NoteReference {
  readonly kind: "note";
  /** As `footnote-2`. */
  readonly note: string;
  /** Whether the author's own mark for it is in the text behind. */
  readonly hasOwnMark: boolean;
}

/** What was tracked; a move is a deletion at one place and an insertion at another. */
export type Tracked = "insert" | "delete";

/** Where a tracked change begins. */
export interface ChangeStart {
  readonly kind: "change-start";
  readonly change: Tracked;
  readonly by: Attribution;
  /** The name of the move of which it is one half; null where nothing was moved. */
  move: string | null;
}

/** What was done to the end of the paragraph in which it stands. */
export type ParagraphEnd =
  | { readonly kind: "paragraph-end"; readonly change: Tracked; readonly by: Attribution }
  /** It is no end: the text goes on in the next paragraph. */
  | { readonly kind: "paragraph-joined" };

/** Where a comment's range begins or ends, or where it is referred to. */
export interface CommentPiece {
  readonly kind: "comment-start" | "comment-end" | "comment-reference";
  readonly id: string;
}
