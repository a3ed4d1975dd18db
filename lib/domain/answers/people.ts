/** What the interface answers about people, their desks and their sessions. */
import { z } from "zod";
import { HOUSE_STYLES, ROLES } from "../vocabulary.ts";
import { Desk, GateRules } from "./article.ts";
import { list, Person, text } from "./claim.ts";

const role = z.enum(ROLES);

/** Who has signed in, with their desks and their role on each. */
export const Me = Person.extend({
  email: z.string(),
  memberships: list(z.strictObject({ desk: Desk, role })),
});
export type Me = z.infer<typeof Me>;

/** A desk with its policy. */
export const DeskView = Desk.extend({
  /** Whether a reviewer may decide on their own finding. */
  maySelfReview: z.boolean(),
  /** Whether its members may have the server fetch a page by its address. */
  mayFetch: z.boolean(),
  /** Whether a reviewer may change the words of a correction in approving it. */
  mayAmendOnApproval: z.boolean(),
  /** How its notices are worded, and where in the article they stand. */
  noticeStyle: z.enum(HOUSE_STYLES),
  /** What is asked for before a claim or an article moves on. */
  rules: GateRules,
  /** Whether the sessions of its members end after half an hour of rest. */
  isSensitive: z.boolean(),
  version: z.int(),
  /** The role there of whoever asks. */
  role,
});
export type DeskView = z.infer<typeof DeskView>;

/** Somebody on a desk. */
export const Member = Person.extend({
  email: z.string(),
  role,
  /** Whether the account is switched off. */
  isDisabled: z.boolean(),
});
export type Member = z.infer<typeof Member>;

/** An invitation that nobody has accepted yet. */
export const Invitation = z.strictObject({
  /** Names the invitation, and is not its token: it cannot be accepted with this. */
  id: z.string(),
  email: z.string(),
  role,
  createdAt: z.string(),
  expiresAt: z.string(),
  /** Whether it can be accepted; not once whoever made it may not invite any more. */
  isBacked: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Who is on a desk, and who has been asked; the latter for its admins. */
export const DeskPeople = z.strictObject({
  people: list(Member),
  /** The newest first. */
  invitations: list(Invitation),
});
export type DeskPeople = z.infer<typeof DeskPeople>;

/** A new invitation with the address to hand over, which is shown this once. */
export const InvitationLink = Invitation.extend({ link: z.string() });
export type InvitationLink = z.infer<typeof InvitationLink>;

/** What an invitation's link says before it is accepted. */
export const Welcome = z.strictObject({
  desk: Desk,
  role,
  email: z.string(),
  /** Whether somebody has an account under that address: then they sign in to accept. */
  hasAccount: z.boolean(),
});
export type Welcome = z.infer<typeof Welcome>;

/** Somebody who may sign in now, with this e-mail address. */
export const Joined = z.strictObject({ person: Person, email: z.string() });
export type Joined = z.infer<typeof Joined>;

/** The first account, an admin of its own desk. */
export const FirstAccount = Joined.extend({
  desk: Desk,
  /** Why the sample desk was asked for and is not there; null when all went as asked. */
  withoutSample: text,
});
export type FirstAccount = z.infer<typeof FirstAccount>;

/** A place where one has signed in. */
export const SessionView = z.strictObject({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  /** The browser's own name for itself. */
  userAgent: text,
  /** Whether it is the one that asks. */
  isCurrent: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

/** How many other sessions of one's own were ended. */
export const EndedSessions = z.strictObject({ ended: z.int() });
export type EndedSessions = z.infer<typeof EndedSessions>;

/** Whether Galley is up, and which. */
export const Health = z.strictObject({
  status: z.literal("ok"),
  version: z.string(),
  /** The git revision (`GALLEY_REVISION`) where the one who deploys names it, else the build's own. */
  revision: z.string(),
});
export type Health = z.infer<typeof Health>;
