/** The tables of claims and of what hangs on them, as Kysely sees them (see `schema.ts`). */
import type { Generated } from "kysely";
import type { Claim, ClaimAnchor, Evidence, ReviewEntry } from "#lib/domain/claim.ts";
import type { Correction, ProposedWording, Wording } from "#lib/domain/correction.ts";

/** SQLite has no booleans. */
export type Flag = 0 | 1;

/** A claim without its place in the text. */
export interface ClaimsTable
  extends Pick<Claim, "id" | "article" | "kind" | "check" | "verdict" | "speaker" | "priority">,
    Pick<Claim, "note" | "review" | "createdAt" | "updatedAt"> {
  /** Whether nobody has said or confirmed its kind yet. */
  kindGuessed: Generated<Flag>;
  assignee: string | null;
  /** Who last set the verdict; with `requestedBy` it says whose finding the claim is. */
  foundBy: string | null;
  requestedBy: string | null;
  /** Who brought it in from a bundle, and so is an author of all of it. */
  broughtBy: Generated<string | null>;
  /** While it is approved or declined: the hash of what that covers, and the revision decided on. */
  covers: Generated<string | null>;
  coversIn: Generated<number | null>;
  createdBy: string;
  deletedAt: string | null;
  version: Generated<number>;
}

/** The place of a claim in one revision. */
export interface ClaimAnchorsTable extends ClaimAnchor {
  claim: string;
}

/** A source for or against a claim. */
export interface EvidenceTable
  extends Pick<Evidence, "id" | "claim" | "stance" | "title" | "url" | "locator" | "excerpt"> {
  primary: Flag;
  confidential: Flag;
  createdAt: string;
  createdBy: string;
  deletedAt: string | null;
  version: Generated<number>;
}

/** A correction without its place in the text. */
export interface CorrectionsTable
  extends Wording,
    Pick<Correction, "id" | "claim" | "action" | "state" | "mark" | "reason" | "appliedIn"> {
  /** Who proposed it in the file it came from, and when, as the file says. */
  givenAuthor: Generated<string | null>;
  givenDate: Generated<string | null>;
  /** What readers have been told, JSON, while a note in force is being amended; else what they were before. */
  inForce: Generated<string | null>;
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
export interface CorrectionAnchorsTable extends Omit<ClaimAnchor, "prefix" | "suffix"> {
  correction: string;
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
export interface ReviewsTable extends Pick<ReviewEntry, "decision" | "comment" | "at"> {
  id: string;
  claim: string;
  own: Flag;
  /** Why the desk's rules were set aside for it. */
  override: Generated<string | null>;
  /** The revision decided on, and the hash of what was decided on; null for older decisions. */
  revision: Generated<number | null>;
  covers: Generated<string | null>;
  /** What an approval changed in the corrections' words, JSON. */
  amended: Generated<string | null>;
  by: string;
}

/** Another wording that somebody proposes for a correction, for a colleague to take over. */
export interface WordingsTable
  extends Wording,
    Pick<ProposedWording, "id" | "comment" | "state" | "createdAt" | "settledAt"> {
  correction: string;
  createdBy: string;
  settledBy: string | null;
}
