/** The shapes of a claim and of what hangs on it, as the interface answers them. */
import { z } from "zod";
import type { Attribution } from "../attribution.ts";
import type { Claim, ClaimAnchor, Comment, Evidence, ReviewEntry } from "../claim.ts";
import type { Correction, ProposedWording } from "../correction.ts";
import type { Person } from "../person.ts";
import {
  ACTIONS,
  CHECKS,
  CORRECTION_STATES,
  DECISIONS,
  KINDS,
  NOTICES,
  OUTCOMES,
  PRIORITIES,
  REVIEWS,
  STANCES,
  VERDICTS,
  WORDING_STATES,
} from "../vocabulary.ts";

/** A text, or null for none. */
export const text = z.string().nullable();

/** A list in an answer. */
export const list = <T extends z.ZodType>(shape: T) => z.array(shape).readonly();

/** A person as colleagues see them. */
export const PersonAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
}) satisfies z.ZodType<Person>;

const made = { createdAt: z.string(), createdBy: PersonAnswer };
const given: z.ZodType<Attribution> = z.strictObject({ author: text, date: text });
const wording = { insert: z.string(), notice: z.enum(NOTICES), noticeText: text };

/** A source of a claim. */
export const EvidenceAnswer = z.strictObject({
  id: z.string(),
  claim: z.string(),
  stance: z.enum(STANCES),
  title: z.string(),
  url: text,
  locator: text,
  excerpt: text,
  primary: z.boolean(),
  confidential: z.boolean(),
  ...made,
  version: z.int(),
}) satisfies z.ZodType<Evidence>;

/** A comment on a claim. */
export const CommentAnswer = z.strictObject({
  id: z.string(),
  body: z.string(),
  given: given.nullable(),
  ...made,
}) satisfies z.ZodType<Comment>;

/** Other words that somebody proposes for a correction. */
export const WordingAnswer = z.strictObject({
  id: z.string(),
  ...wording,
  comment: text,
  state: z.enum(WORDING_STATES),
  ...made,
  settledAt: text,
  settledBy: PersonAnswer.nullable(),
}) satisfies z.ZodType<ProposedWording>;

/** A correction with the wordings proposed for it. */
export const CorrectionAnswer = z.strictObject({
  id: z.string(),
  claim: z.string(),
  action: z.enum(ACTIONS),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  ...wording,
  outcome: z.enum(OUTCOMES),
  state: z.enum(CORRECTION_STATES),
  mark: text,
  reason: text,
  appliedIn: z.int().nullable(),
  given: given.nullable(),
  wordings: list(WordingAnswer),
  ...made,
  version: z.int(),
}) satisfies z.ZodType<Correction>;

const amendment = z.strictObject({
  correction: z.string(),
  before: z.strictObject(wording),
  after: z.strictObject(wording),
});

const round = z.strictObject({
  decision: z.enum(DECISIONS),
  comment: text,
  own: z.boolean(),
  revision: z.int().nullable(),
  amended: list(amendment),
  override: text.exactOptional(),
  at: z.string(),
  by: PersonAnswer,
}) satisfies z.ZodType<ReviewEntry>;

const anchor = z.strictObject({
  revision: z.int(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  outcome: z.enum(OUTCOMES),
}) satisfies z.ZodType<ClaimAnchor>;

/** A claim with all that hangs on it. */
export const ClaimAnswer: z.ZodType<Claim> = z.strictObject({
  id: z.string(),
  article: z.string(),
  anchor,
  kind: z.enum(KINDS),
  check: z.enum(CHECKS),
  verdict: z.enum(VERDICTS).nullable(),
  speaker: text,
  priority: z.enum(PRIORITIES),
  assignee: PersonAnswer.nullable(),
  note: text,
  review: z.enum(REVIEWS),
  covers: text,
  evidence: list(EvidenceAnswer),
  corrections: list(CorrectionAnswer),
  comments: list(CommentAnswer),
  rounds: list(round),
  ...made,
  updatedAt: z.string(),
  version: z.int(),
});

/** What hangs on a claim is answered with the claim as it stands then. */
export const withClaim = { claimNow: ClaimAnswer };
