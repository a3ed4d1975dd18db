import type { Article } from "#lib/domain/article.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { requireNoConfidential } from "../reviewed/confidential.ts";
import { headlineOf } from "../reviewed/headline.ts";
import { hasNotice } from "../reviewed/published-notices.ts";
import { type Node, writeJsonLd } from "./json-ld.ts";
import { BEST_RATING, WORST_RATING } from "./ratings.ts";
import { type ReviewableClaim, sortReviewable, type UnreviewableClaim } from "./reviewable.ts";

/** Most reasons that one refusal tells. */
const MAX_REASONS = 5;

/**
 * The claims that others make in the article as ClaimReviews (https://schema.org/ClaimReview, and
 * Google's structured data for fact checks), in the order of the text. Refuses `conflict` when no claim
 * can be one, with the reasons, and when the article has no address. Throws TypeError for confidential
 * evidence.
 */
export function renderClaimReview(reviewed: ReviewedArticle): string | Refusal {
  const { article, claims } = requireNoConfidential(reviewed);
  const { reviewable, unreviewable } = sortReviewable(claims);
  if (reviewable.length === 0) return refuse("conflict", describeReasons(unreviewable));
  const { sourceUrl } = article;
  if (sourceUrl === null) {
    return refuse(
      "conflict",
      "A ClaimReview names the page that it is on, and this article has no address. Fill in its source address among its details, then export again.",
    );
  }
  const page = { article: { ...article, headline: headlineOf(reviewed) }, url: sourceUrl };
  return writeJsonLd({
    "@context": "https://schema.org",
    "@graph": reviewable.map((one) => reviewNode(page, one)),
  });
}

interface Page {
  readonly article: Article;
  readonly url: string;
}

function reviewNode(
  { article, url }: Page,
  { claim, speaker, rating, finding }: ReviewableClaim,
): Node {
  const date = article.date ?? undefined;
  const approved = claim.rounds.findLast(({ decision }) => decision === "approve");
  return {
    "@type": "ClaimReview",
    url,
    claimReviewed: claim.anchor.exact,
    datePublished: approved?.at ?? claim.updatedAt,
    inLanguage: article.language ?? undefined,
    author: {
      "@type": "Organization",
      name: article.publication ?? article.desk.name,
      url: new URL("/", url).href,
    },
    reviewRating: {
      "@type": "Rating",
      ratingValue: rating,
      bestRating: BEST_RATING,
      worstRating: WORST_RATING,
      alternateName: finding,
      ratingExplanation: explain(claim),
    },
    itemReviewed: {
      "@type": "Claim",
      // The desk does not note whether a speaker is a person or a body; most are persons.
      author: { "@type": "Person", name: speaker },
      datePublished: date,
      appearance: { "@type": "NewsArticle", url, headline: article.headline, datePublished: date },
    },
  };
}

/** What readers are told of the claim; its note is the desk's own, and is not for them. */
function explain({ corrections }: ReviewableClaim["claim"]): string | undefined {
  return corrections.find(hasNotice)?.noticeText?.trim();
}

function describeReasons(unreviewable: readonly UnreviewableClaim[]): string {
  const reasons = unreviewable
    .slice(0, MAX_REASONS)
    .map(({ claim, why }) => `“${shorten(claim.anchor.exact)}”: ${why}.`);
  const more = unreviewable.length - reasons.length;
  return [
    "No claim here can be a ClaimReview: that takes somebody else’s claim with its speaker and a verdict that can be rated.",
    ...reasons,
    ...(more > 0 ? [`And ${more} more.`] : []),
    "Tag such a claim or finish its check, then export again.",
  ].join(" ");
}

/** Enough of the words to find them by. */
function shorten(words: string): string {
  const signs = [...words.slice(0, 120).replace(/^["“‘«„]+|["”’»“]+$/gu, "")];
  return signs.length <= 50 ? signs.join("") : `${signs.slice(0, 50).join("").trimEnd()}…`;
}
