import { appendEvent } from "#db/events.ts";
import { findPersonByEmail, type PersonRow, updatePerson } from "#db/people.ts";
import { endSession, readOpenSessions } from "#db/sessions.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Guest } from "./context.ts";
import { transact } from "./transact.ts";

/** Gives somebody a new password, from the shell, and ends all their sessions. */
export function setPassword(
  guest: Guest,
  { email, passwordHash }: { readonly email: string; readonly passwordHash: string },
): Promise<Refusal | null> {
  return changeAccount(guest, email, { type: "person.password_set", changes: { passwordHash } });
}

/** Keeps somebody out, from the shell, at once; what they did stays. */
export function disablePerson(guest: Guest, email: string): Promise<Refusal | null> {
  const changes = { disabledAt: guest.now };
  return changeAccount(guest, email, { type: "person.disabled", changes });
}

/** Lets somebody in again who was kept out. */
export function enablePerson(guest: Guest, email: string): Promise<Refusal | null> {
  return changeAccount(guest, email, { type: "person.enabled", changes: { disabledAt: null } });
}

interface AccountChange {
  readonly type: string;
  readonly changes: Partial<Pick<PersonRow, "passwordHash" | "disabledAt">>;
}

function changeAccount(
  guest: Guest,
  email: string,
  { type, changes }: AccountChange,
): Promise<Refusal | null> {
  return transact(guest, async ({ db, now }) => {
    const person = await findPersonByEmail(db, email);
    if (!person) return refuse("not_found", `Nobody has an account as ${email}.`);
    await updatePerson(db, person.id, changes);
    for (const { id } of await readOpenSessions(db, person.id)) await endSession(db, id, now);
    await appendEvent(db, { at: now, actor: null, type, after: { person: person.id } });
    return null;
  });
}
