import { describeAnchor } from "./anchor.ts";
import type { Article, ArticleView } from "./article.ts";
import type { Claim, Evidence, ReviewEntry } from "./claim.ts";
import type { Correction } from "./correction.ts";
import { deskNamed } from "./desk-fixture.ts";

const NOW = "2026-01-01T00:00:00.000Z";

/** For tests: who has made all of this. */
export const ADA = { id: "ada", name: "Ada" };

const made = { createdAt: NOW, createdBy: ADA, version: 1 };

/** For tests: the words of the article in which the claim stands. */
export const TEXT = "The bridge carried 41,000 vehicles a day.";

/** For tests: a claim on words that stand in a text; unchecked, and of no kind. */
export function claimOn(text: string, exact: string, more: Partial<Claim> = {}): Claim {
  const start = text.indexOf(exact);
  const anchor = describeAnchor(text, { start, end: start + exact.length });
  return claimWith({
    id: exact,
    kind: "other",
    anchor: { ...anchor, revision: 1, outcome: "kept" },
    ...more,
  });
}

/** For tests: an unchecked claim on the number in the text above, with other facts where wanted. */
export function claimWith(more: Partial<Claim> = {}): Claim {
  return {
    id: "c1",
    article: "a1",
    anchor: {
      start: 19,
      end: 25,
      exact: "41,000",
      prefix: "",
      suffix: "",
      revision: 1,
      outcome: "kept",
    },
    kind: "number",
    isKindGuessed: false,
    check: "unchecked",
    verdict: null,
    speaker: null,
    priority: "normal",
    assignee: null,
    note: null,
    review: "none",
    covers: null,
    evidence: [],
    corrections: [],
    comments: [],
    rounds: [],
    ...made,
    updatedAt: NOW,
    ...more,
  };
}

/** For tests: a source that supports that claim. */
export function evidenceWith(more: Partial<Evidence> = {}): Evidence {
  return {
    id: "e1",
    claim: "c1",
    stance: "supports",
    title: "Report",
    url: null,
    locator: null,
    excerpt: null,
    primary: true,
    confidential: false,
    ...made,
    ...more,
  };
}

/** For tests: a proposal to replace the words of that claim. */
export function correctionWith(more: Partial<Correction> = {}): Correction {
  return {
    id: "k1",
    claim: "c1",
    action: "replace",
    start: 19,
    end: 25,
    insert: "40,812",
    exact: "41,000",
    outcome: "kept",
    state: "proposed",
    notice: "none",
    noticeText: null,
    mark: null,
    reason: null,
    appliedIn: null,
    inForce: null,
    given: null,
    wordings: [],
    ...made,
    ...more,
  };
}

/** For tests: a proposal to replace the words of a claim. */
export function correctionOn(claim: Claim, more: Partial<Correction> = {}): Correction {
  const { start, end, exact } = claim.anchor;
  return correctionWith({ claim: claim.id, start, end, exact, insert: "new words", ...more });
}

/** For tests: that somebody asked for a review. */
export function roundWith(more: Partial<ReviewEntry> = {}): ReviewEntry {
  return {
    decision: "request",
    comment: null,
    own: false,
    revision: 1,
    amended: [],
    at: NOW,
    by: ADA,
    ...more,
  };
}

/** For tests: what there is to say about an article, with other facts where wanted. */
export function articleWith(more: Partial<Article> = {}): Article {
  return {
    id: "a1",
    desk: deskNamed("news", "News"),
    headline: "The bridge",
    standfirst: null,
    byline: null,
    dateline: null,
    publication: null,
    date: null,
    language: "en",
    sourceUrl: null,
    stage: "checking",
    brought: null,
    archived: null,
    assignee: null,
    deadline: null,
    revision: 1,
    published: null,
    ...made,
    updatedAt: NOW,
    ...more,
  };
}

/** For tests: the article with that claim, as a checker sees it. */
export function viewWith(more: Partial<ArticleView> = {}): ArticleView {
  const { version: _, ...by } = made;
  return {
    article: articleWith(),
    revision: {
      number: 1,
      text: TEXT,
      blocks: ["paragraph"],
      formats: [],
      origin: "import",
      sha256: "",
      ...by,
    },
    claims: [claimWith()],
    members: [ADA],
    role: "checker",
    maySelfReview: false,
    mayAmendOnApproval: false,
    reviewers: [],
    noticeStyle: "newspaper",
    rules: { flag: [], ready: [], publish: [] },
    ownWords: null,
    ...more,
  };
}
