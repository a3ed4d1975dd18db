/** What the interface answers about what is brought in. */
import { z } from "zod";
import type { BundleImported, BundlePreview } from "../bundle/contents.ts";
import { ImportedArticleShape } from "../import/imported-shape.ts";
import { STAGES } from "../vocabulary.ts";
import { ArticleAnswer } from "./article.ts";
import { list, text } from "./claim.ts";

/** An article of the desk that an import may be already, or be a newer version of. */
export const ImportMatch = z.strictObject({
  id: z.string(),
  headline: z.string(),
  /** The number of its current revision. */
  revision: z.int(),
  /** `text`: one of its revisions reads the same; else they share an address or a headline. */
  why: z.enum(["text", "address", "headline"]),
});
export type ImportMatch = z.infer<typeof ImportMatch>;

/** What was recognised in a source, kept for an hour under `id`. */
export const ImportPreview = z.strictObject({
  id: z.string(),
  article: ImportedArticleShape,
  /** Articles of the desk that it may be already, the likeliest first. */
  matches: list(ImportMatch),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

const contents = z.strictObject({
  headline: z.string(),
  publication: text,
  date: text,
  stage: z.enum(STAGES),
  revisions: z.int(),
  words: z.int(),
  claims: z.int(),
  corrections: z.int(),
  evidence: z.int(),
  confidential: z.int(),
  isConfidentialLeftOut: z.boolean(),
  comments: z.int(),
  reviews: z.int(),
  events: z.int(),
});

/** What a bundle holds, and what keeps it out. */
export const BundlePreviewAnswer: z.ZodType<BundlePreview> = z.strictObject({
  contents,
  people: list(z.strictObject({ name: z.string(), isKnown: z.boolean() })),
  obstacle: text,
  here: text,
});

/** The article that a bundle brought. */
export const BundleImportedAnswer: z.ZodType<BundleImported> = z.strictObject({
  article: ArticleAnswer,
  contents,
});
