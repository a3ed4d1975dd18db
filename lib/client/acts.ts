import { ACTION_RULES } from "#lib/domain/action.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type {
  ChangeCorrection,
  ProposeCorrection,
  ProposeWording,
  SettleWording,
} from "#lib/domain/correction-requests.ts";
import type { Person } from "#lib/domain/person.ts";
import type {
  AddComment,
  AddEvidence,
  ChangeClaim,
  CreateClaim,
  DecideReview,
  Override,
} from "#lib/domain/requests.ts";
import { type Decision, labelOf } from "#lib/domain/vocabulary.ts";

export type ClaimChanges = Omit<ChangeClaim, "version">;
export type CorrectionChanges = Omit<ChangeCorrection, "version">;

/** The revision in which a claim was read, and the hash of what a decision on it covers. */
export type SeenClaim = Required<Pick<DecideReview, "revision" | "covers">>;

/** What a person can do to a claim, as plain data; `claim` is its identifier. */
export type Deed = { readonly claim: string } & (
  | { readonly type: "tag"; readonly input: CreateClaim }
  | { readonly type: "change"; readonly changes: ClaimChanges }
  | { readonly type: "delete" }
  /** `was` is what is shown until the server answers. */
  | { readonly type: "restore"; readonly was: Claim }
  | { readonly type: "add_evidence"; readonly input: AddEvidence }
  | { readonly type: "withdraw_evidence"; readonly evidence: string }
  | { readonly type: "propose"; readonly input: ProposeCorrection }
  | { readonly type: "amend"; readonly correction: string; readonly changes: CorrectionChanges }
  | {
      readonly type: "propose_wording";
      readonly correction: string;
      readonly input: ProposeWording;
    }
  | {
      readonly type: "settle_wording";
      readonly correction: string;
      readonly wording: string;
      readonly state: SettleWording["state"];
    }
  | { readonly type: "withdraw_correction"; readonly correction: string }
  | { readonly type: "comment"; readonly input: AddComment }
  | {
      readonly type: "decide";
      readonly decision: Decision;
      readonly comment: string | null;
      /** What the person saw; where they need not have looked, nothing. */
      readonly seen?: SeenClaim;
      /** Why a reviewer sets the desk's rules aside for it. */
      readonly override?: Override;
      /** Other words for corrections that come with it. */
      readonly wording?: NonNullable<DecideReview["wording"]>;
    }
);

/** A deed with who did it, when (ISO 8601 UTC), and in which article. */
export type Act = Deed & {
  readonly article: string;
  readonly by: Person;
  readonly at: string;
};

/** Whether a mutation's variables are an act. */
export function isAct(value: unknown): value is Act {
  return typeof value === "object" && value !== null && "article" in value && "claim" in value;
}

const DECIDED: Readonly<Record<Decision, string>> = {
  request: "flagged for review",
  withdraw: "review withdrawn",
  approve: "approved",
  return: "returned",
  decline: "declined, stet",
};

/** What was done, in the few words that "Undone:" stands in front of. */
export function labelOfDeed(deed: Deed): string {
  switch (deed.type) {
    case "tag":
      return "claim tagged";
    case "change":
      return labelOfChanges(deed.changes);
    case "delete":
      return "claim deleted";
    case "restore":
      return "claim brought back";
    case "add_evidence":
      return "evidence added";
    case "withdraw_evidence":
      return "evidence removed";
    case "propose":
      return ACTION_RULES[deed.input.action].editsText
        ? "correction proposed"
        : "editor’s note added";
    case "amend":
      return "correction changed";
    case "propose_wording":
      return "wording proposed";
    case "settle_wording":
      return deed.state === "taken" ? "wording taken over" : "wording dismissed";
    case "withdraw_correction":
      return "correction withdrawn";
    case "comment":
      return "comment added";
    case "decide":
      return DECIDED[deed.decision];
    default:
      return deed satisfies never;
  }
}

function labelOfChanges({ verdict, kind, check, priority, note, speaker }: ClaimChanges): string {
  if (verdict !== undefined) return verdict ? `verdict ${labelOf(verdict)}` : "verdict cleared";
  if (kind) return `kind ${labelOf(kind)}`;
  if (check) return labelOf(check).toLowerCase();
  if (priority) return `priority ${priority}`;
  if (note !== undefined) return "note";
  return speaker === undefined ? "assignee" : "speaker";
}
