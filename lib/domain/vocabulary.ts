/** The words of a checking desk: one name each, the same in SQL, code, interface and README. */

/** What a block (one line of a revision) is. */
export const BLOCK_KINDS = [
  "headline",
  "standfirst",
  "byline",
  "heading",
  "subheading",
  "paragraph",
  "list_item",
  "numbered_item",
  "quotation",
  "caption",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What sort of assertion a claim makes. */
export const KINDS = [
  "quote",
  "paraphrase",
  "attribution",
  "number",
  "date",
  "name",
  "title",
  "place",
  "superlative",
  "comparison",
  "cause",
  "event",
  "image",
  "headline",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds in which the article says what somebody else said. */
export const SPOKEN_KINDS: readonly Kind[] = ["quote", "paraphrase", "attribution"];

/** How far the checker is with a claim. */
export const CHECKS = [
  "unchecked",
  "checking",
  "awaiting_source",
  "checked",
  "waived",
  "stale",
] as const;
export type Check = (typeof CHECKS)[number];

/** What the checker found. The order is that of the keys 1 to 9. */
export const VERDICTS = [
  "accurate",
  "needs_context",
  "misleading",
  "inaccurate",
  "misquoted",
  "misattributed",
  "outdated",
  "unverifiable",
  "not_checkable",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where a claim stands with the second editor; `requested` is what the desk calls flagged. */
export const REVIEWS = ["none", "requested", "approved", "returned", "declined"] as const;
export type Review = (typeof REVIEWS)[number];

/** What of an article may wait for somebody: claims returned to them, flagged ones, what they are given. */
export const WAITING = ["returned", "flagged", "assigned"] as const;
export type Waiting = (typeof WAITING)[number];

/** What a person does to a claim's review. */
export const DECISIONS = ["request", "approve", "return", "decline", "withdraw"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a correction does to the words. A note leaves them as they are. */
export const ACTIONS = ["replace", "insert", "delete", "note"] as const;
export type Action = (typeof ACTIONS)[number];

/** How far a correction is on its way into the article. */
export const CORRECTION_STATES = ["proposed", "approved", "declined", "applied"] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What became of another wording that somebody proposed for a correction. */
export const WORDING_STATES = ["open", "taken", "dismissed"] as const;

/** What readers are told. */
export const NOTICES = ["correction", "clarification", "editors_note", "update", "none"] as const;
export type Notice = (typeof NOTICES)[number];

/** The signs by which notices at the words are told apart, in the order in which they are given out. */
export const NOTE_SIGNS = ["*", "**", "***", "†", "‡", "§"] as const;

/** How a desk words what readers are told, and where in the article it stands. */
export const HOUSE_STYLES = ["agency", "newspaper", "amended_line", "asterisk"] as const;
export type HouseStyle = (typeof HOUSE_STYLES)[number];

/** What a source does to the claim. */
export const STANCES = ["supports", "contradicts", "context"] as const;
export type Stance = (typeof STANCES)[number];

/** How urgent a claim is. */
export const PRIORITIES = ["low", "normal", "high"] as const;

/** Where an article stands on the desk. */
export const STAGES = ["incoming", "checking", "review", "ready", "published"] as const;
export type Stage = (typeof STAGES)[number];

/** What the list of articles can be sorted by. */
export const ARTICLE_SORTS = [
  "headline",
  "desk",
  "stage",
  "checked",
  "flagged",
  "returned",
  "deadline",
  "assignee",
  "updated",
] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

/** Which way a list is sorted. What has nothing to be sorted by comes last either way. */
export const DIRECTIONS = ["ascending", "descending"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What publishing did to the words: approved corrections went into them, or they stood as they were. */
export const PUBLICATION_KINDS = ["corrected", "unchanged"] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** The moves before which a desk may ask for something. */
export const GATES = ["flag", "ready", "publish"] as const;
export type Gate = (typeof GATES)[number];

/** What a desk may ask for: of each claim a verdict, evidence, that it is checked; none flagged, none returned. */
export const REQUIREMENTS = ["verdict", "evidence", "checked", "open", "returned"] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** Roles on a desk, each including the one before. */
export const ROLES = ["checker", "reviewer", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What became of a claim's words when a revision followed another. */
export const OUTCOMES = ["kept", "changed", "lost"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Which act brought a revision about. */
export const ORIGINS = ["import", "publish", "edit"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Export formats that this version can write. */
export const FORMATS = [
  "text",
  "text-with-notes",
  "html",
  "html-with-notes",
  "markdown",
  "docx",
  "web-annotation",
  "claim-review",
  "news-article",
  "check-sheet",
  "annotated-copy",
  "bundle",
] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** Which corrections go into a file: `accepted` are the applied and approved ones, the default. */
export const CORRECTIONS_INCLUDED = ["accepted", "proposed"] as const;
export type CorrectionsIncluded = (typeof CORRECTIONS_INCLUDED)[number];

/** What becomes of confidential evidence in a bundle; other formats never contain it. */
export const CONFIDENTIAL_CHOICES = ["leave", "include"] as const;
export type ConfidentialChoice = (typeof CONFIDENTIAL_CHOICES)[number];

/** The word as people read it: `awaiting_source` becomes "Awaiting source". */
export function labelOf(word: string): string {
  const plain = word === "editors_note" ? "editor’s note" : word.replaceAll("_", " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
