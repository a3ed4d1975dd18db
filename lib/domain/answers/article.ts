/** The shapes of articles, revisions and what becomes of them, as the interface answers them. */
import { z } from "zod";
import type { Article, ArticleSummary, ArticleView, Progress, Revision } from "../article.ts";
import { DeskId, DeskSlug } from "../desk-ref.ts";
import { WARNING_CODES } from "../notice/warning.ts";
import type { Desk } from "../person.ts";
import type { Published } from "../publication.ts";
import type { FlaggedClaim } from "../queue.ts";
import type { Format } from "../revision.ts";
import {
  BLOCK_KINDS,
  CHECKS,
  HOUSE_STYLES,
  ORIGINS,
  OUTCOMES,
  REQUIREMENTS,
  ROLES,
  STAGES,
} from "../vocabulary.ts";
import { ClaimAnswer, list, PersonAnswer, text } from "./claim.ts";

/** A desk as it is named in answers. */
export const DeskAnswer = z.strictObject({
  id: DeskId,
  slug: DeskSlug,
  name: z.string(),
}) satisfies z.ZodType<Desk>;

/** What a desk asks for before each gate. */
export const RulesAnswer = z.strictObject({
  flag: list(z.enum(REQUIREMENTS)),
  ready: list(z.enum(REQUIREMENTS)),
  publish: list(z.enum(REQUIREMENTS)),
});

const published = z.strictObject({
  revision: z.int(),
  at: z.string(),
  by: PersonAnswer,
  broughtBy: PersonAnswer.nullable(),
}) satisfies z.ZodType<Published>;

/** An article without its words. */
export const ArticleAnswer = z.strictObject({
  id: z.string(),
  desk: DeskAnswer,
  headline: z.string(),
  standfirst: text,
  byline: text,
  dateline: text,
  publication: text,
  date: text,
  language: text,
  sourceUrl: text,
  stage: z.enum(STAGES),
  brought: z.strictObject({ by: PersonAnswer, at: z.string() }).nullable(),
  assignee: PersonAnswer.nullable(),
  deadline: text,
  revision: z.int(),
  published: published.nullable(),
  version: z.int(),
  createdAt: z.string(),
  createdBy: PersonAnswer,
  updatedAt: z.string(),
}) satisfies z.ZodType<Article>;

const place = { start: z.int(), end: z.int() };
const format: z.ZodType<Format> = z.union([
  z.strictObject({ kind: z.enum(["bold", "italic"]), ...place }),
  z.strictObject({ kind: z.literal("link"), href: z.string(), ...place }),
]);

/** A revision with its words. */
export const RevisionAnswer = z.strictObject({
  number: z.int(),
  origin: z.enum(ORIGINS),
  text: z.string(),
  blocks: list(z.enum(BLOCK_KINDS)),
  formats: list(format),
  createdAt: z.string(),
  createdBy: PersonAnswer,
  sha256: z.string(),
}) satisfies z.ZodType<Revision>;

const progress: z.ZodType<Progress> = z.strictObject({
  claims: z.int(),
  checked: z.int(),
  flagged: z.int(),
  approved: z.int(),
});

/** A row of the list of articles. */
export const ArticleSummaryAnswer: z.ZodType<ArticleSummary> = ArticleAnswer.extend({ progress });

/** All that the workspace shows of an article. */
export const ArticleViewAnswer: z.ZodType<ArticleView> = z.strictObject({
  article: ArticleAnswer,
  revision: RevisionAnswer,
  claims: list(ClaimAnswer),
  members: list(PersonAnswer),
  role: z.enum(ROLES),
  maySelfReview: z.boolean(),
  mayAmendOnApproval: z.boolean(),
  reviewers: list(z.string()),
  noticeStyle: z.enum(HOUSE_STYLES),
  rules: RulesAnswer,
  ownWords: text,
});

/** An earlier revision, with the claims as they were anchored in it. */
export const RevisionView = z.strictObject({ revision: RevisionAnswer, claims: list(ClaimAnswer) });
export type RevisionView = z.infer<typeof RevisionView>;

/** The revision that an article got, and what became of each claim's words. */
export const Carried = z.strictObject({
  revision: RevisionAnswer,
  claims: list(
    z.strictObject({ id: z.string(), outcome: z.enum(OUTCOMES), check: z.enum(CHECKS) }),
  ),
});
export type Carried = z.infer<typeof Carried>;
/** What became of one claim's words. */
export type CarriedClaim = Carried["claims"][number];

const warning = z.strictObject({
  code: z.enum(WARNING_CODES),
  message: z.string(),
  range: z.strictObject(place).nullable(),
  difference: z.strictObject({ said: z.string(), source: z.string() }).nullable(),
});

/** A claim of the review queue. */
export const FlaggedClaimAnswer: z.ZodType<FlaggedClaim> = z.strictObject({
  claim: ClaimAnswer,
  article: ArticleAnswer.pick({
    ...{ id: true, headline: true, desk: true, deadline: true, revision: true, stage: true },
  }),
  context: z.strictObject({ start: z.int(), text: z.string() }),
  warnings: z.record(z.string(), list(warning)),
  own: z.boolean(),
  maySelfReview: z.boolean(),
  mayAmendOnApproval: z.boolean(),
});
