import { findDeskBySlug, isMember, listDeskSlugs } from "#db/desks.ts";
import { findPersonByEmail } from "#db/people.ts";
import type { Desk, Person } from "#lib/domain/article.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import type { Context, Guest } from "./context.ts";
import { addMember, makePerson } from "./founding.ts";
import { transact } from "./transact.ts";

export interface Me extends Person {
  readonly email: string;
  readonly desks: readonly (Desk & { readonly role: Role })[];
}

/** Who I am, with my desks and my role on each. */
export function me({ user }: Context): Me {
  const desks = user.memberships.map(({ desk, role }) => ({ ...desk, role }));
  return { id: user.id, name: user.name, email: user.email, desks };
}

/** A person as the shell names them. */
export interface PersonToAdd {
  readonly email: string;
  readonly name: string;
  /** The desk's short name. */
  readonly desk: string;
  readonly role: Role;
  /** For a new account; somebody who has one keeps their password. */
  readonly passwordHash: string;
}

/**
 * Puts somebody on a desk from the shell, making their account when they have none. For a one-time
 * link in place of a password there is `inviteFromShell`.
 */
export function addPerson(guest: Guest, added: PersonToAdd): Promise<Person | Refusal> {
  return transact(guest, async (guest) => {
    const desk = await findDeskBySlug(guest.db, added.desk);
    if (!desk) {
      const slugs = (await listDeskSlugs(guest.db)).join(", ");
      return refuse("not_found", `There is no desk ${added.desk}. There are: ${slugs || "none"}.`);
    }
    const known = await findPersonByEmail(guest.db, added.email);
    if (known && (await isMember(guest.db, desk.id, known.id))) {
      return refuse("exists", `${added.email} is on the desk ${desk.slug} already.`);
    }
    const { id, name } = known ?? (await makePerson(guest, added));
    await addMember(guest, { desk: desk.id, person: id, role: added.role, actor: null });
    return { id, name };
  });
}
