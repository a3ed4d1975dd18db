/** What the interface answers about revisions and what becomes of claims in them. */
import { z } from "zod";
import { Revision } from "../article.ts";
import { Claim } from "../claim.ts";
import { list } from "../shapes.ts";
import { CHECKS, OUTCOMES } from "../vocabulary.ts";

/** An earlier revision, with the claims as they were anchored in it. */
export const RevisionView = z.strictObject({ revision: Revision, claims: list(Claim) });
export type RevisionView = z.infer<typeof RevisionView>;

/** The revision that an article got, and what became of each claim's words. */
export const Carried = z.strictObject({
  revision: Revision,
  claims: list(
    z.strictObject({ id: z.string(), outcome: z.enum(OUTCOMES), check: z.enum(CHECKS) }),
  ),
});
export type Carried = z.infer<typeof Carried>;
/** What became of one claim's words. */
export type CarriedClaim = Carried["claims"][number];
