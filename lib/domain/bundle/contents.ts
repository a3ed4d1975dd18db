import type { Article } from "../article.ts";
import { countWords } from "../text.ts";
import type { Stage } from "../vocabulary.ts";
import type { ArticleBundle } from "./bundle.ts";

/** What a bundle holds, in a few words and numbers. What was deleted or withdrawn counts as its record. */
export interface BundleContents {
  readonly headline: string;
  readonly publication: string | null;
  /** The day of publication, as precise as the source says. */
  readonly date: string | null;
  readonly stage: Stage;
  readonly revisions: number;
  /** Words of the current revision. */
  readonly words: number;
  readonly claims: number;
  readonly corrections: number;
  readonly evidence: number;
  /** How much confidential evidence is in it, what was withdrawn too. */
  readonly confidential: number;
  /** Whether whoever wrote it left confidential evidence out. */
  readonly isConfidentialLeftOut: boolean;
  readonly comments: number;
  /** Requests and decisions of reviews. */
  readonly reviews: number;
  /** Entries of its record. */
  readonly events: number;
}

/** Somebody whom a bundle names. */
export interface NamedPerson {
  readonly name: string;
  /** Whether they have an account here; without one they become an account that nobody can use. */
  readonly isKnown: boolean;
}

/** A bundle before it is brought in. */
export interface BundlePreview {
  readonly contents: BundleContents;
  readonly people: readonly NamedPerson[];
  /** Why it would not be taken in, and what to do; null where it would. */
  readonly obstacle: string | null;
  /** The identifier of the article where it is on a desk of whoever asks. */
  readonly here: string | null;
}

/** A bundle that was brought in: the article as it is on its desk, and what came with it. */
export interface BundleImported {
  readonly article: Article;
  readonly contents: BundleContents;
}

/** Counts what is in a bundle. */
export function contentsOf({
  article,
  revisions,
  claims,
  ...bundle
}: ArticleBundle): BundleContents {
  const living = claims.filter(isLiving);
  const countIn = (partsOf: (claim: ArticleBundle["claims"][number]) => number) =>
    living.reduce((sum, claim) => sum + partsOf(claim), 0);
  return {
    headline: article.headline,
    publication: article.publication,
    date: article.date,
    stage: article.stage,
    revisions: revisions.length,
    words: countWords(revisions.at(-1)?.text ?? ""),
    claims: living.length,
    corrections: countIn(({ corrections }) => corrections.filter(isLiving).length),
    evidence: countIn(({ evidence }) => evidence.filter(isLiving).length),
    confidential: claims.flatMap(({ evidence }) => evidence).filter(isSecret).length,
    isConfidentialLeftOut: bundle.confidential === "left out",
    comments: countIn(({ comments }) => comments.length),
    reviews: countIn(({ reviews }) => reviews.length),
    events: bundle.events.length,
  };
}

function isLiving({ deletedAt }: { readonly deletedAt: string | null }): boolean {
  return deletedAt === null;
}

function isSecret({ confidential }: { readonly confidential: boolean }): boolean {
  return confidential;
}
