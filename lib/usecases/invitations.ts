import { findDeskBySlug, isMember } from "#db/desks.ts";
import { appendEvent } from "#db/events.ts";
import { insertRow } from "#db/insert-rows.ts";
import {
  deleteLink,
  findOpenLink,
  type InvitationRow,
  isInvitation,
  readOpenInvitations,
} from "#db/links.ts";
import { findPersonByEmail } from "#db/people.ts";
import type { Invitation, Welcome } from "#lib/domain/answers/people.ts";
import { bySlug, type DeskSlug } from "#lib/domain/desk-ref.ts";
import type { Desk } from "#lib/domain/person.ts";
import {
  type AsyncResult,
  isRefusal,
  type Refusal,
  refuse,
  refuseField,
} from "#lib/domain/refusal.ts";
import type { Invite } from "#lib/domain/requests.ts";
import { type BaseContext, type Context, notFound, requirePermissionAt } from "./context.ts";
import { DAY, shiftInstant } from "./periods.ts";
import { requireDesk } from "./subjects.ts";
import { hashToken, newToken } from "./tokens.ts";
import { transact } from "./transact.ts";

/** How long an invitation can be accepted. */
const INVITATION_LIFETIME = 7 * DAY;

/** A new invitation with the token of its link, which is shown this once. */
export interface NewInvitation extends Invitation {
  readonly token: string;
}

/** Invites somebody to a desk; an open invitation of theirs to it is replaced. Takes an admin. */
export function invite(
  context: Context,
  slug: DeskSlug,
  input: Invite,
): AsyncResult<NewInvitation> {
  return transact(context, async (context) => {
    const membership = requirePermissionAt(context, bySlug(slug), "desk.manage");
    if (isRefusal(membership)) return membership;
    return makeInvitation(context, membership.desk, { ...input, actor: context.user.id });
  });
}

/** The same by someone at the shell, without an account. */
export function inviteFromShell(
  context: BaseContext,
  slug: DeskSlug,
  input: Invite,
): AsyncResult<NewInvitation> {
  return transact(context, async (context) => {
    const desk = await findDeskBySlug(context.db, slug);
    if (!desk) return notFound("desk");
    return makeInvitation(context, desk, { ...input, actor: null });
  });
}

async function makeInvitation(
  { db, now }: BaseContext,
  desk: Pick<Desk, "id" | "name">,
  { email, role, actor }: Invite & { readonly actor: string | null },
): AsyncResult<NewInvitation> {
  const person = await findPersonByEmail(db, email);
  if (person && (await isMember(db, desk.id, person.id))) {
    return refuseField(
      "email",
      `${person.name} is on the desk already. Change their role in the list of people.`,
    );
  }
  const earlier = await readOpenInvitations(db, desk.id, now);
  for (const open of earlier.filter((one) => one.email === email)) {
    await deleteLink(db, open.tokenHash);
    const before = { email, role: open.role };
    await appendEvent(db, { at: now, actor, type: "invitation.replaced", desk: desk.id, before });
  }
  const token = newToken();
  const id = hashToken(token);
  const expiresAt = shiftInstant(now, INVITATION_LIFETIME);
  await insertRow(db, "links", {
    tokenHash: id,
    purpose: "invitation",
    desk: desk.id,
    role,
    email,
    createdAt: now,
    createdBy: actor,
    expiresAt,
  });
  const after = { email, role };
  await appendEvent(db, { at: now, actor, type: "invitation.created", desk: desk.id, after });
  return { id, email, role, createdAt: now, expiresAt, isBacked: true, token };
}

/** What an invitation's link invites to. */
export async function readInvitation(context: BaseContext, token: string): AsyncResult<Welcome> {
  const invitation = await requireInvitation(context, token);
  if (isRefusal(invitation)) return invitation;
  const { id, slug, name } = await requireDesk(context, invitation.desk);
  const { role, email } = invitation;
  const person = await findPersonByEmail(context.db, email);
  return { desk: { id, slug, name }, role, email, hasAccount: person !== null };
}

const UNBACKED =
  "The admin who invited you may not invite anybody to the desk any more. Ask the desk for a new one.";

/** The invitation of a token while it can be accepted and its maker may still invite. */
export async function requireInvitation(
  { db, now }: BaseContext,
  token: string,
): AsyncResult<InvitationRow> {
  const link = await findOpenLink(db, hashToken(token), now);
  if (link && isInvitation(link)) {
    return link.isBacked ? link : refuse("not_found", UNBACKED);
  }
  return refuse(
    "not_found",
    "This invitation has been used, withdrawn or is too old. Ask the desk for a new one.",
  );
}

/** Withdraws an open invitation: its link stops working. Takes an admin of the desk. */
export function revokeInvitation(
  context: Context,
  slug: DeskSlug,
  id: string,
): Promise<Refusal | null> {
  return transact(context, async (context) => {
    const { db, now, user } = context;
    const membership = requirePermissionAt(context, bySlug(slug), "desk.manage");
    if (isRefusal(membership)) return membership;
    const desk = membership.desk.id;
    const open = await readOpenInvitations(db, desk, now);
    const invitation = open.find(({ tokenHash }) => tokenHash === id);
    if (!invitation) return notFound("invitation");
    await deleteLink(db, id);
    const { email, role } = invitation;
    const before = { email, role };
    await appendEvent(db, { at: now, actor: user.id, type: "invitation.revoked", desk, before });
    return null;
  });
}
