import { z } from "zod";
import { Attribution } from "./attribution.ts";
import { Correction } from "./correction.ts";
import { Person } from "./person.ts";
import { list, text } from "./shapes.ts";
import {
  CHECKS,
  DECISIONS,
  KINDS,
  NOTICES,
  OUTCOMES,
  PRIORITIES,
  REVIEWS,
  STANCES,
  VERDICTS,
} from "./vocabulary.ts";

const made = { createdAt: z.string(), createdBy: Person };
const wording = z.strictObject({ insert: z.string(), notice: z.enum(NOTICES), noticeText: text });

/** A claim's anchor in one revision; `lost` anchors keep the words they last had. */
const ClaimAnchor = z.strictObject({
  revision: z.int(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  outcome: z.enum(OUTCOMES),
});
export type ClaimAnchor = Readonly<z.infer<typeof ClaimAnchor>>;

/** A source that supports a claim, contradicts it or gives context. */
export const Evidence = z.strictObject({
  id: z.string(),
  claim: z.string(),
  stance: z.enum(STANCES),
  title: z.string(),
  url: text,
  /** Where in the source: page, paragraph, timestamp. */
  locator: text,
  /** The source's own words. */
  excerpt: text,
  primary: z.boolean(),
  confidential: z.boolean(),
  ...made,
  version: z.int(),
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;

/** What somebody said about a claim to colleagues. */
export const Comment = z.strictObject({
  id: z.string(),
  body: z.string(),
  /** As the file says that it came from; null for what was said here. */
  given: Attribution.nullable(),
  ...made,
});
export type Comment = Readonly<z.infer<typeof Comment>>;

/** The words of a correction before and after a reviewer approved it with others. */
const Amendment = z.strictObject({ correction: z.string(), before: wording, after: wording });
export type Amendment = Readonly<z.infer<typeof Amendment>>;

/** One decision of a claim's review, earliest first in its list. */
const ReviewEntry = z.strictObject({
  decision: z.enum(DECISIONS),
  comment: text,
  /** Whether the person decided on their own finding, as the desk's policy allowed. */
  own: z.boolean(),
  /** The revision decided on; null where an older Galley took the decision. */
  revision: z.int().nullable(),
  /** What an approval changed in the words of corrections, as the desk’s policy allowed. */
  amended: list(Amendment),
  /** Why the desk's rules were set aside for it, where they were. */
  override: text.exactOptional(),
  at: z.string(),
  by: Person,
});
export type ReviewEntry = Readonly<z.infer<typeof ReviewEntry>>;

/** A checkable assertion, anchored in the current revision. */
export const Claim = z.strictObject({
  id: z.string(),
  article: z.string(),
  anchor: ClaimAnchor,
  kind: z.enum(KINDS),
  check: z.enum(CHECKS),
  verdict: z.enum(VERDICTS).nullable(),
  /** Who makes the assertion, in the article. */
  speaker: text,
  priority: z.enum(PRIORITIES),
  assignee: Person.nullable(),
  /** The checker's own words about the claim. */
  note: text,
  review: z.enum(REVIEWS),
  /**
   * The hash of what a decision on a flagged claim would cover, and of what that on an approved or
   * declined one does (see `coveredForm`); null for others.
   */
  covers: text,
  evidence: list(Evidence),
  corrections: list(Correction),
  comments: list(Comment),
  rounds: list(ReviewEntry),
  ...made,
  updatedAt: z.string(),
  version: z.int(),
});
export type Claim = Readonly<z.infer<typeof Claim>>;

/** Claims in the order of the text, wider before narrower, lost ones last. */
export function inTextOrder<C extends Pick<Claim, "anchor" | "id">>(claims: readonly C[]): C[] {
  return [...claims].sort(
    (a, b) =>
      Number(a.anchor.outcome === "lost") - Number(b.anchor.outcome === "lost") ||
      a.anchor.start - b.anchor.start ||
      b.anchor.end - a.anchor.end ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * Everyone whose finding a claim is: who judged it (or, unjudged, tagged it), who asked for the review,
 * who brought it in from a bundle, which says what it likes, who wrote its open corrections, and who
 * changed it since a colleague asked. None of them decides on it where four eyes are the rule.
 */
export function authorsOf(finding: {
  readonly createdBy: string;
  readonly foundBy: string | null;
  readonly requestedBy: string | null;
  readonly broughtBy: string | null;
  readonly correctionAuthors: readonly string[];
  /** The person whom it is asked for, where they changed what nobody else has asked about since. */
  readonly changer: string | null;
}): string[] {
  const authors = [
    finding.foundBy ?? finding.createdBy,
    finding.requestedBy,
    finding.broughtBy,
    finding.changer,
    ...finding.correctionAuthors,
  ];
  return [...new Set(authors)].filter((author) => author !== null);
}
