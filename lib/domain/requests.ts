/**
 * What a person or program may send, as zod schemas: the one description of every request, read by the
 * HTTP routes, the use-cases and the browser. Lengths are UTF-16 code units.
 */
import { z } from "zod";
import { wordingChanges } from "./correction-requests.ts";
import { DeskId, DeskRef, DeskSlug } from "./desk-ref.ts";
import { EditedFacts } from "./fact-fields.ts";
import {
  filled,
  filledTypedText,
  Id,
  line,
  listOf,
  OptionalAddress,
  optionalTypedText,
  Sha256,
  short,
  Timestamp,
  Version,
  wellFormedText,
} from "./fields.ts";
import { DeskRules } from "./gates.ts";
import {
  ARTICLE_SORTS,
  CONFIDENTIAL_CHOICES,
  CORRECTIONS_INCLUDED,
  DECISIONS,
  DIRECTIONS,
  FORMATS,
  HOUSE_STYLES,
  KINDS,
  ROLES,
  STAGES,
  VERDICTS,
  WAITING,
} from "./vocabulary.ts";

/** Longest text of an article: ten million code units, some 1.5 million words. */
export const LONGEST_TEXT = 10_000_000;

/** An e-mail address, in small letters. */
export const Email = short(254).check(z.email("That is not an e-mail address.")).toLowerCase();

