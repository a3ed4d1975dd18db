/** What events hold, by their types. Stored as JSON: the order of fields is part of an event's hash. */
import type { ArticleFacts } from "./article.ts";
import type { BundledEvent } from "./bundled-event.ts";
import type { Amendment, Claim, ClaimAnchor } from "./claim.ts";
import type { AddComment, AddEvidence, ChangeClaim, ChangeEvidence } from "./claim-requests.ts";
import type { Correction, Wording } from "./correction.ts";
import type { OverriddenRules } from "./gates.ts";
import type { Desk, Person } from "./person.ts";
import type { ChangeArticle, ChangeDesk } from "./requests.ts";
import type {
  BlockKind,
  Check,
  CorrectionsIncluded,
  ExportFormat,
  Kind,
  Outcome,
  Review,
  Role,
  Stage,
} from "./vocabulary.ts";

interface Identified {
  readonly id: string;
}

/** Identifiers and what was said stand in `before` or `after`, whichever there is. */
interface After<A> {
  readonly before?: undefined;
  readonly after: A;
}
interface Before<B> {
  readonly before: B;
  readonly after?: undefined;
}
interface Change<B, A = B> {
  readonly before: B;
  readonly after: A;
}
type Nothing = { readonly before?: undefined; readonly after?: undefined };

type PersonOnly = After<{ readonly person: string }>;
type Identity = { readonly issuer: string; readonly subject: string };
type MemberRole = { readonly person: string; readonly role: Role };
type Invited = { readonly email: string; readonly role: Role };

/** How much a file brought with its words: numbers of lines, notes, changes and comments. */
interface ImportCounts {
  readonly leftOut: number;
  readonly notes: number;
  readonly changes: number;
  readonly comments: number;
}

type Overriding = { readonly override?: OverriddenRules };
type ArticleState = Required<Omit<ChangeArticle, "version" | "override">>;
type RevisedState = Partial<ArticleFacts & { readonly stage: Stage; readonly revision: number }>;
type PublishedState = {
  readonly revision: number;
  readonly stage?: Stage;
  readonly headline?: string;
};

/** Which file somebody got. */
interface Exported {
  readonly format: ExportFormat;
  readonly revision?: number;
  readonly corrections?: CorrectionsIncluded;
  readonly confidential?: "included" | "left out";
}

type Quote = Pick<ClaimAnchor, "start" | "end" | "exact">;
type TaggedClaim = Quote & { readonly kind: Kind; readonly revision: number };
type ClaimPlace = Quote & { readonly revision: number };
type ClaimChanges = Omit<ChangeClaim, "version" | "place">;
type ClaimState = Partial<Omit<ClaimChanges, "check"> & { readonly check: Check }>;

/** A correction that a file brings. */
export interface ImportedCorrection
  extends Pick<
    Correction,
    "id" | "claim" | "action" | "insert" | "notice" | "noticeText" | "mark"
  > {
  readonly givenAuthor: string | null;
  readonly givenDate: string | null;
  readonly place: Quote;
}

/** A comment that a file brings. */
export interface ImportedComment {
  readonly id: string;
  readonly claim: string;
  readonly body: string;
  readonly givenAuthor: string | null;
  readonly givenDate: string | null;
}

type ReasonedWording = Wording & Pick<Correction, "reason">;
type OfCorrection = { readonly id: string; readonly correction: string };

type EvidenceState = Omit<ChangeEvidence, "version">;

/** What somebody decided on a claim. */
type Decided = Change<
  { readonly review: Review },
  {
    readonly review: Review;
    readonly comment: string | null;
    readonly own: boolean;
    readonly override?: OverriddenRules;
    readonly amended?: readonly Amendment[];
  }
>;

