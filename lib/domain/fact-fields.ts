/** What the facts of an article may be, whoever states them: an editor or an import. */
import { z } from "zod";
import { line, short } from "./fields.ts";
import { isLanguageTag } from "./language-tag.ts";

/** Longest facts in words, in UTF-16 code units. */
export const LONGEST_FACTS = {
  headline: 1_000,
  standfirst: 5_000,
  byline: 1_000,
  dateline: 500,
  publication: 500,
} as const;

/** Longest tag of a language, in code units. */
export const LONGEST_LANGUAGE = 100;

const FORM = "Write the date as 2017-04-12, or less precise as 2017-04 or 2017.";

/** A day of publication, ISO 8601, as precise as it is known; of the years 1900 to 2199. */
export const FactDate = z
  .union(
    [
      short(60).check(z.iso.date()),
      short(60).check(z.iso.datetime({ offset: true, local: true })),
      // Without seconds it takes no zone but with the precision of a minute.
      short(60).check(z.iso.datetime({ offset: true, precision: -1 })),
      short(60).regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/),
    ],
    FORM,
  )
  .refine((date) => /^(?:19|20|21)\d\d/.test(date), "Name a year between 1900 and 2199.");

/** The same as an editor mends it: an empty one takes the date away. */
export const EditedDate = z.union([FactDate, z.literal("").transform(() => null)], FORM);

/** A fact in one line; an empty one, or null, takes it away. */
const fact = (longest: number) =>
  z.union([line(longest), z.literal("").transform(() => null)]).nullable();

const EditedLanguage = z.union([
  short(LONGEST_LANGUAGE).refine(
    isLanguageTag,
    "Write the language as its code, such as en or de-AT.",
  ),
  z.literal("").transform(() => null),
]);

/** The facts besides headline and address, as an editor puts them right; absent ones stay. */
export const EditedFacts = {
  standfirst: fact(LONGEST_FACTS.standfirst).optional(),
  byline: fact(LONGEST_FACTS.byline).optional(),
  dateline: fact(LONGEST_FACTS.dateline).optional(),
  publication: fact(LONGEST_FACTS.publication).optional(),
  date: EditedDate.nullable().optional(),
  language: EditedLanguage.nullable().optional(),
};

/** The names of the facts that exports print. */
export const PRINTED_FACTS = [
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "publication",
  "date",
  "language",
  "sourceUrl",
] as const;