/** Length is what makes a password hard to guess (NIST SP 800-63B-4, 3.1.1.2). */
export const SHORTEST_PASSWORD = 12;
/** A new password; whether it is easily guessed says `refuseWeakPassword`. */
export const Password = short(200, "Use at most 200 characters.")
  .min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters. A short sentence is good.`)
  .refine((text) => text.isWellFormed(), "It holds half of a character.");

/** One's own password: the one that counts now, and the one that shall. */
export const ChangePassword = z.strictObject({
  current: short(200).min(1, "Type the password that you have now."),
  password: Password,
});
export type ChangePassword = z.infer<typeof ChangePassword>;

/** One source for a desk: words, a piece of a page, Markdown, or the address of a page. */
export const CreateImport = z
  .strictObject({
    desk: DeskRef,
    text: filled(LONGEST_TEXT).optional(),
    html: filled(LONGEST_TEXT).optional(),
    markdown: filled(LONGEST_TEXT).optional(),
    url: short(2_000).optional(),
  })
  .transform(({ desk, text, html, markdown, url }, { issues, value }) => {
    const sources = [
      text === undefined ? [] : [{ kind: "text", text } as const],
      html === undefined ? [] : [{ kind: "html", html } as const],
      markdown === undefined ? [] : [{ kind: "markdown", markdown } as const],
      url === undefined ? [] : [{ kind: "url", url } as const],
    ].flat();
    const [source] = sources;
    if (source && sources.length === 1) return { desk, source };
    const message = "Send one of them: text, html, markdown or url.";
    const path = [source ? (sources[1]?.kind ?? "") : "text"];
    issues.push({ code: "custom", message, path, input: value });
    return z.NEVER;
  });
export type CreateImport = z.infer<typeof CreateImport>;

/** That a reviewer sets the desk's rules aside for once, and why. */
export const Override = z.strictObject({ reason: filledTypedText(10_000) });
export type Override = z.infer<typeof Override>;

/** What may be changed about an article; its words change by corrections only. */
export const ChangeArticle = z.strictObject({
  version: Version,
  headline: line(1_000).optional(),
  sourceUrl: OptionalAddress.optional(),
  ...EditedFacts,
  stage: z.enum(STAGES).optional(),
  assignee: Id.nullable().optional(),
  deadline: Timestamp.nullable().optional(),
  override: Override.optional(),
});
export type ChangeArticle = z.infer<typeof ChangeArticle>;

/** A decision on a claim, or the request for one, with what was seen when it was taken. */
export const DecideReview = z.strictObject({
  version: Version,
  decision: z.enum(DECISIONS),
  comment: optionalTypedText(10_000).default(null),
  /** The revision and the hash (a claim’s `covers`) that were seen; something else is not decided on. */
  revision: z.int().min(1).optional(),
  covers: Sha256.optional(),
  override: Override.optional(),
  /**
   * Other words for corrections. An approval gives them, where the desk allows it; a return proposes them
   * to the checker.
   */
  wording: z
    .array(z.strictObject({ correction: Id, version: Version, ...wordingChanges }))
    .max(50)
    .optional(),
});
export type DecideReview = z.infer<typeof DecideReview>;

/** What is to be published, as it was seen. */
export const Publish = z.strictObject({
  version: Version,
  expectedRevision: z.int().min(1),
  /** The approved corrections that the person saw; with them, others are not published unseen. */
  corrections: listOf(Id, 10_000).optional(),
  override: Override.optional(),
});
export type Publish = z.infer<typeof Publish>;

/** What colleagues call somebody: in one line, of signs that are seen, without heaps of accents. */
export const PersonName = line(200)
  .refine((name) => !UNSEEN.test(name), "It holds a hidden character. Type the name anew.")
  .refine((name) => !HEAPED.test(name), "It piles accents on one letter. Type the name anew.")
  .refine((name) => /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\p{Mn}]/u.test(name), {
    message: "It must not be empty.",
  });

/** Not drawn, and no part of how a name is written, as the joiners of Persian and of emoji are. */
const UNSEEN = /(?!\u200c|\u200d|[\ufe0e\ufe0f])[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

const HEAPED = /\p{Mn}{5}/u;

/** The first account, from the link that the server printed. */
export const SetUp = z.strictObject({
  token: filled(200),
  name: PersonName,
  email: Email,
  password: Password,
  deskName: line(100).default("News desk"),
  sampleDesk: z.boolean().default(false),
});
export type SetUp = z.infer<typeof SetUp>;

/** Who is asked to join a desk, and as what. */
export const Invite = z.strictObject({ email: Email, role: z.enum(ROLES) });
export type Invite = z.infer<typeof Invite>;

/** An invitation's token, with the new account of somebody who has none. */
export const AcceptInvitation = z.strictObject({
  token: filled(200),
  name: PersonName.optional(),
  password: Password.optional(),
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

/** Another desk. */
export const CreateDesk = z.strictObject({ id: DeskId, name: line(100), slug: DeskSlug });
export type CreateDesk = z.infer<typeof CreateDesk>;

/** A desk's policy; what is not named stays. */
export const ChangeDesk = z.strictObject({
  version: Version,
  name: line(100).optional(),
  maySelfReview: z.boolean().optional(),
  mayFetch: z.boolean().optional(),
  mayAmendOnApproval: z.boolean().optional(),
  noticeStyle: z.enum(HOUSE_STYLES).optional(),
  isSensitive: z.boolean().optional(),
  rules: DeskRules.optional(),
});
export type ChangeDesk = z.infer<typeof ChangeDesk>;

/** `limit` and `after` of every list. */
export const Page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: short(1_000).optional(),
};

/** Which articles to list, and from where on. */
export const ListArticles = z.strictObject({
  desk: DeskRef.optional(),
  stage: z.enum(STAGES).optional(),
  /** Only those in which something waits; `returned` and `assigned` mean whoever asks. */
  waiting: z.enum(WAITING).optional(),
  q: wellFormedText(500).optional(),
  /** `out` leaves archived articles out, and is meant where nothing is said; `only` all others. */
  archived: z.enum(["out", "only"]).optional(),
  sort: z.enum(ARTICLE_SORTS).optional(),
  order: z.enum(DIRECTIONS).optional(),
  ...Page,
});
export type ListArticles = z.infer<typeof ListArticles>;

/** Which flagged claims to list, and from where on. */
export const ListFlagged = z.strictObject({
  desk: DeskRef.optional(),
  kind: z.enum(KINDS).optional(),
  verdict: z.enum(VERDICTS).optional(),
  assignee: Id.optional(),
  ...Page,
});
export type ListFlagged = z.infer<typeof ListFlagged>;

/** What a path names. */
export const ById = z.strictObject({ id: Id });
/** A revision in a path, by its article and number. */
export const ByRevision = z.strictObject({ id: Id, number: z.coerce.number().int().min(1) });

/** The version that somebody saw. */
export const Seen = z.strictObject({ version: Version });

/** The version that somebody saw, in a query. */
export const SeenVersion = z.strictObject({ version: z.coerce.number().int().min(1) });

const WHICH_REVISION = "A revision is a whole number from 1.";

/** Which file of an article, and what goes into it. */
export const ExportArticle = z.strictObject({
  format: z.enum(FORMATS),
  revision: z.coerce.number(WHICH_REVISION).int(WHICH_REVISION).min(1, WHICH_REVISION).optional(),
  corrections: z.enum(CORRECTIONS_INCLUDED).default("accepted"),
  confidential: z.enum(CONFIDENTIAL_CHOICES).default("leave"),
});
/** What is asked for; what is left out is the default. */
export type ExportArticle = Pick<z.infer<typeof ExportArticle>, "format"> &
  Partial<z.infer<typeof ExportArticle>>;

/** The desk that a bundle is brought to, by its identifier or short name. */
export const ImportBundle = z.strictObject({ desk: DeskRef });
