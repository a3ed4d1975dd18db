import type { DeskRules } from "#lib/domain/gates.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Desk, Membership, Person } from "#lib/domain/person.ts";
import type { HouseStyle, Role } from "#lib/domain/vocabulary.ts";

/** One page of a list; `next` is the cursor of the page after, null at the end. */
export interface Listing<Row> {
  readonly data: readonly Row[];
  readonly next: string | null;
}

/** Who has signed in. */
export interface Me extends Person {
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** What was recognised in an imported text, stored for an hour under `id`. */
export interface ImportPreview {
  readonly id: string;
  readonly article: ImportedArticle;
  /** Articles of the desk that this may be already, the likeliest first. */
  readonly matches: readonly ImportMatch[];
}

/** An article that is on the desk already, at which revision, and what shows that it may be the same. */
export interface ImportMatch {
  readonly id: string;
  readonly headline: string;
  readonly revision: number;
  /** `text`: word for word the same; else another version under the same address or headline. */
  readonly why: "text" | "address" | "headline";
}

/** A desk with its policy. */
export interface DeskView extends Desk {
  /** Whether a reviewer may decide on their own finding. */
  readonly maySelfReview: boolean;
  /** Whether its members may have the server fetch a page by its address. */
  readonly mayFetch: boolean;
  /** Whether a reviewer may change the words of a correction in approving it. */
  readonly mayAmendOnApproval: boolean;
  /** How its notices are worded, and where in the article they stand. */
  readonly noticeStyle: HouseStyle;
  /** What is asked for before a claim or an article moves on. */
  readonly rules: DeskRules;
  /** Whether the sessions of its members end after half an hour of rest. */
  readonly isSensitive: boolean;
  readonly version: number;
  /** The role there of whoever asks. */
  readonly role: Role;
}

/** Somebody on a desk. */
export interface Member extends Person {
  readonly email: string;
  readonly role: Role;
  /** Whether the account is switched off. */
  readonly isDisabled: boolean;
}

/** An invitation that nobody has accepted yet. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: string;
  /** Whether it can be accepted; not once whoever made it may not invite any more. */
  readonly isBacked: boolean;
}

/** Who is on a desk, and who has been asked. */
export interface DeskPeople {
  readonly people: readonly Member[];
  readonly invitations: readonly Invitation[];
}

/** What an invitation's link says before it is accepted. */
export interface Welcome {
  readonly desk: Desk;
  readonly role: Role;
  readonly email: string;
  readonly hasAccount: boolean;
}

/** A new invitation with the address to hand over, which is shown this once. */
export interface InvitationLink extends Invitation {
  readonly link: string;
}

/** The first account; `withoutSample` says why the sample desk that was asked for is not there. */
export interface FirstAccount {
  readonly email: string;
  readonly withoutSample: string | null;
}

/** A place where one has signed in. */
export interface SessionView {
  readonly id: string;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** The browser's own name for itself. */
  readonly userAgent: string | null;
}
