import { z } from "zod";
import { Article } from "../article.ts";
import { Claim } from "../claim.ts";
import { NoticeWarning } from "../notice/warning.ts";
import { list } from "../shapes.ts";

/** A flagged claim as the reviewer reads it: in its paragraph, with all that hangs on it. */
export const FlaggedClaim = z.strictObject({
  claim: Claim,
  article: Article.pick({
    ...{ id: true, headline: true, desk: true, deadline: true, revision: true, stage: true },
  }),
  /** The lines around the claim's words; `start` is their offset in the revision. */
  context: z.strictObject({ start: z.int(), text: z.string() }),
  /** Warnings about the notices of its open corrections, by correction. */
  warnings: z.record(z.string(), list(NoticeWarning)),
  /** Whether the reader of the queue is an author of the finding, and whether the desk allows that. */
  own: z.boolean(),
  maySelfReview: z.boolean(),
  /** Whether the desk lets a reviewer approve a correction with other words. */
  mayAmendOnApproval: z.boolean(),
});
export type FlaggedClaim = Readonly<z.infer<typeof FlaggedClaim>>;
