import type { ReviewedArticle } from "#lib/domain/reviewed.ts";

/**
 * The article itself, when no confidential evidence is in it. Throws TypeError otherwise: whoever made
 * it should have left that out, and a file that names a source cannot be called back.
 */
export function requireNoConfidential<R extends Pick<ReviewedArticle, "claims">>(reviewed: R): R {
  for (const { evidence } of reviewed.claims) {
    if (evidence.some(({ confidential }) => confidential)) {
      throw new TypeError("Confidential evidence must not be exported.");
    }
  }
  return reviewed;
}
