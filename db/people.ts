import type { Selectable, Updateable } from "kysely";
import type { Membership } from "#lib/domain/person.ts";
import { readFirst } from "./read-first.ts";
import type { Db, Identity, PeopleTable } from "./schema.ts";

/** A person as the database has them. */
export type PersonRow = Selectable<PeopleTable>;

/** The person with this identifier; null where there is none. */
export function readPerson(db: Db, id: string): Promise<PersonRow | null> {
  return readFirst(db.selectFrom("people").selectAll().where("id", "=", id));
}

/** A person with their desks and their role on each, by the desk's name. */
export async function readPersonOnDesks(
  db: Db,
  id: string,
): Promise<{ readonly person: PersonRow; readonly memberships: readonly Membership[] } | null> {
  const rows = await db
    .selectFrom("people")
    .leftJoin("memberships", "memberships.person", "people.id")
    .leftJoin("desks", "desks.id", "memberships.desk")
    .selectAll("people")
    .select(["desks.id as desk", "desks.slug", "desks.name as deskName", "memberships.role"])
    .where("people.id", "=", id)
    .orderBy("desks.name")
    .orderBy("desks.id")
    .execute();
  const [first] = rows;
  if (!first) return null;
  const { desk: _, slug: __, deskName: ___, role: ____, ...person } = first;
  const memberships = rows.flatMap(({ desk, slug, deskName, role }) =>
    desk && slug && deskName && role ? [{ desk: { id: desk, slug, name: deskName }, role }] : [],
  );
  return { person, memberships };
}

/** The person with this e-mail address, whatever the case of its letters. */
export function findPersonByEmail(db: Db, email: string): Promise<PersonRow | null> {
  return readFirst(db.selectFrom("people").selectAll().where("email", "=", email));
}

/** Whether anybody has an account at all. */
export async function hasPeople(db: Db): Promise<boolean> {
  const row = await db.selectFrom("people").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Changes a person's name, password or standing, and raises their version. */
export async function updatePerson(
  db: Db,
  id: string,
  changes: Pick<Updateable<PeopleTable>, "name" | "passwordHash" | "disabledAt">,
): Promise<void> {
  await db
    .updateTable("people")
    .set((person) => ({ ...changes, version: person("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Whether somebody of this service is tied to the person. */
export async function hasIdentity(db: Db, person: string, issuer: string): Promise<boolean> {
  const row = await db
    .selectFrom("identities")
    .select("subject")
    .where("issuer", "=", issuer)
    .where("person", "=", person)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes all of a person's identities away; answers which they were. */
export function deleteIdentities(db: Db, person: string): Promise<readonly Identity[]> {
  return db
    .deleteFrom("identities")
    .where("person", "=", person)
    .returning(["issuer", "subject"])
    .execute();
}

/** The person whose account is tied to this identity; null where none is. */
export function findPersonByIdentity(
  db: Db,
  { issuer, subject }: Identity,
): Promise<PersonRow | null> {
  return readFirst(
    db
      .selectFrom("identities")
      .innerJoin("people", "people.id", "identities.person")
      .selectAll("people")
      .where("issuer", "=", issuer)
      .where("subject", "=", subject),
  );
}
