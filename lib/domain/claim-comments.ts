/** Comments in answers to a change: a claim that is long talked about is not sent whole for each of them. */
import type { Claim, Comment } from "./claim.ts";

/** How many of a claim's comments an answer to a change carries, the last ones. */
export const RECENT_COMMENTS = 20;

/** The claim with its last comments only, and how many there are before them. */
export function withRecentComments(claim: Claim): Claim {
  const earlierComments = claim.comments.length - RECENT_COMMENTS;
  if (earlierComments <= 0) return claim;
  return { ...claim, comments: claim.comments.slice(earlierComments), earlierComments };
}

/**
 * The claim with all of its comments, where those that it lacks are among the ones known before; null where
 * they are not, and the claim has to be read again.
 */
export function withKnownComments(claim: Claim, known: readonly Comment[]): Claim | null {
  const { earlierComments, ...whole } = claim;
  if (earlierComments === undefined) return claim;
  const recent = new Set(claim.comments.map(({ id }) => id));
  const earlier = known.filter(({ id }) => !recent.has(id));
  if (earlier.length !== earlierComments) return null;
  return { ...whole, comments: [...earlier, ...claim.comments] };
}
