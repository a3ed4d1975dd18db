/** The shapes of a claim and of what hangs on it, as they are answered. */
import { z } from "zod";
import {
  ACTIONS,
  CHECKS,
  CORRECTION_STATES,
  DECISIONS,
  KINDS,
  NOTICES,
  OUTCOMES,
  PRIORITIES,
  REVIEWS,
  STANCES,
  VERDICTS,
  WORDING_STATES,
} from "../vocabulary.ts";

/** A text, or null for none. */
export const text = z.string().nullable();

/** A list that nobody changes. */
export const list = <T extends z.ZodType>(shape: T) => z.array(shape).readonly();

/** Who wrote something in the file itself, and when, as the file says; null where it does not. */
export const Attribution = z.strictObject({
  author: text,
  /** ISO 8601, with a zone only where the file gives one. */
  date: text,
});

/** A person as others on the desk see them. */
export const Person = z.strictObject({ id: z.string(), name: z.string() });

const made = { createdAt: z.string(), createdBy: Person };
const wording = z.strictObject({ insert: z.string(), notice: z.enum(NOTICES), noticeText: text });

/** Other words that somebody proposes for a correction, whose own stay until a colleague takes them over. */
export const ProposedWording = z.strictObject({
  id: z.string(),
  ...wording.shape,
  /** Why, for colleagues. */
  comment: text,
  state: z.enum(WORDING_STATES),
  ...made,
  /** When and by whom it was taken over or dismissed. */
  settledAt: text,
  settledBy: Person.nullable(),
});

/** What readers were told by a note before it was amended, and from which revision on. */
export const NoteInForce = z.strictObject({
  notice: z.enum(NOTICES),
  noticeText: text,
  appliedIn: z.int(),
});

/** A proposed change to the article, or an editor's note that leaves the words as they are. */
export const Correction = z.strictObject({
  id: z.string(),
  claim: z.string(),
  action: z.enum(ACTIONS),
  start: z.int(),
  end: z.int(),
  /** The words it was made for, as they stood. */
  exact: z.string(),
  ...wording.shape,
  /** `lost` when the words it was made for are gone from the current revision. */
  outcome: z.enum(OUTCOMES),
  state: z.enum(CORRECTION_STATES),
  /** The mark that pointed to the note in the text it came from, such as `*`. */
  mark: text,
  /** Why, for colleagues. */
  reason: text,
  /** The revision that it went into, once applied. */
  appliedIn: z.int().nullable(),
  /** Of an amended note: what readers are told until its new words are published; else null. */
  inForce: NoteInForce.nullable(),
  /** Who proposed it and when, as the file says that it came from; null for what was proposed here. */
  given: Attribution.nullable(),
  /** Earliest first. */
  wordings: list(ProposedWording),
  ...made,
  version: z.int(),
});

/** A claim's anchor in one revision; `lost` anchors keep the words they last had. */
export const ClaimAnchor = z.strictObject({
  revision: z.int(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  outcome: z.enum(OUTCOMES),
});

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

/** What somebody said about a claim to colleagues. */
export const Comment = z.strictObject({
  id: z.string(),
  body: z.string(),
  /** As the file says that it came from; null for what was said here. */
  given: Attribution.nullable(),
  ...made,
});

/** What an approval changed in the words of corrections, as it is kept with the decision. */
export const Amendments = list(
  z.strictObject({ correction: z.string(), before: wording, after: wording }),
);

/** One decision of a claim's review, earliest first in its list. */
export const ReviewEntry = z.strictObject({
  decision: z.enum(DECISIONS),
  comment: text,
  /** Whether the person decided on their own finding, as the desk's policy allowed. */
  own: z.boolean(),
  /** The revision decided on; null where an older Galley took the decision. */
  revision: z.int().nullable(),
  /** What an approval changed in the words of corrections, as the desk’s policy allowed. */
  amended: Amendments,
  /** Why the desk's rules were set aside for it, where they were. */
  override: text.exactOptional(),
  at: z.string(),
  by: Person,
});

/** A checkable assertion, anchored in the current revision. */
export const Claim = z.strictObject({
  id: z.string(),
  article: z.string(),
  anchor: ClaimAnchor,
  kind: z.enum(KINDS),
  /** Whether its kind is a guess of the machine's that nobody has set or confirmed. */
  isKindGuessed: z.boolean(),
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
   * declined one does (see `serializeForApproval`); null for others.
   */
  covers: text,
  evidence: list(Evidence),
  corrections: list(Correction),
  comments: list(Comment),
  /** In an answer to a change: how many comments there are before those, which are the last ones; absent for none. */
  earlierComments: z.int().exactOptional(),
  rounds: list(ReviewEntry),
  ...made,
  updatedAt: z.string(),
  version: z.int(),
});
