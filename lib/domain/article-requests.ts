/** What becomes of an import: the requests that put its words on a desk, as zod schemas. */
import { z } from "zod";
import { filled, Id, line, Offset, Version } from "./fields.ts";
import { LONGEST_TEXT } from "./requests.ts";

/** A fact in one line; null takes it away. */
const fact = (longest: number) =>
  z.union([line(longest), z.literal("").transform(() => null)]).nullable();

/** What the article says of itself, as it was put right in the preview; absent facts stay. */
const Facts = z.strictObject({
  headline: line(1_000).optional(),
  standfirst: fact(5_000).optional(),
  byline: fact(1_000).optional(),
  dateline: fact(500).optional(),
  publication: fact(500).optional(),
  date: z
    .union(
      [
        z.iso.date(),
        z.iso.datetime({ offset: true, local: true }),
        z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/),
        z.literal("").transform(() => null),
      ],
      "Write the date as 2017-04-12, or less precise as 2017-04 or 2017.",
    )
    .nullable()
    .optional(),
  language: z
    .union([
      z
        .string()
        .max(100)
        .refine(isLanguage, "Write the language as its code, such as en or de-AT."),
      z.literal("").transform(() => null),
    ])
    .nullable()
    .optional(),
});

/** Whether it is a language tag (BCP 47). */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A preview, with what somebody put back and put right in it. */
const Taken = {
  importId: Id,
  putBack: z.array(Offset).optional(),
  facts: Facts.optional(),
};
const TakenImport = z.strictObject(Taken);
export type TakenImport = z.infer<typeof TakenImport>;

export const CreateArticle = z.union([
  z.strictObject({ id: Id, desk: filled(60), ...Taken, headline: line(1_000).optional() }),
  z.strictObject({ id: Id, desk: filled(60), headline: line(1_000), text: filled(LONGEST_TEXT) }),
]);
export type CreateArticle = z.infer<typeof CreateArticle>;

/** A preview as the next revision of an article, at the version and revision that the person saw. */
export const ReviseArticle = z.strictObject({
  version: Version,
  expectedRevision: z.int().min(1),
  ...Taken,
});
export type ReviseArticle = z.infer<typeof ReviseArticle>;
