/**
 * Everything of one article in one value, as it leaves one Galley and comes into another: all revisions,
 * claims with every anchor, what hangs on them, what was deleted too, and the record of events. Of people
 * it holds identifiers and names, no addresses; of the desk nothing, since it may come to another one.
 * What people type passes the very fields of their requests: a bundle may come from anybody.
 */
import { z } from "zod";
import { Amendments } from "../answers/claim.ts";
import { EventShape, Time } from "../bundled-event.ts";
import { AddComment, AddEvidence, ChangeClaim } from "../claim-requests.ts";
import { ProposeCorrection } from "../correction-requests.ts";
import { FactDate, LONGEST_FACTS, LONGEST_LANGUAGE } from "../fact-fields.ts";
import { Id, line, OptionalAddress, Sha256, typedText, wellFormedText } from "../fields.ts";
import { isLanguageTag } from "../language-tag.ts";
import { DecideReview, LONGEST_TEXT, Override, PersonName } from "../requests.ts";
import {
  ACTIONS,
  BLOCK_KINDS,
  CHECKS,
  CORRECTION_STATES,
  DECISIONS,
  KINDS,
  NOTICES,
  ORIGINS,
  OUTCOMES,
  PRIORITIES,
  PUBLICATION_KINDS,
  REVIEWS,
  STAGES,
  STANCES,
  VERDICTS,
  WORDING_STATES,
} from "../vocabulary.ts";

/** Longest words of what nobody types: contexts of anchors, a corrected headline. */
const LONGEST_WORDS = 1_000_000;

/** Longest name, date or mark that a file gives. */
const LONGEST_GIVEN = 1_000;

/** Most parts of one kind: thirty times what a desk has in its longest article. */
const MAX_PARTS = 200_000;

/** Most people that one article can have seen. */
const MAX_PEOPLE = 5_000;

const some = wellFormedText(LONGEST_WORDS);
const offset = z.int().min(0).max(LONGEST_TEXT);
const number = z.int().min(1).max(1_000_000);
const made = { createdAt: Time, createdBy: Id };
const many = <T extends z.ZodType>(shape: T) => z.array(shape).max(MAX_PARTS).readonly();
const linkAddress = some.refine(isFollowed, "A link is to http, https or mailto.");

function isFollowed(address: string): boolean {
  return URL.canParse(address) && /^(https?|mailto):$/.test(new URL(address).protocol);
}

const FormatShape = z.union([
  z.strictObject({ kind: z.enum(["bold", "italic"]), start: offset, end: offset }),
  z.strictObject({ kind: z.literal("link"), start: offset, end: offset, href: linkAddress }),
]);

const RevisionShape = z.strictObject({
  number,
  origin: z.enum(ORIGINS),
  text: wellFormedText(LONGEST_TEXT),
  blocks: many(z.enum(BLOCK_KINDS)),
  formats: many(FormatShape),
  sha256: Sha256,
  ...made,
});

const place = { revision: number, start: offset, end: offset, exact: wellFormedText(LONGEST_TEXT) };
const outcome = z.enum(OUTCOMES);

const EvidenceShape = z.strictObject({
  id: Id,
  stance: z.enum(STANCES),
  title: AddEvidence.shape.title,
  url: OptionalAddress,
  locator: AddEvidence.shape.locator.unwrap(),
  excerpt: AddEvidence.shape.excerpt.unwrap(),
  primary: z.boolean(),
  confidential: z.boolean(),
  ...made,
  deletedAt: Time.nullable(),
  version: number,
});

/** As a file says of itself. */
const given = {
  givenAuthor: typedText(LONGEST_GIVEN).nullable(),
  givenDate: typedText(LONGEST_GIVEN).nullable(),
};

/** What people type of a correction: the same that a request may hold. */
const wording = {
  insert: ProposeCorrection.shape.insert.unwrap(),
  notice: z.enum(NOTICES),
  noticeText: ProposeCorrection.shape.noticeText.unwrap(),
};

const WordingShape = z.strictObject({
  id: Id,
  ...wording,
  comment: DecideReview.shape.comment.unwrap(),
  state: z.enum(WORDING_STATES),
  ...made,
  settledAt: Time.nullable(),
  settledBy: Id.nullable(),
});

const CorrectionShape = z.strictObject({
  id: Id,
  action: z.enum(ACTIONS),
  ...wording,
  state: z.enum(CORRECTION_STATES),
  mark: typedText(LONGEST_GIVEN).nullable(),
  reason: ProposeCorrection.shape.reason.unwrap(),
  appliedIn: number.nullable(),
  /** Older bundles have no amended notes. */
  inForce: z
    .strictObject({
      notice: wording.notice,
      noticeText: wording.noticeText,
      appliedIn: number,
    })
    .nullable()
    .default(null),
  ...given,
  ...made,
  deletedAt: Time.nullable(),
  version: number,
  /** Everyone whose words it holds or held. */
  authors: many(Id),
  anchors: many(z.strictObject({ ...place, outcome })),
  wordings: many(WordingShape).default([]),
});

