import type { ArticleFacts, Revision } from "#lib/domain/article.ts";
import { type Line, linesOf } from "#lib/domain/text.ts";
import { foldSigns } from "./fold.ts";

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
