import { appendEvent } from "#db/events.ts";
import { insertRow } from "#db/insert-rows.ts";
import {
  findPersonByEmail,
  findPersonByIdentity,
  hasIdentity,
  type PersonRow,
} from "#db/people.ts";
import type { Identity } from "#db/schema.ts";
import type { Person } from "#lib/domain/person.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { makeInvitedAccount } from "./accept-invitation.ts";
import type { BaseContext } from "./context.ts";
import { transact } from "./transact.ts";

/** What the sign-on service says of somebody (OpenID Connect Core 1.0, 5.1). */
export interface SignOnProfile extends Identity {
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly name: string | null;
}

/**
 * The person whom the sign-on service vouches for. At first they are recognised by their verified
 * e-mail address, that of an account or of an open invitation; from then on by issuer and subject
 * alone, so that whoever is given that address later is not them. Everybody else is refused: there is
 * no open sign-up.
 */
export function admitSignOn(context: BaseContext, profile: SignOnProfile): AsyncResult<Person> {
  return transact(context, async (context) => {
    const known = await findPersonByIdentity(context.db, profile);
    if (known) return admit(known);
    const email = profile.email?.trim().toLowerCase() ?? "";
    if (email === "" || !profile.isEmailVerified) return UNVERIFIED;
    const person = await recogniseByEmail(context, email, profile);
    if (!isRefusal(person)) await linkIdentity(context, profile, person.id);
    return person;
  });
}

async function recogniseByEmail(
  context: BaseContext,
  email: string,
  profile: SignOnProfile,
): AsyncResult<Person> {
  const known = await findPersonByEmail(context.db, email);
  if (known && (await hasIdentity(context.db, known.id, profile.issuer))) return TIED_TO_ANOTHER;
  if (known) return admit(known);
  const given = profile.name;
  return (await makeInvitedAccount(context, { email, given })) ?? refuseStranger(email);
}

function admit({ id, name, disabledAt }: PersonRow): Person | Refusal {
  return disabledAt === null ? { id, name } : DISABLED;
}

async function linkIdentity(
  { db, now }: BaseContext,
  { issuer, subject }: Identity,
  person: string,
): Promise<void> {
  await insertRow(db, "identities", { issuer, subject, person, createdAt: now });
  const after = { issuer, subject };
  await appendEvent(db, { at: now, actor: person, type: "identity.linked", after });
}

const DISABLED = refuse("forbidden", "This account is switched off. Ask an admin of your desk.");
const TIED_TO_ANOTHER = refuse(
  "conflict",
  "The account with your e-mail address is tied to another one at the sign-on service. If that is your former one, ask who runs Galley to untie it.",
);
const UNVERIFIED = refuse(
  "invalid",
  "The sign-on service does not vouch for your e-mail address. Confirm the address there first.",
);

function refuseStranger(email: string): Refusal {
  return refuse("not_found", `Nobody has invited ${email}. Ask an admin of your desk.`);
}