/** What each type of event holds. */
export interface EventPayloads {
  "setup_link.created": Nothing;
  /** How much was wrong, and the first of it in sentences. */
  "seals.renewed": After<{ readonly found: number; readonly first: readonly string[] }>;
  "person.created": After<Person & { readonly email: string }>;
  "person.changed": Change<{ readonly name: string }>;
  "person.password_set": PersonOnly;
  "person.disabled": PersonOnly;
  "person.enabled": PersonOnly;
  "identity.linked": After<Identity>;
  "identity.untied": After<Identity & { readonly person: string }>;
  "session.started": Nothing;
  "session.ended": Nothing;
  "desk.created": After<Desk>;
  "desk.changed": Change<Required<Omit<ChangeDesk, "version">>>;
  "member.added": After<MemberRole>;
  "member.changed": Change<MemberRole>;
  "member.removed": Before<MemberRole>;
  "invitation.created": After<Invited>;
  "invitation.replaced": Before<Invited>;
  "invitation.revoked": Before<Invited>;
  "invitation.accepted": After<Invited>;
  "article.imported": After<{ readonly headline: string } & ImportCounts>;
  "article.reimported": Change<RevisedState, RevisedState & ImportCounts>;
  /** Left-out lines that were put back, and lines that were given another kind. */
  "article.lines_edited": Change<
    { readonly revision: number; readonly stage: Stage },
    {
      readonly revision: number;
      readonly stage: Stage;
      readonly putBack: readonly string[];
      readonly kinds: readonly {
        readonly line: number;
        readonly from: BlockKind;
        readonly to: BlockKind;
      }[];
    }
  >;
  "article.changed": Change<Partial<ArticleState>, Partial<ArticleState> & Overriding>;
  "article.published": Change<
    PublishedState,
    PublishedState &
      Overriding & {
        /** Identifiers of the corrections that went in. */
        readonly corrections: readonly string[];
        readonly claims: number;
        readonly checked: number;
      }
  >;
  "article.archived": Nothing;
  "article.unarchived": Nothing;
  /** Everything else of the article is gone. */
  "article.deleted": Before<{
    readonly headline: string;
    readonly revisions: number;
    readonly claims: number;
    /** The digests of its bundles, with and without confidential evidence. */
    readonly bundles: readonly string[];
  }>;
  "article.exported": After<Exported>;
  "bundle.imported": After<{
    readonly confidential: "included" | "left out";
    readonly claims: number;
    readonly events: number;
  }>;
  /** Part of the record that a bundle brought. */
  "bundle.record": After<{ readonly events: readonly BundledEvent[] }>;
  "bundle.exported": After<Exported>;
  "claim.imported": After<
    TaggedClaim & {
      readonly corrections: readonly ImportedCorrection[];
      readonly comments: readonly ImportedComment[];
    }
  >;
  "claim.created": After<TaggedClaim>;
  "claim.changed": Change<ClaimState, ClaimChanges>;
  /** Other words of the same revision. */
  "claim.moved": Change<ClaimPlace>;
  "claim.carried": Change<
    { readonly exact: string; readonly check: Check },
    { readonly outcome: Outcome; readonly revision: number; readonly check: Check }
  >;
  "claim.deleted": Nothing;
  "claim.restored": Nothing;
  /** A confidential source is only mentioned. */
  "evidence.added": After<AddEvidence | (Identified & { readonly confidential: true })>;
  /** A source that is or was confidential is only mentioned. */
  "evidence.changed": Change<Identified & EvidenceState>;
  "evidence.withdrawn": Before<Identified>;
  "evidence.purged": Before<Identified>;
  "correction.proposed": After<Identified & Quote & ReasonedWording & Pick<Correction, "action">>;
  "correction.changed": Change<Identified & ReasonedWording, ReasonedWording>;
  "correction.withdrawn": Before<Identified>;
  "wording.proposed": After<OfCorrection & Wording & { readonly comment: string | null }>;
  "wording.taken": Change<Wording, OfCorrection & Wording>;
  "wording.dismissed": Change<Wording, OfCorrection>;
  "comment.added": After<AddComment>;
  "review.request": Decided;
  "review.approve": Decided;
  "review.return": Decided;
  "review.decline": Decided;
  "review.withdraw": Decided;
  "review.reopened": Change<Pick<Claim, "review">>;
}
