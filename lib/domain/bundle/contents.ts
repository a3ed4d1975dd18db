import { z } from "zod";
import { Article } from "../article.ts";
import { list, text } from "../shapes.ts";
import { countWords } from "../text.ts";
import { STAGES } from "../vocabulary.ts";
import type { ArticleBundle } from "./bundle.ts";

/** What a bundle holds, in a few words and numbers. What was deleted or withdrawn counts as its record. */
const BundleContents = z.strictObject({
  headline: z.string(),
  publication: text,
  /** The day of publication, as precise as the source says. */
  date: text,
  stage: z.enum(STAGES),
  revisions: z.int(),
  /** Words of the current revision. */
  words: z.int(),
  claims: z.int(),
  corrections: z.int(),
  evidence: z.int(),
  /** How much confidential evidence is in it, what was withdrawn too. */
  confidential: z.int(),
  /** Whether whoever wrote it left confidential evidence out. */
  isConfidentialLeftOut: z.boolean(),
  comments: z.int(),
  /** Requests and decisions of reviews. */
  reviews: z.int(),
  /** Entries of its record. */
  events: z.int(),
});
export type BundleContents = Readonly<z.infer<typeof BundleContents>>;

/** Somebody whom a bundle names. */
const NamedPerson = z.strictObject({
  name: z.string(),
  /** Whether they have an account here; without one they become an account that nobody can use. */
  isKnown: z.boolean(),
});
export type NamedPerson = Readonly<z.infer<typeof NamedPerson>>;

/** A bundle before it is brought in. */
export const BundlePreview = z.strictObject({
  contents: BundleContents,
  people: list(NamedPerson),
  /** Why it would not be taken in, and what to do; null where it would. */
  obstacle: text,
  /** The identifier of the article where it is on a desk of whoever asks. */
  here: text,
});
export type BundlePreview = Readonly<z.infer<typeof BundlePreview>>;

/** A bundle that was brought in: the article as it is on its desk, and what came with it. */
export const BundleImported = z.strictObject({ article: Article, contents: BundleContents });
export type BundleImported = Readonly<z.infer<typeof BundleImported>>;

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
