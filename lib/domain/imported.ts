import type { ArticleFacts } from "./article.ts";
import type { RevisionText } from "./revision.ts";
import type { Range } from "./text.ts";
import type { Notice } from "./vocabulary.ts";

/** An editor's note that stood in the text, and the words that its mark pointed to. */
export interface ImportedNote extends Range {
  /** As it read, without the mark. */
  readonly text: string;
  readonly mark: string | null;
  readonly notice: Notice;
}

/** A line that was taken for something else than the article's words. */
export interface LeftOutLine {
  readonly text: string;
  /** Why, for the preview: "menu", "newsletter", "empty byline" … */
  readonly reason: string;
  /** The block before which it stood; put back, it becomes a paragraph there. */
  readonly before: number;
}

/** What every import gives, whatever it read. Ranges are offsets in `text`. */
export interface ImportedArticle extends ArticleFacts, RevisionText {
  readonly notes: readonly ImportedNote[];
  readonly leftOut: readonly LeftOutLine[];
  readonly warnings: readonly string[];
}
