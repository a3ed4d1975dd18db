/** What may be sent about a claim and what hangs on it, as zod schemas. */
import { z } from "zod";
import {
  filledTypedText,
  Id,
  Offset,
  OptionalAddress,
  optionalTypedText,
  Version,
} from "./fields.ts";
import { CHECKS, KINDS, PRIORITIES, STANCES, VERDICTS } from "./vocabulary.ts";

/** A claim to be tagged; the server reads the quote from the named revision. */
export const CreateClaim = z.strictObject({
  id: Id,
  revision: z.int().min(1),
  start: Offset,
  end: Offset,
  kind: z.enum(KINDS),
  /** That a program guessed the kind: readers of it see that, until somebody sets or confirms it. */
  isKindGuessed: z.boolean().optional(),
  note: optionalTypedText(10_000).optional(),
});
export type CreateClaim = z.infer<typeof CreateClaim>;

/** A range of a revision. */
const Place = z.strictObject({ revision: z.int().min(1), start: Offset, end: Offset });

/** What a checker may change about a claim; `place` gives it other words of the current revision. */
export const ChangeClaim = z.strictObject({
  version: Version,
  kind: z.enum(KINDS).optional(),
  check: z.enum(CHECKS).exclude(["stale"]).optional(),
  verdict: z.enum(VERDICTS).nullable().optional(),
  speaker: optionalTypedText(500).optional(),
  priority: z.enum(PRIORITIES).optional(),
  assignee: Id.nullable().optional(),
  note: optionalTypedText(10_000).optional(),
  place: Place.optional(),
});
export type ChangeClaim = z.infer<typeof ChangeClaim>;

/** A source to be attached to a claim. */
export const AddEvidence = z.strictObject({
  id: Id,
  stance: z.enum(STANCES),
  title: filledTypedText(1_000),
  url: OptionalAddress.default(null),
  locator: optionalTypedText(500).default(null),
  excerpt: optionalTypedText(20_000).default(null),
  primary: z.boolean().default(false),
  confidential: z.boolean().default(false),
});
export type AddEvidence = z.infer<typeof AddEvidence>;

/** What may be changed about a source; what is not named stays. */
export const ChangeEvidence = z.strictObject({
  version: Version,
  stance: z.enum(STANCES).optional(),
  title: filledTypedText(1_000).optional(),
  url: OptionalAddress.optional(),
  locator: optionalTypedText(500).optional(),
  excerpt: optionalTypedText(20_000).optional(),
  primary: z.boolean().optional(),
  confidential: z.boolean().optional(),
});
export type ChangeEvidence = z.infer<typeof ChangeEvidence>;

/** A comment to be added to a claim. */
export const AddComment = z.strictObject({ id: Id, body: filledTypedText(10_000) });
export type AddComment = z.infer<typeof AddComment>;
