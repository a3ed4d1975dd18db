import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";

/** The words of the article below, for tests. */
export const text = "The bridge carried 41,000 vehicles a day.";
const at = "2026-01-01T00:00:00.000Z";

/** Who tagged the claim. */
export const ada = { id: "ada", name: "Ada" };

/** Unchecked, on the number. */
export const claim: Claim = {
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
  createdAt: at,
  createdBy: ada,
  updatedAt: at,
  version: 1,
};

const made = { createdAt: at, createdBy: ada };

/** An article with that claim. */
export const view: ArticleView = {
  article: {
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
    assignee: null,
    deadline: null,
    revision: 1,
    published: null,
    version: 1,
    updatedAt: at,
    ...made,
  },
  revision: {
    number: 1,
    text,
    blocks: ["paragraph"],
    formats: [],
    origin: "import",
    sha256: "",
    ...made,
  },
  claims: [claim],
  members: [ada],
  role: "checker",
  maySelfReview: false,
  mayAmendOnApproval: false,
  reviewers: [],
  noticeStyle: "newspaper",
  rules: { flag: [], ready: [], publish: [] },
  ownWords: null,
};
