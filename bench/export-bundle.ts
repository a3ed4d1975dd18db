import { v7 } from "uuid";
import { hashText } from "#db/revisions.ts";
import type { ArticleBundle, BundledClaim } from "#lib/domain/bundle/bundle.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { generateSample, type SampleSize } from "./articles.ts";

const AT = "2025-01-01T00:00:00.000Z";
const CHECKER = { id: "00000000-0000-7000-8000-bbbbbbbbbbbb", name: "Checker" };
const REVIEWER = { id: "00000000-0000-7000-8000-cccccccccccc", name: "Reviewer" };
const made = { createdAt: AT, createdBy: CHECKER.id };

/** Every claim but each fifth has a correction, each second a source, each third a comment. */
const FIFTH = 5;

/** An article of this size as it is after a week at a desk, in the form in which a Galley takes it in. */
export function generateBundle(size: SampleSize): ArticleBundle {
  const { revision, claims } = generateSample(size);
  const article = {
    id: v7(),
    headline: "A long article",
    standfirst: null,
    byline: null,
    dateline: null,
    publication: "The Herald",
    date: "2025-01-01",
    language: "en",
    sourceUrl: "https://example.org/long",
    stage: "checking",
    assignee: null,
    deadline: null,
    revision: 1,
    ...made,
    updatedAt: AT,
    version: 1,
  } as const;
  return {
    format: "galley-bundle",
    version: 1,
    confidential: "left out",
    people: [CHECKER, REVIEWER],
    article,
    revisions: [
      { number: 1, origin: "import", ...revision, sha256: hashText(revision.text), ...made },
    ],
    claims: claims.map(bundleClaim),
    events: [],
  };
}

function bundleClaim(claim: Claim, number: number): BundledClaim {
  const { article: _, anchor, rounds: __, covers: ___, isKindGuessed, ...facts } = claim;
  const isCorrected = number % FIFTH !== 0;
  return {
    ...facts,
    kindGuessed: isKindGuessed,
    speaker: number % 2 === 0 ? "The minister" : null,
    note: "It was looked up.",
    assignee: null,
    review: isCorrected ? "approved" : "none",
    foundBy: CHECKER.id,
    requestedBy: isCorrected ? CHECKER.id : null,
    ...made,
    deletedAt: null,
    anchors: [anchor],
    evidence: number % 2 === 0 ? [sourceOf()] : [],
    corrections: isCorrected ? [correct(claim)] : [],
    comments:
      number % 3 === 0
        ? [{ id: v7(), body: "Is that so?", givenAuthor: null, givenDate: null, ...made }]
        : [],
    reviews: isCorrected ? [approve()] : [],
  };
}

function sourceOf(): BundledClaim["evidence"][number] {
  return {
    id: v7(),
    stance: "contradicts",
    title: "Minutes of the council",
    url: "https://example.org/minutes",
    locator: "p. 3",
    excerpt: "It was otherwise, the minutes say.",
    primary: true,
    confidential: false,
    ...made,
    deletedAt: null,
    version: 1,
  };
}

/** What a correction that is approved comes from. */
function approve(): BundledClaim["reviews"][number] {
  const seen = { revision: 1, covers: null, amended: null };
  const by = REVIEWER.id;
  return { id: v7(), decision: "approve", comment: null, own: false, ...seen, at: AT, by };
}

/** The claim's first word gives way. */
function correct({ anchor }: Claim): BundledClaim["corrections"][number] {
  const exact = anchor.exact.split(" ")[0] ?? "";
  const place = { start: anchor.start, end: anchor.start + exact.length, exact };
  return {
    id: v7(),
    action: "replace",
    insert: `${exact}${exact}`,
    state: "approved",
    notice: "correction",
    noticeText: "An earlier version had it otherwise.",
    mark: null,
    reason: "The minutes say so.",
    appliedIn: null,
    inForce: null,
    givenAuthor: null,
    givenDate: null,
    ...made,
    deletedAt: null,
    version: 1,
    authors: [CHECKER.id],
    wordings: [],
    anchors: [{ revision: 1, ...place, outcome: "kept" }],
  };
}
