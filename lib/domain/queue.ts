import type { Article } from "./article.ts";
import type { Claim } from "./claim.ts";
import type { NoticeWarning } from "./notice/warning.ts";

/** A flagged claim as the reviewer reads it: in its paragraph, with all that hangs on it. */
export interface FlaggedClaim {
  readonly claim: Claim;
  readonly article: Pick<Article, "id" | "headline" | "desk" | "deadline" | "revision" | "stage">;
  /** The lines around the claim's words; `start` is their offset in the revision. */
  readonly context: { readonly start: number; readonly text: string };
  /** Warnings about the notices of its open corrections, by correction. */
  readonly warnings: Readonly<Record<string, readonly NoticeWarning[]>>;
  /** Whether the reader of the queue is an author of the finding, and whether the desk allows that. */
  readonly own: boolean;
  readonly maySelfReview: boolean;
  /** Whether the desk lets a reviewer approve a correction with other words. */
  readonly mayAmendOnApproval: boolean;
}
