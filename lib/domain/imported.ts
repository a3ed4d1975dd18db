import type { ArticleFacts } from "./article.ts";
import type { Attribution } from "./attribution.ts";
import type { Format, RevisionText } from "./revision.ts";
import type { Range } from "./text.ts";
import type { BlockKind, Notice } from "./vocabulary.ts";

export type { Attribution };

/** An editor's note that stood in the text, and the words that its mark pointed to. */
export interface ImportedNote extends Range {
  /** As it read, without the mark. */
  readonly text: string;
  readonly mark: string | null;
  readonly notice: Notice;
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
export interface LeftOutLine {
  readonly text: string;
  /** Why, for the preview: "menu", "newsletter", "empty byline" … */
  readonly reason: string;
  /** The block before which it stood, where it is put back. */
  readonly before: number;
  /** What it becomes when it is put back. */
  readonly kind: BlockKind;
  /** Offsets in the line's own text. */
  readonly formats: readonly Format[];
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
