import { z } from "zod";
import { Claim } from "./claim.ts";
import { Desk, Person } from "./person.ts";
import { Published } from "./publication.ts";
import { Format } from "./revision.ts";
import { list, text } from "./shapes.ts";
import { BLOCK_KINDS, HOUSE_STYLES, ORIGINS, REQUIREMENTS, ROLES, STAGES } from "./vocabulary.ts";

/** What is said about an article besides its words. Absent facts are null. Times are ISO 8601 UTC. */
const ArticleFacts = z.strictObject({
  headline: z.string(),
  standfirst: text,
  byline: text,
  dateline: text,
  publication: text,
  /** The day of publication, ISO 8601, as precise as the source says. */
  date: text,
  /** BCP 47. */
  language: text,
  sourceUrl: text,
});
export type ArticleFacts = Readonly<z.infer<typeof ArticleFacts>>;

/** An article without its words: what is said about it, and where it stands on its desk. */
export const Article = ArticleFacts.extend({
  id: z.string(),
  desk: Desk,
  stage: z.enum(STAGES),
  /** Who brought it in from a bundle, and when; what was decided before that was decided elsewhere. */
  brought: z.strictObject({ by: Person, at: z.string() }).nullable(),
  assignee: Person.nullable(),
  deadline: text,
  /** The number of the current revision, from 1. */
  revision: z.int(),
  /** The last publication; null while nothing of it has been published. */
  published: Published.nullable(),
  version: z.int(),
  createdAt: z.string(),
  createdBy: Person,
  updatedAt: z.string(),
});
export type Article = Readonly<z.infer<typeof Article>>;

/** Who brought an article in from another Galley, and when. */
export type Brought = NonNullable<Article["brought"]>;

/** Revision `number` of an article. */
export const Revision = z.strictObject({
  number: z.int(),
  origin: z.enum(ORIGINS),
  text: z.string(),
  blocks: list(z.enum(BLOCK_KINDS)),
  formats: list(Format),
  createdAt: z.string(),
  createdBy: Person,
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  sha256: z.string(),
});
export type Revision = Readonly<z.infer<typeof Revision>>;

/** How far the checking of an article is; counts of claims. */
const Progress = z.strictObject({
  claims: z.int(),
  /** Claims whose check is `checked` or `waived`. */
  checked: z.int(),
  flagged: z.int(),
  approved: z.int(),
});
export type Progress = Readonly<z.infer<typeof Progress>>;

/** A row of the list of articles. */
export const ArticleSummary = Article.extend({ progress: Progress });
export type ArticleSummary = Readonly<z.infer<typeof ArticleSummary>>;

/** What a desk asks for before a claim or an article moves on. */
export const GateRules = z.strictObject({
  flag: list(z.enum(REQUIREMENTS)),
  ready: list(z.enum(REQUIREMENTS)),
  publish: list(z.enum(REQUIREMENTS)),
});

/** All that the workspace shows of an article. */
export const ArticleView = z.strictObject({
  article: Article,
  revision: Revision,
  /** In the order of the text; lost ones last. */
  claims: list(Claim),
  /** Who may be given the article or a claim. */
  members: list(Person),
  role: z.enum(ROLES),
  maySelfReview: z.boolean(),
  /** Whether a reviewer may approve a correction with other words. */
  mayAmendOnApproval: z.boolean(),
  /** Identifiers of those of the members who may decide on claims. */
  reviewers: list(z.string()),
  /** The desk's way of telling readers. */
  noticeStyle: z.enum(HOUSE_STYLES),
  rules: GateRules,
  /** Why whoever asks may not let the words pass alone, since they brought them in; null where they may. */
  ownWords: text,
});
export type ArticleView = Readonly<z.infer<typeof ArticleView>>;

/** Counts how far the checking is, over claims that are not deleted. */
export function progressOf(claims: readonly Pick<Claim, "check" | "review">[]): Progress {
  return {
    claims: claims.length,
    checked: claims.filter((claim) => isSettled(claim)).length,
    flagged: claims.filter((claim) => claim.review === "requested").length,
    approved: claims.filter((claim) => claim.review === "approved").length,
  };
}

/** Whether nothing is left to check on a claim. */
export function isSettled({ check }: Pick<Claim, "check">): boolean {
  return check === "checked" || check === "waived";
}
