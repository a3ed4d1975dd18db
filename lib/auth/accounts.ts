/** Accounts with passwords: what the use-cases do, with the password judged and hashed before. */
import { findPersonByEmail } from "#db/people.ts";
import type { FirstAccount, Joined } from "#lib/domain/answers/people.ts";
import { type AsyncResult, isRefusal, refuseField } from "#lib/domain/refusal.ts";
import type { AcceptInvitation, SetUp } from "#lib/domain/requests.ts";
import { acceptInvitation, joinDesk } from "#lib/usecases/accept-invitation.ts";
import type { BaseContext } from "#lib/usecases/context.ts";
import { requireInvitation } from "#lib/usecases/invitations.ts";
import { signIn } from "#lib/usecases/sessions.ts";
import { readSetupLink, setUp } from "#lib/usecases/setup.ts";
import { findSignedIn } from "./current-user.ts";
import { hashQueued } from "./password-queue.ts";
import { verifyPassword } from "./passwords.ts";
import { refuseWeakPassword } from "./weak-passwords.ts";

/** Makes the first account. The link is looked at before the costly hash is made. */
export async function createFirstAccount(
  context: BaseContext,
  { password, ...input }: SetUp,
): AsyncResult<FirstAccount> {
  const refusal =
    (await readSetupLink(context, input.token)) ?? refuseWeakPassword(password, input.email);
  if (refusal) return refusal;
  const passwordHash = await hashQueued(password, "anyone");
  return isRefusal(passwordHash) ? passwordHash : setUp(context, input, passwordHash);
}

/** Accepts an invitation with a new account. */
export async function createInvitedAccount(
  context: BaseContext,
  { token, name, password }: AcceptInvitation,
): AsyncResult<Joined> {
  const invitation = await requireInvitation(context, token);
  if (isRefusal(invitation)) return invitation;
  if (name === undefined) return refuseField("name", "Say what colleagues should call you.");
  if (password === undefined) return refuseField("password", "Choose a password.");
  const refusal = refuseWeakPassword(password, invitation.email);
  if (refusal) return refusal;
  const passwordHash = await hashQueued(password, "anyone");
  if (isRefusal(passwordHash)) return passwordHash;
  return acceptInvitation(context, { token, name, passwordHash });
}

/** Accepts an invitation: whoever is signed in for themselves, everybody else with a new account. */
export async function acceptAsRequester(
  context: BaseContext,
  request: Request,
  input: AcceptInvitation,
): AsyncResult<Joined> {
  const signedIn = await findSignedIn(context, request);
  if (signedIn) {
    return joinDesk({ ...context, user: signedIn.user, session: signedIn.sessionId }, input.token);
  }
  return createInvitedAccount(context, input);
}

/** What somebody gives to sign in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string | null;
}

/**
 * Starts a session for this e-mail address and password; null for every reason why not. Costly: it is
 * called in its turn only, by `tryPassword`.
 */
export async function signInByPassword(
  context: BaseContext,
  { email, password, userAgent }: Credentials,
): Promise<{ readonly id: string } | null> {
  const person = await findPersonByEmail(context.db, email);
  const passwordHash = person?.passwordHash ?? null;
  const matches = await verifyPassword(passwordHash, password);
  if (!matches || !person || passwordHash === null) return null;
  const session = await signIn(context, { person: person.id, userAgent, proof: { passwordHash } });
  return isRefusal(session) ? null : { id: session };
}