const CommentShape = z.strictObject({ id: Id, body: AddComment.shape.body, ...given, ...made });

const DecisionShape = z.strictObject({
  id: Id,
  decision: z.enum(DECISIONS),
  comment: DecideReview.shape.comment.unwrap(),
  own: z.boolean(),
  // Older bundles do not say what was decided on.
  revision: number.nullable().default(null),
  covers: Sha256.nullable().default(null),
  amended: Amendments.nullable().default(null),
  /** Why the desk's rules were set aside for it; absent where they were kept. */
  override: Override.shape.reason.optional(),
  at: Time,
  by: Id,
});

const ClaimShape = z.strictObject({
  id: Id,
  kind: z.enum(KINDS),
  /** Older bundles do not say. */
  kindGuessed: z.boolean().default(false),
  check: z.enum(CHECKS),
  verdict: z.enum(VERDICTS).nullable(),
  speaker: ChangeClaim.shape.speaker.unwrap(),
  priority: z.enum(PRIORITIES),
  assignee: Id.nullable(),
  note: ChangeClaim.shape.note.unwrap(),
  review: z.enum(REVIEWS),
  foundBy: Id.nullable(),
  requestedBy: Id.nullable(),
  ...made,
  updatedAt: Time,
  deletedAt: Time.nullable(),
  version: number,
  anchors: many(z.strictObject({ ...place, prefix: some, suffix: some, outcome })),
  evidence: many(EvidenceShape),
  corrections: many(CorrectionShape),
  comments: many(CommentShape),
  reviews: many(DecisionShape),
});

/** That a revision was published; of what an older Galley published nobody noted the counts. */
const PublicationShape = z.strictObject({
  revision: number,
  at: Time,
  by: Id,
  kind: z.enum(PUBLICATION_KINDS),
  claims: z.int().min(0).max(MAX_PARTS).nullable(),
  checked: z.int().min(0).max(MAX_PARTS).nullable(),
  corrections: z.int().min(0).max(MAX_PARTS),
  reason: Override.shape.reason.nullable(),
});
/** A publication in a bundle. */
export type BundledPublication = Readonly<z.infer<typeof PublicationShape>>;

/** The shape of a bundle. Whether its parts fit together says `faultOfBundle`. */
export const BundleShape = z.strictObject({
  format: z.literal("galley-bundle", "This is no bundle of Galley’s."),
  version: z.literal(1, "It was written by a newer Galley. Bring this one up to date first."),
  /** Whether confidential evidence is in it, or was left out. */
  confidential: z.enum(["included", "left out"]),
  people: z
    .array(z.strictObject({ id: Id, name: PersonName }))
    .max(MAX_PEOPLE)
    .readonly(),
  article: z.strictObject({
    id: Id,
    // A correction of the headline may have made it longer than an editor may write it.
    headline: line(LONGEST_WORDS),
    standfirst: line(LONGEST_FACTS.standfirst).nullable(),
    byline: line(LONGEST_FACTS.byline).nullable(),
    dateline: line(LONGEST_FACTS.dateline).nullable(),
    publication: line(LONGEST_FACTS.publication).nullable(),
    date: FactDate.nullable(),
    language: some
      .max(LONGEST_LANGUAGE)
      .refine(isLanguageTag, "A language is its code, such as en or de-AT.")
      .nullable(),
    sourceUrl: OptionalAddress,
    stage: z.enum(STAGES),
    assignee: Id.nullable(),
    deadline: Time.nullable(),
    revision: number,
    ...made,
    updatedAt: Time,
    version: number,
  }),
  revisions: many(RevisionShape),
  /** The first one first; absent where nothing was published, and from an older Galley (see `publicationsOf`). */
  publications: many(PublicationShape).optional(),
  claims: many(ClaimShape),
  events: many(EventShape),
});

/** A bundle that has its shape. */
export type ArticleBundle = Readonly<z.infer<typeof BundleShape>>;
/** A claim in a bundle, with its anchors in all revisions. */
export type BundledClaim = ArticleBundle["claims"][number];
/** A correction in a bundle. */
export type BundledCorrection = BundledClaim["corrections"][number];

/** What was published: as the bundle says, else the revisions that publishing made. */
export function publicationsOf(bundle: ArticleBundle): readonly BundledPublication[] {
  const { revisions, claims } = bundle;
  if (bundle.publications) return bundle.publications;
  const applied = claims.flatMap(({ corrections }) =>
    corrections.map(({ appliedIn }) => appliedIn),
  );
  return revisions
    .filter(({ origin }) => origin === "publish")
    .map(({ number, createdAt, createdBy }) => ({
      revision: number,
      at: createdAt,
      by: createdBy,
      kind: "corrected",
      claims: null,
      checked: null,
      corrections: applied.filter((appliedIn) => appliedIn === number).length,
      reason: null,
    }));
}
