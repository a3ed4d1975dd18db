import { appendEvent } from "#db/events.ts";
import {
  deleteIdentities,
  findPersonByEmail,
  type PersonRow,
  readPerson,
  updatePerson,
} from "#db/people.ts";
import { endSession, readOpenSessions } from "#db/sessions.ts";
import { type AsyncResult, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { BaseContext, Context } from "./context.ts";
import { endOtherSessions } from "./sessions.ts";
import { transact } from "./transact.ts";

/** Gives somebody a new password, from the shell, and ends all their sessions. */
export function setPassword(
  context: BaseContext,
  { email, passwordHash }: { readonly email: string; readonly passwordHash: string },
): Promise<Refusal | null> {
  return changeAccount(context, email, { type: "person.password_set", changes: { passwordHash } });
}

/** A change of one's own password, as hashes. */
export interface OwnPassword {
  /** The hash that the current password was held against. */
  readonly verified: string;
  readonly passwordHash: string;
  /** The session that asks, which goes on. */
  readonly sessionId: string;
}

/**
 * Gives oneself a new password and ends one's other sessions; answers how many. Refused as `conflict`
 * where somebody else has set another password since the current one was verified.
 */
export function changeOwnPassword(
  context: Context,
  { verified, passwordHash, sessionId }: OwnPassword,
): AsyncResult<{ readonly ended: number }> {
  return transact(context, async (context) => {
    const { db, now, user } = context;
    const person = await readPerson(db, user.id);
    if (person?.passwordHash !== verified) {
      return refuse("conflict", "Your password has just been changed elsewhere. Sign in again.");
    }
    await updatePerson(db, user.id, { passwordHash });
    const after = { person: user.id };
    await appendEvent(db, { at: now, actor: user.id, type: "person.password_set", after });
    return endOtherSessions(context, sessionId);
  });
}

/** Keeps somebody out, from the shell, at once; what they did stays. */
export function disablePerson(context: BaseContext, email: string): Promise<Refusal | null> {
  const changes = { disabledAt: context.now };
  return changeAccount(context, email, { type: "person.disabled", changes });
}

/** Lets somebody in again who was kept out. */
export function enablePerson(context: BaseContext, email: string): Promise<Refusal | null> {
  return changeAccount(context, email, { type: "person.enabled", changes: { disabledAt: null } });
}

/**
 * Unties an account, from the shell, from the single sign-on that it was recognised by, and ends its
 * sessions: whoever signs on next with its verified address is tied to it.
 */
export function untiePerson(context: BaseContext, email: string): Promise<Refusal | null> {
  return transact(context, async (context) => {
    const { db, now } = context;
    const person = await findPersonByEmail(db, email);
    if (!person) return refuseUnknown(email);
    const identities = await deleteIdentities(db, person.id);
    if (identities.length === 0) {
      return refuse(
        "not_found",
        `${email} is tied to no single sign-on. There is nothing to untie.`,
      );
    }
    for (const identity of identities) {
      const after = { person: person.id, ...identity };
      await appendEvent(db, { at: now, actor: null, type: "identity.untied", after });
    }
    for (const { id } of await readOpenSessions(db, person.id)) await endSession(db, id, now);
    return null;
  });
}

interface AccountChange {
  readonly type: "person.password_set" | "person.disabled" | "person.enabled";
  readonly changes: Partial<Pick<PersonRow, "passwordHash" | "disabledAt">>;
}

function changeAccount(
  context: BaseContext,
  email: string,
  { type, changes }: AccountChange,
): Promise<Refusal | null> {
  return transact(context, async ({ db, now }) => {
    const person = await findPersonByEmail(db, email);
    if (!person) return refuseUnknown(email);
    await updatePerson(db, person.id, changes);
    for (const { id } of await readOpenSessions(db, person.id)) await endSession(db, id, now);
    await appendEvent(db, { at: now, actor: null, type, after: { person: person.id } });
    return null;
  });
}

function refuseUnknown(email: string): Refusal {
  return refuse("not_found", `Nobody has an account as ${email}.`);
}
