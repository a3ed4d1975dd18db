import type { ArticleFacts } from "../article.ts";
import type { Attribution } from "../attribution.ts";
import type { Format, RevisionText } from "../revision.ts";
import type { Range } from "../text.ts";
import type { BlockKind, Notice } from "../vocabulary.ts";

/** A line that is not among the article's words, and where it goes when it is put back. */
export interface TakenLine {
  readonly text: string;
  /** The block before which it stood. */
  readonly before: number;
  /** The number of its line in the source, from 0: the order of lines before the same block. */
  readonly nth: number;
  /** What it becomes when it is put back. */
  readonly kind: BlockKind;
  /** Offsets in the line's own text. */
  readonly formats: readonly Format[];
}

/** What was cut out of the words, and where it goes when it is put back. */
export interface CutWords {
  /** With the white space that went along. */
  readonly text: string;
  /** The offset in the article's text where it stood. */
  readonly at: number;
  /** Orders those that stood at the same place. */
  readonly nth: number;
  /** Offsets in `text`. */
  readonly formats: readonly Format[];
}

/** An editor's note that stood in the text, and the words that its mark pointed to. */
export interface ImportedNote extends Range {
  /** As it read, without the mark. */
  readonly text: string;
  readonly mark: string | null;
  readonly notice: Notice;
  /** Why it may be about other words, as a sentence; null where its place shows which it is about. */
  readonly doubt: string | null;
  /** Its line as it stood; null for a note in brackets among the words. */
  readonly line: TakenLine | null;
  /** The note in brackets, or the mark that pointed to its line; null where there was none. */
  readonly cut: CutWords | null;
}

/**
 * A change that a word processor tracked. The article's text is the one before the change: the words of
 * the range would go, `insert` (one line, without a newline) would stand in their place.
 */
export interface ImportedChange extends Range, Attribution {
  readonly insert: string;
  /**
   * Names the move that this is a part of: what takes the words out and what puts them in elsewhere share
   * it, and one without the other would lose or double them. Absent where nothing was moved.
   */
  readonly move?: string | undefined;
}

/** A comment in the file, on the words of the range, which is not empty. */
export interface ImportedComment extends Range, Attribution {
  readonly text: string;
}

/** A line that was taken for something else than the article's words. */
export interface LeftOutLine extends TakenLine {
  /** Why, for the preview: "menu", "newsletter", "empty byline" … */
  readonly reason: string;
}

/** What every import gives, whatever it read. Ranges are offsets in `text`. */
export interface ImportedArticle extends ArticleFacts, RevisionText {
  readonly notes: readonly ImportedNote[];
  /** In the order of the text, and no two overlap. */
  readonly changes: readonly ImportedChange[];
  readonly comments: readonly ImportedComment[];
  readonly leftOut: readonly LeftOutLine[];
  readonly warnings: readonly string[];
}
