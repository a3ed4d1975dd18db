import type { ArticleBundle, BundledClaim, BundledCorrection } from "#lib/domain/bundle/bundle.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import type { ExportTask } from "./registry.ts";

/** For tests: what has to be written to export an article in a format. */
export function taskOf(reviewed: ReviewedArticle, format: ExportFormat): ExportTask {
  if (format === "bundle") return { format, bundle: bundleOf(reviewed) };
  return { format, reviewed, options: { corrections: "accepted" } };
}

/** For tests: the same article with every claim somebody else's, judged, and on a page of its own. */
export function saidByOthers(reviewed: ReviewedArticle, speaker = "Cy Dane"): ReviewedArticle {
  const judged = { kind: "paraphrase", check: "checked", verdict: "misleading", speaker } as const;
  return {
    ...reviewed,
    article: { ...reviewed.article, sourceUrl: "https://news.example.org/harbour" },
    claims: reviewed.claims.map((claim) => ({ ...claim, ...judged })),
  };
}

/** For tests: a bundle with the one revision and the claims of an article under review. */
export function bundleOf({ article, revision, claims }: ReviewedArticle): ArticleBundle {
  const { desk: _, brought: __, assignee, createdBy, ...facts } = article;
  return {
    format: "galley-bundle",
    version: 1,
    confidential: "left out",
    people: [{ id: createdBy.id, name: createdBy.name }],
    article: { ...facts, assignee: assignee?.id ?? null, createdBy: createdBy.id },
    revisions: [{ ...revision, createdBy: revision.createdBy.id }],
    claims: claims.map(claimOf),
    events: [],
  };
}

function claimOf({
  article: _,
  rounds: __,
  covers: ___,
  anchor,
  isKindGuessed,
  ...claim
}: Claim): BundledClaim {
  return {
    ...claim,
    kindGuessed: isKindGuessed,
    assignee: claim.assignee?.id ?? null,
    foundBy: null,
    requestedBy: null,
    createdBy: claim.createdBy.id,
    deletedAt: null,
    anchors: [anchor],
    evidence: [],
    comments: [],
    reviews: [],
    corrections: claim.corrections.map(correctionOf),
  };
}

function correctionOf(correction: Correction): BundledCorrection {
  const {
    claim: _,
    given,
    start,
    end,
    exact,
    outcome,
    wordings: __,
    createdBy,
    ...row
  } = correction;
  return {
    ...row,
    createdBy: createdBy.id,
    givenAuthor: given?.author ?? null,
    givenDate: given?.date ?? null,
    deletedAt: null,
    authors: [],
    wordings: [],
    anchors: [{ revision: 1, start, end, exact, outcome }],
  };
}
