/**
 * The tables as Kysely sees them, in camel case; the columns are the same words in snake case. Times
 * are ISO 8601 UTC, identifiers UUIDs, offsets UTF-16 code units, JSON columns text.
 */
import type { Generated, Kysely } from "kysely";
import type { ArticleFacts } from "#lib/domain/article.ts";
import type { DeskId, DeskSlug } from "#lib/domain/desk-ref.ts";
import type { EventType } from "#lib/domain/event.ts";
import type { HouseStyle, Origin, PublicationKind, Role, Stage } from "#lib/domain/vocabulary.ts";
import type {
  ClaimAnchorsTable,
  ClaimsTable,
  CommentsTable,
  CorrectionAnchorsTable,
  CorrectionAuthorsTable,
  CorrectionsTable,
  EvidenceTable,
  Flag,
  ReviewsTable,
  WordingsTable,
} from "./claim-tables.ts";

/** Somebody with an account, or named by a bundle only. */
export interface PeopleTable {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  createdAt: string;
  disabledAt: string | null;
  version: Generated<number>;
}

/** A person as an OpenID provider names them (OpenID Connect Core 1.0, 2: `iss` and `sub`). */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** That an account is tied to an identity at a sign-on service. */
export interface IdentitiesTable extends Identity {
  person: string;
  createdAt: string;
}

/** A time for which somebody is signed in. */
export interface SessionsTable {
  id: string;
  person: string;
  createdAt: string;
  lastSeenAt: string;
  endedAt: string | null;
  userAgent: string | null;
}

/** One-time links: the first account, an invitation. Only a hash of the token is kept. */
export interface LinksTable {
  tokenHash: string;
  purpose: "setup" | "invitation";
  desk: DeskId | null;
  role: Role | null;
  email: string | null;
  createdAt: string;
  createdBy: string | null;
  expiresAt: string;
  usedAt: string | null;
}

/** A desk with its policy. */
export interface DesksTable {
  id: DeskId;
  slug: DeskSlug;
  name: string;
  maySelfReview: Generated<Flag>;
  /** Whether its members may have the server fetch a page by its address. */
  mayFetch: Generated<Flag>;
  /** How readers are told of corrections. */
  noticeStyle: Generated<HouseStyle>;
  /** What is asked for before a claim or an article moves on, as JSON. */
  rules: Generated<string>;
  /** Whether its members' sessions end after half an hour of rest. */
  isSensitive: Generated<Flag>;
  /** Whether a reviewer may change the words of a correction in approving it. */
  mayAmendOnApproval: Generated<Flag>;
  createdAt: string;
  version: Generated<number>;
}

/** That a person is on a desk. */
export interface MembershipsTable {
  desk: DeskId;
  person: string;
  role: Role;
  createdAt: string;
}

/** The preview of an import, as JSON. */
export interface ImportsTable {
  id: string;
  desk: DeskId;
  createdBy: string;
  createdAt: string;
  article: string;
}

/** An article without its text. */
export interface ArticlesTable extends ArticleFacts {
  id: string;
  desk: DeskId;
  /** The headline and the address such that those of versions of one article are equal. */
  headlineKey: string;
  addressKey: string | null;
  stage: Stage;
  /** Who brought it in from a bundle of another Galley, and when. */
  broughtBy: Generated<string | null>;
  broughtAt: Generated<string | null>;
  assignee: string | null;
  deadline: string | null;
  revision: number;
  /** Who has seen the words of a revision that others brought in, and of which. */
  secondReader: Generated<string | null>;
  secondReadRevision: Generated<number | null>;
  /** Who took it out of work, and when. */
  archivedAt: Generated<string | null>;
  archivedBy: Generated<string | null>;
  /** The first words of its current revision. */
  opening: Generated<string>;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  version: Generated<number>;
}

/** That a revision was published: the article's publication `number`, from 1. */
export interface PublicationsTable {
  article: string;
  number: number;
  revision: number;
  at: string;
  by: string;
  kind: PublicationKind;
  /** How many claims there were, and how many of them were checked; null where nobody has noted it. */
  claims: number | null;
  checked: number | null;
  corrections: number;
  /** Why the desk's rules were set aside for it. */
  reason: string | null;
  /** Who brought it from another Galley, in a bundle; null for what was published here. */
  broughtBy: string | null;
}

/** The text of a revision; blocks and formats are JSON. Rows are only ever added. */
export interface RevisionsTable {
  article: string;
  number: number;
  origin: Origin;
  text: string;
  blocks: string;
  formats: string;
  sha256: string;
  createdAt: string;
  createdBy: string;
  /** Who brought it from another Galley, in a bundle; null for what came or was made here. */
  broughtBy: Generated<string | null>;
}

/** A line that the import of a revision left out (JSON), and the revision from which on it is back. */
export interface LeftOutLinesTable {
  article: string;
  revision: number;
  number: number;
  line: string;
  putBackIn: Generated<number | null>;
}

/** The record of who did what; `before` and `after` are JSON. Rows are only ever added, and stay when what they name is deleted. */
export interface EventsTable {
  seq: Generated<number>;
  at: string;
  actor: string | null;
  desk: string | null;
  article: string | null;
  claim: string | null;
  type: EventType;
  before: string | null;
  after: string | null;
  previousHash: string;
  hash: string;
}

/** What a client created under which identifier, so that a request sent twice creates once. */
export interface CreationsTable {
  id: string;
  person: string;
  digest: string;
  createdAt: string;
}

/** All tables by name. */
export interface Tables {
  people: PeopleTable;
  identities: IdentitiesTable;
  sessions: SessionsTable;
  links: LinksTable;
  desks: DesksTable;
  memberships: MembershipsTable;
  imports: ImportsTable;
  articles: ArticlesTable;
  publications: PublicationsTable;
  revisions: RevisionsTable;
  leftOutLines: LeftOutLinesTable;
  claims: ClaimsTable;
  claimAnchors: ClaimAnchorsTable;
  evidence: EvidenceTable;
  corrections: CorrectionsTable;
  correctionAuthors: CorrectionAuthorsTable;
  correctionAnchors: CorrectionAnchorsTable;
  comments: CommentsTable;
  reviews: ReviewsTable;
  wordings: WordingsTable;
  events: EventsTable;
  creations: CreationsTable;
}

/** A connection, or a transaction. */
export type Db = Kysely<Tables>;
