import type { ArticleFacts } from "#lib/domain/article.ts";
import type { Evidence } from "#lib/domain/claim.ts";
import type {
  Action,
  BlockKind,
  Check,
  Decision,
  Kind,
  Notice,
  Verdict,
} from "#lib/domain/vocabulary.ts";

/** The two people of the sample desk: one finds, the other decides. */
export type SamplePerson = "checker" | "reviewer";

export type SampleEvidence = Pick<
  Evidence,
  "stance" | "title" | "url" | "locator" | "excerpt" | "primary" | "confidential"
>;

/** A correction, placed by words that stand once in its claim's quote. */
export interface SampleCorrection {
  readonly action: Action;
  readonly words: string;
  /** The new words; empty for a note and a deletion. */
  readonly insert: string;
  readonly notice: Notice;
  readonly noticeText: string | null;
  readonly reason: string | null;
}

export interface SampleComment {
  readonly by: SamplePerson;
  readonly body: string;
}

/** One step of a claim's review, earliest first. */
export interface SampleStep {
  readonly decision: Decision;
  readonly by: SamplePerson;
  readonly comment: string | null;
}

/** A claim, placed by its `quote`, which stands once in the article's text. */
export interface SampleClaim {
  readonly quote: string;
  readonly kind: Kind;
  readonly check: Check;
  readonly verdict: Verdict | null;
  readonly speaker: string | null;
  readonly evidence: readonly SampleEvidence[];
  readonly corrections: readonly SampleCorrection[];
  readonly comments: readonly SampleComment[];
  readonly review: readonly SampleStep[];
}

/**
 * An article of the sample desk and what its people did with it: the checker tags the claims, adds
 * evidence, corrections and findings, then the review steps follow in their order.
 */
export interface SampleArticle {
  readonly facts: ArticleFacts;
  readonly blocks: readonly { readonly kind: BlockKind; readonly text: string }[];
  readonly claims: readonly SampleClaim[];
  /** Whether the approved corrections go into a revision 2 in the end. */
  readonly publish: boolean;
}

/** What a claim has that nobody has worked on. */
export const UNTOUCHED = {
  check: "unchecked",
  verdict: null,
  speaker: null,
  evidence: [],
  corrections: [],
  comments: [],
  review: [],
} as const satisfies Partial<SampleClaim>;
