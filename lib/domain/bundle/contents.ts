import type { z } from "zod";
import type * as shapes from "../answers/import.ts";
import { countWords } from "../text.ts";
import type { ArticleBundle } from "./bundle.ts";

/** What a bundle holds, in a few words and numbers. What was deleted or withdrawn counts as its record. */
export type BundleContents = Readonly<z.infer<typeof shapes.BundleContents>>;

/** Somebody whom a bundle names. */
export type NamedPerson = Readonly<z.infer<typeof shapes.NamedPerson>>;

/** A bundle before it is brought in. */
export type BundlePreview = Readonly<z.infer<typeof shapes.BundlePreview>>;

/** A bundle that was brought in: the article as it is on its desk, and what came with it. */
export type BundleImported = Readonly<z.infer<typeof shapes.BundleImported>>;

/** Counts what is in a bundle. */
export function contentsOf({
  article,
  revisions,
  claims,
  ...bundle
}: ArticleBundle): BundleContents {
  const living = claims.filter(isLiving);
  const countIn = (partsOf: (claim: ArticleBundle["claims"][number]) => number) =>
    living.reduce((sum, claim) => sum + partsOf(claim), 0);
  return {
    headline: article.headline,
    publication: article.publication,
    date: article.date,
    stage: article.stage,
    revisions: revisions.length,
    words: countWords(revisions.at(-1)?.text ?? ""),
    claims: living.length,
    corrections: countIn(({ corrections }) => corrections.filter(isLiving).length),
    evidence: countIn(({ evidence }) => evidence.filter(isLiving).length),
    confidential: claims.flatMap(({ evidence }) => evidence.filter((one) => one.confidential))
      .length,
    isConfidentialLeftOut: bundle.confidential === "left out",
    comments: countIn(({ comments }) => comments.length),
    reviews: countIn(({ reviews }) => reviews.length),
    events: bundle.events.length,
  };
}

function isLiving({ deletedAt }: { readonly deletedAt: string | null }): boolean {
  return deletedAt === null;
}
