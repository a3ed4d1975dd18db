import type { Claim } from "#lib/domain/claim.ts";
import { withRecentComments } from "#lib/domain/claim-comments.ts";

/**
 * What a change answers, without the old comments of the claim that it is or that comes with it (`claimNow`):
 * whoever changes a claim knows them.
 */
export function withoutOldComments(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  if (isClaim(answer)) return withRecentComments(answer);
  if (!("claimNow" in answer)) return answer;
  return { ...answer, claimNow: withoutOldComments(answer.claimNow) };
}

function isClaim(value: object): value is Claim {
  return "comments" in value && "anchor" in value && Array.isArray(value.comments);
}
