import type { Claim } from "#lib/domain/claim.ts";
import type {
  AddComment,
  AddEvidence,
  ChangeClaim,
  ChangeEvidence,
  CreateClaim,
} from "#lib/domain/claim-requests.ts";
import type {
  ChangeCorrection,
  ProposeCorrection,
  ProposeWording,
  SettleWording,
} from "#lib/domain/correction-requests.ts";
import type { Person } from "#lib/domain/person.ts";
import type { DecideReview, Override } from "#lib/domain/requests.ts";
import type { Decision } from "#lib/domain/vocabulary.ts";

export type ClaimChanges = Omit<ChangeClaim, "version" | "place">;
export type EvidenceChanges = Omit<ChangeEvidence, "version">;
export type CorrectionChanges = Omit<ChangeCorrection, "version">;

/** The revision in which a claim was read, and the hash of what a decision on it covers. */
export type SeenClaim = Required<Pick<DecideReview, "revision" | "covers">>;

/** What each kind of act says, beside the claim that it is done to. */
interface ActContents {
  readonly tag: { readonly input: CreateClaim };
  readonly change: { readonly changes: ClaimChanges };
  /** Gives the claim other words of a revision. */
  readonly move: { readonly place: NonNullable<ChangeClaim["place"]> };
  readonly delete: object;
  /** `was` is what is shown until the server answers. */
  readonly restore: { readonly was: Claim };
  readonly comment: { readonly input: AddComment };
  readonly add_evidence: { readonly input: AddEvidence };
  readonly change_evidence: { readonly evidence: string; readonly changes: EvidenceChanges };
  readonly withdraw_evidence: { readonly evidence: string };
  readonly propose: { readonly input: ProposeCorrection };
  readonly amend: { readonly correction: string; readonly changes: CorrectionChanges };
  readonly withdraw_correction: { readonly correction: string };
  readonly propose_wording: { readonly correction: string; readonly input: ProposeWording };
  readonly settle_wording: {
    readonly correction: string;
    readonly wording: string;
    readonly state: SettleWording["state"];
  };
  readonly decide: {
    readonly decision: Decision;
    readonly comment: string | null;
    /** What the person saw; where they need not have looked, nothing. */
    readonly seen?: SeenClaim;
    /** Why a reviewer sets the desk's rules aside for it. */
    readonly override?: Override;
    /** Other words for corrections that come with it. */
    readonly wording?: NonNullable<DecideReview["wording"]>;
  };
}
export type ActKind = keyof ActContents;

/** An act of one kind, or of one of several. `claim` is the claim's identifier. */
export type ActOf<Kind extends ActKind> = {
  [K in Kind]: { readonly kind: K; readonly claim: string } & ActContents[K];
}[Kind];

/** What a person can do to a claim, as plain data. */
export type Act = ActOf<ActKind>;

/** Who did it, when (ISO 8601 UTC), and in which article. */
interface Performance {
  readonly article: string;
  readonly by: Person;
  readonly at: string;
}

export type PerformedActOf<Kind extends ActKind> = ActOf<Kind> & Performance;

/** An act that somebody has performed. */
export type PerformedAct = PerformedActOf<ActKind>;

/** What an act on a claim may refer to: the desk's people, and the words of a revision. */
export interface ActContext {
  readonly members: readonly Person[];
  readonly revision: { readonly number: number; readonly text: string };
}

/** All there is to know about one kind of act. A claim that is null is not there. */
export interface ActRules<Kind extends ActKind> {
  /** What was done, in the few words that "Undone:" stands in front of. */
  readonly label: (act: ActOf<Kind>) => string;
  /** What somebody typed for it; absent where nothing is typed. */
  readonly typedText?: (act: ActOf<Kind>) => string | null | undefined;
  /** The claim as it will stand once the server has taken the act; applied again it changes nothing. */
  readonly apply: (
    claim: Claim | null,
    act: PerformedActOf<Kind>,
    context: ActContext,
  ) => Claim | null;
  /** What takes it back, given the claim as it stood before; null where nothing does. */
  readonly inverse: (act: ActOf<Kind>, before: Claim | null, newId: () => string) => Act | null;
  /**
   * Sends it and gives the claim as it then stands. `known` gives the claim as the server last told it,
   * since a write names the version that it saw. Throws `ApiRefused` and unreachable errors.
   */
  readonly send: (act: PerformedActOf<Kind>, known: () => Promise<Claim>) => Promise<Claim | null>;
  /** Whether a claim stands as the act would have it: then it reached the server, and its answer was lost. */
  readonly isDone: (act: PerformedActOf<Kind>, current: Claim | null) => boolean;
  /**
   * For what has a place in the text: why it can no longer be done while the article is at this revision
   * (null: not known), for a person; null when it can.
   */
  readonly faultAt?: (act: ActOf<Kind>, revision: number | null) => string | null;
}

/** The rules of some kinds of acts. */
export type RulesOf<Kinds extends ActKind> = { readonly [Kind in Kinds]: ActRules<Kind> };
