/** Names of people on their desks: none reads like a colleague's. */
import { readMembers } from "#db/desks.ts";
import type { Member } from "#lib/domain/answers/people.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { type Refusal, refuse, refuseField } from "#lib/domain/refusal.ts";
import { PersonName } from "#lib/domain/requests.ts";
import { areConfusable } from "./confusable-names.ts";
import type { BaseContext } from "./context.ts";

/** A name and where it would stand. */
export interface Naming {
  readonly name: string;
  /** Who has it or shall have it; null for somebody without an account yet. */
  readonly person: string | null;
  /** The identifiers of the desks on which they are or would be. */
  readonly desks: readonly DeskId[];
}

/** A refusal at the field `name` where a colleague has a name that reads alike; else null. */
export async function refuseTakenName(
  context: BaseContext,
  naming: Naming,
): Promise<Refusal | null> {
  const namesake = await findNamesake(context, naming);
  if (!namesake) return null;
  return refuseField(
    "name",
    `It reads like the name of ${namesake.name}, who is on the desk. Add what tells you apart, such as a second name.`,
  );
}

/** The same (`conflict`) for somebody who has their name already and comes to another desk with it. */
export async function refuseNamesake(
  context: BaseContext,
  naming: Naming,
): Promise<Refusal | null> {
  const namesake = await findNamesake(context, naming);
  if (!namesake) return null;
  return refuse(
    "conflict",
    `The name ${naming.name} reads like that of ${namesake.name}, who is on the desk. Change it on the account page first, by what tells the two apart, or ask them to change theirs.`,
  );
}

/**
 * A name for somebody who was not asked: the given one where it is sound and no colleague's, else what
 * is before the @ of their address, else the whole address, which nobody else has.
 */
export async function chooseName(
  context: BaseContext,
  { given, email, desks }: { given: string | null; email: string; desks: readonly DeskId[] },
): Promise<string> {
  for (const name of [given?.trim() ?? "", email.split("@", 1)[0] ?? ""]) {
    if (!PersonName.safeParse(name).success) continue;
    if (!(await findNamesake(context, { name, person: null, desks }))) return name;
  }
  return email;
}

/** Who has left their account stays in the record, and their name theirs. */
async function findNamesake(
  { db }: BaseContext,
  { name, person, desks }: Naming,
): Promise<Member | undefined> {
  for (const desk of desks) {
    const others = (await readMembers(db, desk)).filter(({ id }) => id !== person);
    const namesake = others.find(
      (one) => areConfusable(name, one.name) || areConfusable(name, one.email),
    );
    if (namesake) return namesake;
  }
  return undefined;
}
