/** The tables of claims and of what hangs on them, as Kysely sees them (see `schema.ts`). */
import type { Generated } from "kysely";
import type {
  Action,
  Check,
  CorrectionState,
  Decision,
  Kind,
  Notice,
  Outcome,
  Priority,
  Review,
  Stance,
  Verdict,
  WordingState,
} from "#lib/domain/vocabulary.ts";

/** SQLite has no booleans. */
export type Flag = 0 | 1;

/** A claim without its place in the text. */
export interface ClaimsTable {
  id: string;
  article: string;
  kind: Kind;
  check: Check;
  verdict: Verdict | null;
  speaker: string | null;
  priority: Priority;
  assignee: string | null;
  note: string | null;
  review: Review;
  /** Who last set the verdict; with `requestedBy` it says whose finding the claim is. */
  foundBy: string | null;
  requestedBy: string | null;
  /** Who brought it in from a bundle, and so is an author of all of it. */
  broughtBy: Generated<string | null>;
  /** While it is approved or declined: the hash of what that covers, and the revision decided on. */
  covers: Generated<string | null>;
  coversIn: Generated<number | null>;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  deletedAt: string | null;
  version: Generated<number>;
}

/** The place of a claim in one revision. */
export interface ClaimAnchorsTable {
  claim: string;
  revision: number;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  outcome: Outcome;
}

/** A source for or against a claim. */
export interface EvidenceTable {
  id: string;
  claim: string;
  stance: Stance;
  title: string;
  url: string | null;
  locator: string | null;
  excerpt: string | null;
  primary: Flag;
  confidential: Flag;
  createdAt: string;
  createdBy: string;
  deletedAt: string | null;
  version: Generated<number>;
}

/** A correction without its place in the text. */
export interface CorrectionsTable {
  id: string;
  claim: string;
  action: Action;
  insert: string;
  state: CorrectionState;
  notice: Notice;
  noticeText: string | null;
  mark: string | null;
  reason: string | null;
  appliedIn: number | null;
  /** Who proposed it in the file it came from, and when, as the file says. */
  givenAuthor: Generated<string | null>;
  givenDate: Generated<string | null>;
  createdAt: string;
  createdBy: string;
  deletedAt: string | null;
  version: Generated<number>;
}

/** Everyone whose words a correction holds or held. */
export interface CorrectionAuthorsTable {
  correction: string;
  person: string;
}

/** The place of a correction in one revision. */
export interface CorrectionAnchorsTable {
  correction: string;
  revision: number;
  start: number;
  end: number;
  exact: string;
  outcome: Outcome;
}

/** What somebody said to colleagues about a claim. */
export interface CommentsTable {
  id: string;
  claim: string;
  body: string;
  /** Who wrote it in the file it came from, and when, as the file says. */
  givenAuthor: Generated<string | null>;
  givenDate: Generated<string | null>;
  createdAt: string;
  createdBy: string;
}

/** A decision on a claim; rows are only ever added. */
export interface ReviewsTable {
  id: string;
  claim: string;
  decision: Decision;
  comment: string | null;
  own: Flag;
  /** Why the desk's rules were set aside for it. */
  override: Generated<string | null>;
  /** The revision decided on, and the hash of what was decided on; null for older decisions. */
  revision: Generated<number | null>;
  covers: Generated<string | null>;
  /** What an approval changed in the corrections' words, JSON. */
  amended: Generated<string | null>;
  at: string;
  by: string;
}

/** Another wording that somebody proposes for a correction, for a colleague to take over. */
export interface WordingsTable {
  id: string;
  correction: string;
  insert: string;
  notice: Notice;
  noticeText: string | null;
  comment: string | null;
  state: WordingState;
  createdAt: string;
  createdBy: string;
  settledAt: string | null;
  settledBy: string | null;
}
