/** What set-up, invitations and the shell share: making people and desks, each with its event. */

import { insertDesk } from "#db/desks.ts";
import { appendEvent } from "#db/events.ts";
import { insertRow } from "#db/insert-rows.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { NEW_DESK_RULES } from "#lib/domain/gates.ts";
import type { Desk, Person } from "#lib/domain/person.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import type { BaseContext } from "./context.ts";

/** Somebody who is to have an account. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** Null for someone who only ever signs in through the sign-on service. */
  readonly passwordHash: string | null;
}

/** Makes an account. Call it in a transaction, having seen that the e-mail address is free. */
export async function makeAccount(context: BaseContext, made: NewAccount): Promise<Person> {
  const { db, now, newId } = context;
  const person = { id: newId(), name: made.name.trim() };
  const { email, passwordHash } = made;
  await insertRow(db, "people", { ...person, email, passwordHash, createdAt: now });
  const after = { ...person, email };
  await appendEvent(db, { at: now, actor: person.id, type: "person.created", after });
  return person;
}

/** Makes a desk and puts its maker there as admin. Call it as `makeAccount`, its short name being free. */
export async function makeDesk(context: BaseContext, desk: Desk, maker: string): Promise<void> {
  const { db, now } = context;
  const { id } = desk;
  await insertDesk(db, { ...desk, createdAt: now, rules: NEW_DESK_RULES });
  await appendEvent(db, { at: now, actor: maker, type: "desk.created", desk: id, after: desk });
  await addMember(context, { desk: id, person: maker, role: "admin", actor: maker });
}

/** Somebody who is to be on a desk. */
export interface NewMember {
  readonly desk: DeskId;
  /** The person's identifier. */
  readonly person: string;
  readonly role: Role;
  /** Who does it; null for the shell. */
  readonly actor: string | null;
}

/** Puts a person on a desk. Call it in a transaction, having seen that they are not on it. */
export async function addMember(context: BaseContext, member: NewMember): Promise<void> {
  const { db, now } = context;
  const { actor, ...membership } = member;
  await insertRow(db, "memberships", { ...membership, createdAt: now });
  const { desk, person, role } = member;
  await appendEvent(db, { at: now, actor, type: "member.added", desk, after: { person, role } });
}
