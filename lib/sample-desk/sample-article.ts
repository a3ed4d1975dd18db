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

/** A sample as it is written down; what is left out is absent, false or not done yet. */
interface WrittenSample {
  readonly facts: Pick<ArticleFacts, "headline" | "byline" | "dateline" | "publication" | "date"> &
    Partial<ArticleFacts>;
  /** Line by line: `## ` begins a heading, `- ` a list item, `> ` a quotation. */
  readonly body: readonly string[];
  readonly claims: readonly WrittenClaim[];
  readonly publish?: boolean;
}

interface WrittenClaim
  extends Pick<SampleClaim, "quote" | "kind">,
    Partial<Pick<SampleClaim, "check" | "verdict" | "speaker" | "corrections" | "comments">> {
  readonly evidence?: readonly (Pick<SampleEvidence, "stance" | "title"> &
    Partial<SampleEvidence>)[];
  readonly review?: readonly (Pick<SampleStep, "decision" | "by"> & Partial<SampleStep>)[];
}

/** What a claim has that nobody has worked on. */
const UNTOUCHED: Omit<SampleClaim, "quote" | "kind" | "evidence" | "review"> = {
  check: "unchecked",
  verdict: null,
  speaker: null,
  corrections: [],
  comments: [],
};
const SOURCE = { url: null, locator: null, excerpt: null, primary: false, confidential: false };
const MARKS: readonly (readonly [string, BlockKind])[] = [
  ["## ", "heading"],
  ["- ", "list_item"],
  ["> ", "quotation"],
];

/** An article of the sample desk; its headline, standfirst and byline are its first lines. */
export function sampleArticle({ facts, body, claims, publish = false }: WrittenSample) {
  const { headline, standfirst = null, byline } = facts;
  const head: SampleArticle["blocks"] = [
    { kind: "headline", text: headline },
    ...(standfirst === null ? [] : [{ kind: "standfirst" as const, text: standfirst }]),
    { kind: "byline", text: `By ${byline}` },
  ];
  const article: SampleArticle = {
    facts: { standfirst, language: "en", sourceUrl: null, ...facts },
    blocks: [...head, ...body.map(blockOf)],
    claims: claims.map(({ evidence = [], review = [], ...claim }) => ({
      ...UNTOUCHED,
      ...claim,
      evidence: evidence.map((source) => ({ ...SOURCE, ...source })),
      review: review.map((step) => ({ comment: null, ...step })),
    })),
    publish,
  };
  return article;
}

function blockOf(line: string): SampleArticle["blocks"][number] {
  const [mark, kind] = MARKS.find(([mark]) => line.startsWith(mark)) ?? ["", "paragraph"];
  return { kind, text: line.slice(mark.length) };
}
