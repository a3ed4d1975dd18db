import { isMember } from "#db/desks.ts";
import { appendEvent } from "#db/events.ts";
import { findOpenInvitations, type InvitationRow, markLinkUsed } from "#db/links.ts";
import { findPersonByEmail } from "#db/people.ts";
import type { Joined } from "#lib/domain/answers/people.ts";
import type { Person } from "#lib/domain/person.ts";
import {
  type AsyncResult,
  isRefusal,
  type Refusal,
  refuse,
  refuseField,
} from "#lib/domain/refusal.ts";
import type { BaseContext, Context } from "./context.ts";
import { addMember, makeAccount } from "./create-accounts.ts";
import { requireInvitation } from "./invitations.ts";
import { chooseName, refuseNamesake, refuseTakenName } from "./names.ts";
import { transact } from "./transact.ts";

/** What a new person says of themselves when they accept. */
export interface Newcomer {
  readonly token: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** Accepts an invitation with a new account under the invited e-mail address. */
export function acceptInvitation(context: BaseContext, newcomer: Newcomer): AsyncResult<Joined> {
  return transact(context, async (context) => {
    const invitation = await requireInvitation(context, newcomer.token);
    if (isRefusal(invitation)) return invitation;
    const { email } = invitation;
    if (await findPersonByEmail(context.db, email)) return signInFirst(email);
    const { name, passwordHash } = newcomer;
    const taken = await refuseTakenName(context, { name, person: null, desks: [invitation.desk] });
    if (taken) return taken;
    const person = await makeAccount(context, { email, name, passwordHash });
    await applyInvitation(context, invitation, person.id);
    return { person, email };
  });
}

/** Accepts an invitation as the person who is signed in; it must be to their own address. */
export function joinDesk(context: Context, token: string): AsyncResult<Joined> {
  return transact(context, async (context) => {
    const { db, user } = context;
    const invitation = await requireInvitation(context, token);
    if (isRefusal(invitation)) return invitation;
    if (invitation.email.toLowerCase() !== user.email.toLowerCase()) {
      return refuse(
        "forbidden",
        `This invitation is for ${invitation.email}, and you are ${user.email}. Sign in as the former, or ask for an invitation of your own.`,
      );
    }
    if (await isMember(db, invitation.desk, user.id)) {
      return refuse("exists", "You are on that desk already. There is nothing to accept.");
    }
    const naming = { name: user.name, person: user.id, desks: [invitation.desk] };
    const namesake = await refuseNamesake(context, naming);
    if (namesake) return namesake;
    await applyInvitation(context, invitation, user.id);
    return { person: { id: user.id, name: user.name }, email: user.email };
  });
}

/**
 * Makes an account for an invited address that the sign-on service vouches for, under the name that it
 * gives where that can be taken (see `chooseName`); null: not invited.
 */
export async function makeInvitedAccount(
  context: BaseContext,
  { email, given }: { readonly email: string; readonly given: string | null },
): Promise<Person | null> {
  const open = await findOpenInvitations(context.db, email, context.now);
  const invitations = open.filter(({ isBacked }) => isBacked);
  if (invitations.length === 0) return null;
  const desks = invitations.map(({ desk }) => desk);
  const name = await chooseName(context, { given, email, desks });
  const person = await makeAccount(context, { email, name, passwordHash: null });
  for (const invitation of invitations) await applyInvitation(context, invitation, person.id);
  return person;
}

async function applyInvitation(
  context: BaseContext,
  { tokenHash, desk, role, email }: InvitationRow,
  person: string,
): Promise<void> {
  const { db, now } = context;
  await markLinkUsed(db, tokenHash, now);
  const after = { email, role };
  await appendEvent(db, { at: now, actor: person, type: "invitation.accepted", desk, after });
  await addMember(context, { desk, person, role, actor: person });
}

function signInFirst(email: string): Refusal {
  const message = `${email} has an account already. Sign in with it, then open this link again.`;
  return { ...refuseField("email", message), refusal: "exists" };
}
