import { z } from "zod";
import { StoredFormats } from "../inline-formats.ts";
import { BLOCK_KINDS, NOTICES } from "../vocabulary.ts";
import type { ImportedArticle, LeftOutLine } from "./imported-article.ts";

const optional = z.string().nullable();
const place = { start: z.int(), end: z.int() };
const attribution = { author: optional, date: optional };
const blockKind = z.enum(BLOCK_KINDS);
const line = {
  text: z.string(),
  before: z.int(),
  nth: z.int(),
  kind: blockKind,
  formats: StoredFormats,
};
const cut = z.object({ text: z.string(), at: z.int(), nth: z.int(), formats: StoredFormats });
const note = {
  ...place,
  text: z.string(),
  mark: optional,
  notice: z.enum(NOTICES),
  doubt: optional,
  line: z.object(line).nullable(),
  cut: cut.nullable(),
};

/** The shape of a line that was left out, as it is kept. */
export const LeftOutLineShape: z.ZodType<LeftOutLine> = z.object({ ...line, reason: z.string() });

/** The shape of a stored preview; see `ImportedArticle`. */
export const ImportedArticleShape: z.ZodType<ImportedArticle> = z.object({
  headline: z.string(),
  standfirst: optional,
  byline: optional,
  dateline: optional,
  publication: optional,
  date: optional,
  language: optional,
  sourceUrl: optional,
  text: z.string(),
  blocks: z.array(blockKind),
  formats: StoredFormats,
  notes: z.array(z.object(note)),
  changes: z.array(
    z.object({ ...place, ...attribution, insert: z.string(), move: z.string().optional() }),
  ),
  comments: z.array(z.object({ ...place, ...attribution, text: z.string() })),
  leftOut: z.array(LeftOutLineShape),
  warnings: z.array(z.string()),
});
