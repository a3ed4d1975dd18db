import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { formatNotice } from "#lib/domain/notice/notice.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { requireNoConfidential } from "../reviewed/confidential.ts";
import { correctText } from "../reviewed/corrected.ts";
import { headlineOf } from "../reviewed/headline.ts";
import { byPlace, hasNotice } from "../reviewed/published-notices.ts";
import { type Node, writeJsonLd } from "./json-ld.ts";

/**
 * The corrected article as a NewsArticle (https://schema.org/NewsArticle), what readers are told as
 * CorrectionComments in the order of the text. `articleBody` is the whole text, its blocks parted by
 * one line feed each. What the desk does not know is left out. Refuses what `correctText` refuses;
 * throws TypeError for confidential evidence.
 */
export function renderNewsArticle(reviewed: ReviewedArticle): string | Refusal {
  const { article, claims } = requireNoConfidential(reviewed);
  const corrected = correctText(reviewed);
  if (isRefusal(corrected)) return corrected;
  const comments = correctionComments(reviewed);
  return writeJsonLd({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: headlineOf(reviewed, corrected),
    description: article.standfirst ?? undefined,
    url: article.sourceUrl ?? undefined,
    inLanguage: article.language ?? undefined,
    datePublished: article.date ?? undefined,
    dateModified: dateModified(reviewed, claims),
    dateline: article.dateline ?? undefined,
    author: authorsOf(article.byline),
    publisher: article.publication
      ? { "@type": "Organization", name: article.publication }
      : undefined,
    ...publicationFacts(reviewed),
    correction: comments.length > 0 ? comments : undefined,
    articleBody: corrected.text,
  });
}

/** Which revision was published, when and by whom (https://schema.org/PublicationEvent). */
function publicationFacts({ publishedAs }: ReviewedArticle): Node {
  if (!publishedAs) return {};
  const { revision, at, by } = publishedAs;
  return {
    version: String(revision),
    publication: {
      "@type": "PublicationEvent",
      startDate: at,
      publishedBy: { "@type": "Person", name: by.name },
    },
  };
}

/** Whoever the byline names: one person or, where it lists several, each of them. */
function authorsOf(byline: string | null): Node | Node[] | undefined {
  const names = (byline ?? "")
    .replace(/^\s*by\s+/iu, "")
    .split(/,\s+(?:and\s+)?|\s+(?:and|&)\s+/iu);
  const people = names
    .map((name) => ({ "@type": "Person", name: name.trim() }))
    .filter(({ name }) => name !== "");
  return people.length > 1 ? people : people[0];
}

/** https://schema.org/CorrectionComment */
function correctionComments(reviewed: ReviewedArticle): Node[] {
  const noticed = reviewed.claims.flatMap((claim) =>
    claim.corrections.filter(hasNotice).map((correction) => ({ claim, correction })),
  );
  return noticed
    .sort((a, b) => byPlace(a.correction, b.correction))
    .map(({ claim, correction }) => ({
      "@type": "CorrectionComment",
      text: formatNotice(correction.notice, correction.noticeText ?? ""),
      datePublished: correctedAt(reviewed, claim, correction) ?? undefined,
    }));
}

/** When the words were last changed on the desk; undefined while they are as they came. */
function dateModified(reviewed: ReviewedArticle, claims: readonly Claim[]): string | undefined {
  const { revision } = reviewed;
  const corrected = claims.flatMap((claim) =>
    claim.corrections
      .filter(({ state, outcome }) => state === "approved" && outcome !== "lost")
      .map((correction) => correctedAt(reviewed, claim, correction)),
  );
  const times = [revision.origin === "import" ? null : revision.createdAt, ...corrected];
  return times
    .filter((time) => time !== null)
    .sort()
    .at(-1);
}

/**
 * When a correction was made: with the revision that it went into, else when it was approved. Null for
 * one that came with the article, whose day nobody has noted.
 */
function correctedAt(
  { revision }: ReviewedArticle,
  claim: Claim,
  correction: Correction,
): string | null {
  const { appliedIn } = correction;
  if (appliedIn === revision.number && revision.origin !== "import") return revision.createdAt;
  return claim.rounds.findLast(({ decision }) => decision === "approve")?.at ?? null;
}
