import type { Anchor } from "./anchor.ts";
import type { Attribution } from "./attribution.ts";
import type { Correction, Wording } from "./correction.ts";
import type { Person } from "./person.ts";
import type {
  Check,
  Decision,
  Kind,
  Outcome,
  Priority,
  Review,
  Stance,
  Verdict,
} from "./vocabulary.ts";

/** A claim's anchor in one revision; `lost` anchors keep the words they last had. */
export interface ClaimAnchor extends Anchor {
  readonly revision: number;
  readonly outcome: Outcome;
}

/** A source that supports a claim, contradicts it or gives context. */
export interface Evidence {
  readonly id: string;
  readonly claim: string;
  readonly stance: Stance;
  readonly title: string;
  readonly url: string | null;
  /** Where in the source: page, paragraph, timestamp. */
  readonly locator: string | null;
  /** The source's own words. */
  readonly excerpt: string | null;
  readonly primary: boolean;
  readonly confidential: boolean;
  readonly createdAt: string;
  readonly createdBy: Person;
  readonly version: number;
}

/** What somebody said about a claim to colleagues. */
export interface Comment {
  readonly id: string;
  readonly body: string;
  /** As the file says that it came from; null for what was said here. */
  readonly given: Attribution | null;
  readonly createdAt: string;
  readonly createdBy: Person;
}

/** The words of a correction before and after a reviewer approved it with others. */
export interface Amendment {
  readonly correction: string;
  readonly before: Wording;
  readonly after: Wording;
}

/** One decision of a claim's review, earliest first in its list. */
export interface ReviewEntry {
  readonly decision: Decision;
  readonly comment: string | null;
  /** Whether the person decided on their own finding, as the desk's policy allowed. */
  readonly own: boolean;
  /** The revision decided on; null where an older Galley took the decision. */
  readonly revision: number | null;
  /** What an approval changed in the words of corrections, as the desk’s policy allowed. */
  readonly amended: readonly Amendment[];
  /** Why the desk's rules were set aside for it, where they were. */
  readonly override?: string | null;
  readonly at: string;
  readonly by: Person;
}

/** A checkable assertion, anchored in the current revision. */
export interface Claim {
  readonly id: string;
  readonly article: string;
  readonly anchor: ClaimAnchor;
  readonly kind: Kind;
  readonly check: Check;
  readonly verdict: Verdict | null;
  /** Who makes the assertion, in the article. */
  readonly speaker: string | null;
  readonly priority: Priority;
  readonly assignee: Person | null;
  /** The checker's own words about the claim. */
  readonly note: string | null;
  readonly review: Review;
  /**
   * The hash of what a decision on a flagged claim would cover, and of what that on an approved or
   * declined one does (see `coveredForm`); null for others.
   */
  readonly covers: string | null;
  readonly evidence: readonly Evidence[];
  readonly corrections: readonly Correction[];
  readonly comments: readonly Comment[];
  readonly rounds: readonly ReviewEntry[];
  readonly createdAt: string;
  readonly createdBy: Person;
  readonly updatedAt: string;
  readonly version: number;
}

/** Claims in the order of the text, wider before narrower, lost ones last. */
export function inTextOrder<C extends Pick<Claim, "anchor" | "id">>(claims: readonly C[]): C[] {
  return [...claims].sort(
    (a, b) =>
      Number(a.anchor.outcome === "lost") - Number(b.anchor.outcome === "lost") ||
      a.anchor.start - b.anchor.start ||
      b.anchor.end - a.anchor.end ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * Everyone whose finding a claim is: who judged it (or, unjudged, tagged it), who asked for the review,
 * who brought it in from a bundle, which says what it likes, who wrote its open corrections, and who
 * changed it since a colleague asked. None of them decides on it where four eyes are the rule.
 */
export function authorsOf(finding: {
  readonly createdBy: string;
  readonly foundBy: string | null;
  readonly requestedBy: string | null;
  readonly broughtBy: string | null;
  readonly correctionAuthors: readonly string[];
  /** The person whom it is asked for, where they changed what nobody else has asked about since. */
  readonly changer: string | null;
}): string[] {
  const authors = [
    finding.foundBy ?? finding.createdBy,
    finding.requestedBy,
    finding.broughtBy,
    finding.changer,
    ...finding.correctionAuthors,
  ];
  return [...new Set(authors)].filter((author) => author !== null);
}
