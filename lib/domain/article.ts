import type { z } from "zod";
import type * as shapes from "./answers/article.ts";
import type { Claim } from "./claim.ts";

/** What is said about an article besides its words. Absent facts are null. Times are ISO 8601 UTC. */
export type ArticleFacts = Readonly<z.infer<typeof shapes.ArticleFacts>>;

/** An article without its words: what is said about it, and where it stands on its desk. */
export type Article = Readonly<z.infer<typeof shapes.Article>>;

/** Who brought an article in from another Galley, and when. */
export type Brought = NonNullable<Article["brought"]>;

/** Who took an article out of work, and when. */
export type Archived = NonNullable<Article["archived"]>;

/** Revision `number` of an article. */
export type Revision = Readonly<z.infer<typeof shapes.Revision>>;

/** How far the checking of an article is; counts of claims. */
export type Progress = Readonly<z.infer<typeof shapes.Progress>>;

/** A row of the list of articles. */
export type ArticleSummary = Readonly<z.infer<typeof shapes.ArticleSummary>>;

/** All that the workspace shows of an article. */
export type ArticleView = Readonly<z.infer<typeof shapes.ArticleView>>;

/** Counts how far the checking is, over claims that are not deleted. */
export function progressOf(claims: readonly Pick<Claim, "check" | "review">[]): Progress {
  return {
    claims: claims.length,
    checked: claims.filter((claim) => isSettled(claim)).length,
    flagged: claims.filter((claim) => claim.review === "requested").length,
    approved: claims.filter((claim) => claim.review === "approved").length,
    returned: claims.filter((claim) => claim.review === "returned").length,
  };
}

/** Whether nothing is left to check on a claim. */
export function isSettled({ check }: Pick<Claim, "check">): boolean {
  return check === "checked" || check === "waived";
}
