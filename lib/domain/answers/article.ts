/** The shapes of articles, revisions and what becomes of them, as they are answered. */
import { z } from "zod";
import { DeskId, DeskSlug } from "../desk-ref.ts";
import { Format } from "../inline-formats.ts";
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
import { Claim, list, Person, text } from "./claim.ts";

/** A desk as everybody on it knows it. */
export const Desk = z.strictObject({ id: DeskId, slug: DeskSlug, name: z.string() });

/** Which revision of an article was published last, when (ISO 8601 UTC), and by whom. */
export const Published = z.strictObject({
  revision: z.int(),
  at: z.string(),
  by: Person,
  /** Who brought that from another Galley in a bundle, which says so; null for what happened here. */
  broughtBy: Person.nullable(),
});

/** What is said about an article besides its words. Absent facts are null. Times are ISO 8601 UTC. */
export const ArticleFacts = z.strictObject({
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

/** An article without its words: what is said about it, and where it stands on its desk. */
export const Article = ArticleFacts.extend({
  id: z.string(),
  desk: Desk,
  stage: z.enum(STAGES),
  /** Who brought it in from a bundle, and when; what was decided before that was decided elsewhere. */
  brought: z.strictObject({ by: Person, at: z.string() }).nullable(),
  /** Who took it out of work, and when; nothing of it changes until it is taken out of the archive. */
  archived: z.strictObject({ by: Person, at: z.string() }).nullable(),
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

/** How far the checking of an article is; counts of claims. */
export const Progress = z.strictObject({
  claims: z.int(),
  /** Claims whose check is `checked` or `waived`. */
  checked: z.int(),
  flagged: z.int(),
  approved: z.int(),
  returned: z.int(),
});

/** A row of the list of articles. */
export const ArticleSummary = Article.extend({
  progress: Progress,
  /** Its first words without its headline; empty where it has none. */
  opening: z.string(),
  /** Whether another article of the desk has the same headline. */
  hasNamesake: z.boolean(),
  /** The words of the current revision, and how many of them stand in claims. */
  words: z.strictObject({ all: z.int(), claimed: z.int() }),
  /** The claims that wait for whoever asks: returned to them, and given to them and not checked yet. */
  mine: z.strictObject({ returned: z.int(), assigned: z.int() }),
});

/** What waits for whoever asks, on all of their desks. */
export const WaitingView = z.strictObject({
  /** Claims that came back to them. */
  returned: z.int(),
  /** What they are given: articles that are not published, and claims that are not checked. */
  assigned: z.strictObject({ articles: z.int(), claims: z.int() }),
  /** The claims whose review is requested, on each desk that has some, and who may decide on them there. */
  flagged: list(z.strictObject({ desk: Desk, claims: z.int(), deciders: list(Person) })),
});
export type WaitingView = z.infer<typeof WaitingView>;

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

/** What the last import of an article left out, in the order of the source. */
export const LeftOut = z.strictObject({
  lines: list(
    z.strictObject({
      /** By which it is put back. */
      number: z.int(),
      text: z.string(),
      reason: z.string(),
      kind: z.enum(BLOCK_KINDS),
      /** The line before which it stood, from 0. */
      before: z.int(),
    }),
  ),
});
export type LeftOut = z.infer<typeof LeftOut>;
