import { sql } from "kysely";
import { asExternal, type Person } from "#lib/domain/person.ts";
import { isExternal } from "./bundled-people.ts";
import { readInChunks } from "./chunks.ts";
import { type ArgumentOf, prepareQuery } from "./prepared-query.ts";
import type { Db } from "./schema.ts";

/** Gives the person of an identifier. Throws RangeError for one that was not asked for. */
export type NameOf = (id: string) => Person;

/**
 * Looks up people by identifier, each once; null and repeated identifiers are welcome. People known from a
 * bundle only are marked as such.
 */
export async function readNames(db: Db, ids: Iterable<string | null>): Promise<NameOf> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const people = wanted.length === 0 ? [] : await readPeople(db, { ids: JSON.stringify(wanted) });
  const byId = new Map(
    people.map(({ id, name, external }) => {
      const person = { id, name };
      return [id, external === 1 ? asExternal(person) : person];
    }),
  );
  return (id) => {
    const person = byId.get(id);
    if (!person) throw new RangeError(`Nobody was looked up under ${id}.`);
    return person;
  };
}

/** People by their identifiers, a JSON list, and whether each is known from a bundle only. */
const readPeople = prepareQuery((db: Db, argument: ArgumentOf<{ ids: string }>) =>
  db
    .selectFrom("people")
    .select(["id", "name", isExternal.as("external")])
    .where("id", "in", sql<string>`(SELECT value FROM json_each(${argument("ids")}))`),
);

/** The names of people as they are kept, by their identifiers, in the order of these; nothing for those who are not here. */
export function readPeopleNamed(db: Db, ids: readonly string[]): Promise<Person[]> {
  // In order, each chunk comes after the one before it.
  return readInChunks([...ids].sort(), (chunk) => {
    const query = db.selectFrom("people").select(["id", "name"]).where("id", "in", chunk);
    return query.orderBy("id").execute();
  });
}
