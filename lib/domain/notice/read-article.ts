import type { ArticleFacts, Revision } from "#lib/domain/article.ts";
import { type Line, lineAt, linesOf, type Range } from "#lib/domain/text.ts";
import { foldSigns } from "./fold.ts";
import { passagesIn } from "./passages.ts";

/** An article made ready for the lint of any number of its notices. */
export interface ReadArticle {
  readonly headline: string;
  readonly text: string;
  readonly blocks: Revision["blocks"];
  readonly lines: readonly Line[];
  /** As `foldSigns` folds the text and the headline. */
  readonly folded: { readonly text: string; readonly headline: string };
}

/** Reads an article once, in time linear in its length. */
export function readArticle(
  { headline }: Pick<ArticleFacts, "headline">,
  { text, blocks }: Pick<Revision, "text" | "blocks">,
): ReadArticle {
  const folded = { text: foldSigns(text), headline: foldSigns(headline) };
  return { headline, text, blocks, lines: linesOf(text), folded };
}

/** Whether a range of the article’s text lies between the quotation marks of its line. */
export function isBetweenMarks({ text, lines }: ReadArticle, { start, end }: Range): boolean {
  const line = lineAt(lines, start);
  return passagesIn(text.slice(line.start, line.end)).some(
    (passage) => line.start + passage.start <= start && end <= line.start + passage.end,
  );
}
