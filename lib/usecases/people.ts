import { findDeskBySlug, isMember, listDeskSlugs } from "#db/desks.ts";
import { appendEvent } from "#db/events.ts";
import { findPersonByEmail, hasPeople, updatePerson } from "#db/people.ts";
import { DeskId, type DeskSlug } from "#lib/domain/desk-ref.ts";
import type { Person } from "#lib/domain/person.ts";
import { type AsyncResult, refuse, refuseField } from "#lib/domain/refusal.ts";
import { labelOf, type Role } from "#lib/domain/vocabulary.ts";
import type { BaseContext, Context, User } from "./context.ts";
import { addMember, makeAccount, makeDesk } from "./create-accounts.ts";
import { refuseNamesake, refuseTakenName } from "./names.ts";
import { transact } from "./transact.ts";

/** Who I am, with my desks and my role on each. */
export function me({ user: { id, name, email, memberships } }: Context): User {
  return { id, name, email, memberships };
}

/** Changes what colleagues call me. */
export function changeMe(context: Context, change: { readonly name: string }): AsyncResult<User> {
  return transact(context, async (context) => {
    const { db, now, user } = context;
    const name = change.name.trim();
    const desks = user.memberships.map(({ desk }) => desk.id);
    const taken = await refuseTakenName(context, { name, person: user.id, desks });
    if (taken) return taken;
    await updatePerson(db, user.id, { name });
    const before = { name: user.name };
    const after = { name };
    await appendEvent(db, { at: now, actor: user.id, type: "person.changed", before, after });
    return { ...me(context), name };
  });
}

/** A person as the shell names them. */
export interface PersonToAdd {
  readonly email: string;
  readonly name: string;
  readonly desk: DeskSlug;
  readonly role: Role;
  /** For a new account; somebody who has one keeps their password. */
  readonly passwordHash: string;
}

/**
 * Puts somebody on a desk from the shell, making their account when they have none, and, while nobody
 * has an account, the desk. `inviteFromShell` gives a one-time link in place of a password.
 */
export function addPerson(context: BaseContext, added: PersonToAdd): AsyncResult<Person> {
  return transact(context, async (context) => {
    if (!(await hasPeople(context.db))) return addFirstPerson(context, added);
    const desk = await findDeskBySlug(context.db, added.desk);
    if (!desk) {
      const slugs = (await listDeskSlugs(context.db)).join(", ");
      return refuse("not_found", `There is no desk ${added.desk}. There are: ${slugs || "none"}.`);
    }
    const known = await findPersonByEmail(context.db, added.email);
    if (known && (await isMember(context.db, desk.id, known.id))) {
      return refuse("exists", `${added.email} is on the desk ${desk.slug} already.`);
    }
    const desks = [desk.id];
    const refusal = known
      ? await refuseNamesake(context, { name: known.name, person: known.id, desks })
      : await refuseTakenName(context, { name: added.name, person: null, desks });
    if (refusal) return refusal;
    const { id, name } = known ?? (await makeAccount(context, added));
    await addMember(context, { desk: desk.id, person: id, role: added.role, actor: null });
    return { id, name };
  });
}

/** What the set-up link does, from the shell: the first person comes with their desk. */
async function addFirstPerson(context: BaseContext, added: PersonToAdd): AsyncResult<Person> {
  if (added.role !== "admin") {
    return refuseField("role", "The first person runs the desk. Add them with --role admin.");
  }
  const person = await makeAccount(context, added);
  const slug = added.desk;
  const id = DeskId.parse(context.newId());
  const desk = { id, slug, name: labelOf(slug.replaceAll("-", " ")) };
  await makeDesk(context, desk, person.id);
  return person;
}
