import { z } from "zod";

/**
 * For tests: the shapes of https://schema.org as Google's structured data documentation asks for them,
 * strict, so that a property that the type does not have is a fault.
 */

const Url = z.url({ protocol: /^https?$/ });

/** ISO 8601: a day, as precise as it is known, or a moment in UTC. */
const Day = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?)?)?$/);

const Filled = z.string().regex(/\S/u);

const Organization = z.strictObject({
  "@type": z.literal("Organization"),
  name: Filled,
  url: Url.optional(),
});

const Person = z.strictObject({ "@type": z.literal("Person"), name: Filled });

/** https://schema.org/Rating */
const Rating = z.strictObject({
  "@type": z.literal("Rating"),
  ratingValue: z.int().min(1).max(5),
  bestRating: z.literal(5),
  worstRating: z.literal(1),
  alternateName: Filled,
  ratingExplanation: Filled.optional(),
});

/** https://schema.org/Claim */
const ClaimNode = z.strictObject({
  "@type": z.literal("Claim"),
  author: Person,
  datePublished: Day.optional(),
  appearance: z.strictObject({
    "@type": z.literal("NewsArticle"),
    url: Url,
    headline: Filled,
    datePublished: Day.optional(),
  }),
});

/** https://schema.org/ClaimReview; required by Google: claimReviewed, reviewRating, url. */
export const ClaimReviews = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z
    .array(
      z.strictObject({
        "@type": z.literal("ClaimReview"),
        url: Url,
        claimReviewed: Filled,
        datePublished: Day,
        inLanguage: z.string().optional(),
        author: Organization.required(),
        reviewRating: Rating,
        itemReviewed: ClaimNode,
      }),
    )
    .min(1),
});

/** https://schema.org/NewsArticle and https://schema.org/CorrectionComment */
export const NewsArticle = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("NewsArticle"),
  headline: z.string(),
  description: z.string().optional(),
  url: Url.optional(),
  inLanguage: z.string().optional(),
  datePublished: Day.optional(),
  dateModified: Day.optional(),
  dateline: z.string().optional(),
  author: z.union([Person, z.array(Person).min(2)]).optional(),
  publisher: Organization.optional(),
  version: Filled.optional(),
  publication: z
    .strictObject({
      "@type": z.literal("PublicationEvent"),
      startDate: Day,
      publishedBy: Person,
    })
    .optional(),
  correction: z
    .array(
      z.strictObject({
        "@type": z.literal("CorrectionComment"),
        text: Filled,
        datePublished: Day.optional(),
      }),
    )
    .min(1)
    .optional(),
  articleBody: z.string(),
});
