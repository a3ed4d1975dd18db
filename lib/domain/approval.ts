import type { Claim, Evidence } from "./claim.ts";
import type { Correction } from "./correction.ts";
import type { Range } from "./text.ts";

/** Which fields of a claim a decision covers. One that comes to a claim has to be put here. */
const OF_CLAIM = {
  id: true,
  kind: true,
  verdict: true,
  speaker: true,
  note: true,
  // In forms of their own, below.
  anchor: false,
  evidence: false,
  corrections: false,
  // What the desk says to itself, and where the work stands.
  article: false,
  check: false,
  priority: false,
  assignee: false,
  isKindGuessed: false,
  review: false,
  covers: false,
  comments: false,
  earlierComments: false,
  rounds: false,
  createdAt: false,
  createdBy: false,
  updatedAt: false,
  version: false,
} as const satisfies Record<keyof Claim, boolean>;

/** The fields of a claim itself that a decision covers. */
export const COVERED_FIELDS: readonly string[] = namesIn(OF_CLAIM);

const OF_EVIDENCE = {
  // Random, so that nobody can find out a confidential source by trying hashes.
  id: true,
  stance: true,
  title: true,
  url: true,
  locator: true,
  excerpt: true,
  primary: true,
  confidential: true,
  claim: false,
  createdAt: false,
  createdBy: false,
  version: false,
} as const satisfies Record<keyof Evidence, boolean>;

const OF_CORRECTION = {
  id: true,
  action: true,
  start: true,
  end: true,
  insert: true,
  exact: true,
  notice: true,
  noticeText: true,
  mark: true,
  reason: true,
  claim: false,
  // A publication moves these.
  outcome: false,
  state: false,
  appliedIn: false,
  inForce: false,
  given: false,
  // Nobody’s words yet.
  wordings: false,
  createdAt: false,
  createdBy: false,
  version: false,
} as const satisfies Record<keyof Correction, boolean>;

/** The names of a table that are true in it. */
type Covering<T> = { [Name in keyof T]: T[Name] extends true ? Name : never }[keyof T];

type CoveredEvidence = Pick<Evidence, Covering<typeof OF_EVIDENCE>>;

/** A correction where it stands in the revision decided on; nowhere, where it was made later. */
type CoveredCorrection = {
  readonly [Name in Covering<typeof OF_CORRECTION>]:
    | Correction[Name]
    | (Name extends "start" | "end" | "exact" ? null : never);
};

/** A claim as the second editor reads it, in the revision that is decided on. */
export interface ApprovalContent extends Pick<Claim, Covering<typeof OF_CLAIM>> {
  readonly anchor: Range & { readonly exact: string };
  readonly evidence: readonly CoveredEvidence[];
  readonly corrections: readonly CoveredCorrection[];
}

/** The first word of the form, so that another one can never be taken for it. */
const FORM = "galley-approval-1";

/**
 * What a decision on a claim covers, as one line: the claim as the second editor reads it, down to the
 * reasons. Two claims have the same form where nothing that was decided on differs. Places are those of
 * the revision decided on, whose anchors never change, so that carrying it on changes nothing.
 */
export function serializeForApproval(claim: ApprovalContent): string {
  const { start, end, exact } = claim.anchor;
  return JSON.stringify([
    FORM,
    fieldsOf(OF_CLAIM, claim),
    [start, end, exact],
    inOrder(claim.evidence).map((one) => fieldsOf(OF_EVIDENCE, one)),
    inOrder(claim.corrections).map((one) => fieldsOf(OF_CORRECTION, one)),
  ]);
}

function fieldsOf(covers: Readonly<Record<string, boolean>>, part: object): unknown[] {
  const fields = new Map<string, unknown>(Object.entries(part));
  return namesIn(covers)
    .sort()
    .map((name) => fields.get(name) ?? null);
}

function namesIn(covers: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(covers).filter((name) => covers[name]);
}

function inOrder<Part extends { readonly id: string }>(parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
