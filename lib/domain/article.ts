import type { Claim } from "./claim.ts";
import type { Desk, Person } from "./person.ts";
import type { Published } from "./publication.ts";
import type { RevisionText } from "./revision.ts";
import type { Gate, HouseStyle, Origin, Requirement, Role, Stage } from "./vocabulary.ts";

/** What is said about an article besides its words. Absent facts are null. Times are ISO 8601 UTC. */
export interface ArticleFacts {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly publication: string | null;
  /** The day of publication, ISO 8601, as precise as the source says. */
  readonly date: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly sourceUrl: string | null;
}

/** Who brought an article in from another Galley, and when. */
export interface Brought {
  readonly by: Person;
  readonly at: string;
}

/** An article without its words: what is said about it, and where it stands on its desk. */
export interface Article extends ArticleFacts {
  readonly id: string;
  readonly desk: Desk;
  readonly stage: Stage;
  /** Who brought it in from a bundle; what was decided before that was decided elsewhere. */
  readonly brought: Brought | null;
  readonly assignee: Person | null;
  readonly deadline: string | null;
  /** The number of the current revision, from 1. */
  readonly revision: number;
  /** The last publication; null while nothing of it has been published. */
  readonly published: Published | null;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: Person;
  readonly updatedAt: string;
}

/** Revision `number` of an article. */
export interface Revision extends RevisionText {
  readonly number: number;
  readonly origin: Origin;
  readonly createdAt: string;
  readonly createdBy: Person;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  readonly sha256: string;
}

/** How far the checking of an article is; counts of claims. */
export interface Progress {
  readonly claims: number;
  /** Claims whose check is `checked` or `waived`. */
  readonly checked: number;
  readonly flagged: number;
  readonly approved: number;
}

/** A row of the list of articles. */
export interface ArticleSummary extends Article {
  readonly progress: Progress;
}

/** All that the workspace shows of an article. */
export interface ArticleView {
  readonly article: Article;
  readonly revision: Revision;
  /** In the order of the text; lost ones last. */
  readonly claims: readonly Claim[];
  /** Who may be given the article or a claim. */
  readonly members: readonly Person[];
  readonly role: Role;
  readonly maySelfReview: boolean;
  /** Whether a reviewer may approve a correction with other words. */
  readonly mayAmendOnApproval: boolean;
  /** Identifiers of those of the members who may decide on claims. */
  readonly reviewers: readonly string[];
  /** The desk's way of telling readers. */
  readonly noticeStyle: HouseStyle;
  /** What the desk asks for before a claim or the article moves on. */
  readonly rules: Readonly<Record<Gate, readonly Requirement[]>>;
  /** Why whoever asks may not let the words pass alone, since they brought them in; null where they may. */
  readonly ownWords: string | null;
}

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
