import { z } from "zod";
import { WARNING_CODES } from "../notice/warning.ts";
import { Article } from "./article.ts";
import { Claim, list } from "./claim.ts";

const warning = z.strictObject({
  code: z.enum(WARNING_CODES),
  message: z.string(),
  range: z.strictObject({ start: z.int(), end: z.int() }).nullable(),
  difference: z.strictObject({ said: z.string(), source: z.string() }).nullable(),
});

/** A flagged claim as the reviewer reads it: in its paragraph, with all that hangs on it. */
export const FlaggedClaim = z.strictObject({
  claim: Claim,
  article: Article.pick({
    ...{ id: true, headline: true, desk: true, deadline: true, revision: true, stage: true },
  }),
  /** The lines around the claim's words; `start` is their offset in the revision. */
  context: z.strictObject({ start: z.int(), text: z.string() }),
  /** Warnings about the notices of its open corrections, by correction. */
  warnings: z.record(z.string(), list(warning)),
  /** Whether the reader of the queue is an author of the finding, and whether the desk allows that. */
  own: z.boolean(),
  maySelfReview: z.boolean(),
  /** Whether the desk lets a reviewer approve a correction with other words. */
  mayAmendOnApproval: z.boolean(),
});
export type FlaggedClaim = Readonly<z.infer<typeof FlaggedClaim>>;
