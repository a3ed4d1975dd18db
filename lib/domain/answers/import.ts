/** What the interface answers about what is brought in. */
import { z } from "zod";
import { ImportedArticleShape } from "../import/imported-shape.ts";
import { STAGES } from "../vocabulary.ts";
import { Article } from "./article.ts";
import { list, text } from "./claim.ts";

/** An article of the desk that an import may be already, or be a newer version of. */
export const ImportMatch = z.strictObject({
  id: z.string(),
  headline: z.string(),
  /** The number of its current revision. */
  revision: z.int(),
  /** `text`: one of its revisions reads the same; else they share an address or a headline. */
  why: z.enum(["text", "address", "headline"]),
  /** By which articles of one headline are told apart. */
  date: text,
  opening: z.string(),
  createdAt: z.string(),
  isArchived: z.boolean(),
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

/** What a bundle holds, in a few words and numbers. What was deleted or withdrawn counts as its record. */
export const BundleContents = z.strictObject({
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

/** Somebody whom a bundle names. */
export const NamedPerson = z.strictObject({
  name: z.string(),
  /** Whether they have an account here; without one they become an account that nobody can use. */
  isKnown: z.boolean(),
});

/** A bundle before it is brought in. */
export const BundlePreview = z.strictObject({
  contents: BundleContents,
  people: list(NamedPerson),
  /** Why it would not be taken in, and what to do; null where it would. */
  obstacle: text,
  /** The identifier of the article where it is on a desk of whoever asks. */
  here: text,
});

/** A bundle that was brought in: the article as it is on its desk, and what came with it. */
export const BundleImported = z.strictObject({ article: Article, contents: BundleContents });
