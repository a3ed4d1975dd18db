/** What the interface answers about what is brought in. */
import { z } from "zod";
import { ImportedArticleShape } from "../import/imported-shape.ts";
import { list } from "../shapes.ts";

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
