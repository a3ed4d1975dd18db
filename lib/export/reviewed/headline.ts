import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { linesOf } from "#lib/domain/text.ts";

/**
 * The headline of a revision whose words are now `words`: its own, corrected with them, where the text
 * has the article's headline or is of an earlier revision; else the one that the desk has given the article.
 */
export function headlineOf(
  { article, revision }: Pick<ReviewedArticle, "article" | "revision">,
  words: RevisionText = revision,
): string {
  const index = revision.blocks.indexOf("headline");
  if (index === -1) return article.headline;
  const isOwn = lineOf(revision, index) === article.headline;
  if (!isOwn && revision.number >= article.revision) return article.headline;
  return lineOf(words, index).trim() || article.headline;
}

function lineOf({ text }: RevisionText, index: number): string {
  const line = linesOf(text)[index];
  return line ? text.slice(line.start, line.end) : "";
}
