import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";

/** A correction that somebody is about to change, and who may decide on its claim. */
export interface Amending {
  readonly claim: Pick<Claim, "review"> & { readonly createdBy: Pick<Claim["createdBy"], "id"> };
  readonly correction: { readonly createdBy: Pick<Correction["createdBy"], "id"> };
  readonly desk: Pick<ArticleView, "reviewers" | "maySelfReview">;
  /** Whoever changes it. */
  readonly me: string;
}

/** What whoever could decide on a claim loses by changing its correction, for a person; null for nothing. */
export function amendRisk({ claim, correction, desk, me }: Amending): string | null {
  const mayDecide = desk.reviewers.includes(me) && !desk.maySelfReview;
  const authors = [claim.createdBy.id, correction.createdBy.id];
  if (!mayDecide || authors.includes(me)) return null;
  const others = desk.reviewers.filter((one) => one !== me && !authors.includes(one));
  const undone = claim.review === "approved" ? ", the approval goes," : "";
  const then =
    others.length > 0
      ? "somebody else has to decide on the claim"
      : "nobody else on this desk could decide on the claim";
  return `If you change the words yourself you become an author of this correction${undone} and ${then}. Propose them instead, and the checker takes them over with one key.`;
}
