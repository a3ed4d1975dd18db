import { listDesks, readMembers, readMemberships } from "#db/desks.ts";
import { findPersonByEmail, readPerson } from "#db/people.ts";
import type { Db } from "#db/schema.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import type { Desk } from "#lib/domain/person.ts";
import { type AsyncResult, refuse } from "#lib/domain/refusal.ts";
import type { BaseContext, Context } from "#lib/usecases/context.ts";

/** What a command at the shell works with. */
export interface Shell {
  readonly base: BaseContext;
}

/** The context of one more act, at its own instant. */
export function withCurrentTime(context: Context): Context {
  return { ...context, now: new Date().toISOString() };
}

/** The desk of this short name, or of this name where only one has it; without one, the only desk there is. */
export async function requireDesk(
  { db }: BaseContext,
  named: string | undefined,
): AsyncResult<Desk> {
  const desks = await listDesks(db);
  if (desks.length === 0) {
    return refuse(
      "not_found",
      "There is no desk yet. Type npm start and open the link that it prints, or add the first person: galley user add EMAIL --name NAME --desk SLUG --role admin",
    );
  }
  const [desk, ...more] = named === undefined ? desks : desksNamed(desks, named);
  if (desk && more.length === 0) return desk;
  const problem = named === undefined ? "Name the desk with --desk." : `There is no desk ${named}.`;
  const all = desks.map(({ slug, name }) => `${slug} (${name})`).join(", ");
  return refuse("not_found", `${problem} There are, by their short names: ${all}.`);
}

/** The desk with this short name, else those with this name, in whatever letters. */
function desksNamed(desks: readonly Desk[], named: string): readonly Desk[] {
  const bySlug = desks.filter(({ slug }) => slug === named);
  const wanted = named.trim().toLowerCase();
  return bySlug.length > 0 ? bySlug : desks.filter(({ name }) => name.toLowerCase() === wanted);
}

/** Whoever the shell acts for: the person named with --as, else the desk's first admin. */
export async function requireActor(
  base: BaseContext,
  desk: Desk,
  email: string | undefined,
): AsyncResult<Context> {
  const person =
    email === undefined
      ? await firstAdmin(base.db, desk.id)
      : await findPersonByEmail(base.db, email);
  if (!person || person.disabledAt) {
    return refuse("not_found", `Nobody can sign in as ${email ?? `an admin of ${desk.slug}`}.`);
  }
  const { id, name, email: address } = person;
  const memberships = await readMemberships(base.db, id);
  return { ...base, user: { id, name, email: address, memberships } };
}

/** Identifiers are in the order of their making. */
async function firstAdmin(db: Db, desk: DeskId) {
  const admins = (await readMembers(db, desk)).filter(
    ({ role, isDisabled }) => role === "admin" && !isDisabled,
  );
  const first = admins.map(({ id }) => id).sort()[0];
  return first === undefined ? null : readPerson(db, first);
}
