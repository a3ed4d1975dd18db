import { asExternal, type Person } from "#lib/domain/person.ts";
import { findExternalPeople } from "./bundled-people.ts";
import { readInChunks } from "./chunks.ts";
import type { Db } from "./schema.ts";

/** Gives the person of an identifier. Throws RangeError for one that was not asked for. */
export type NameOf = (id: string) => Person;

/**
 * Looks up people by identifier, each once; null and repeated identifiers are welcome. People known from a
 * bundle only are marked as such.
 */
export async function readNames(db: Db, ids: Iterable<string | null>): Promise<NameOf> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const people = await readPeopleNamed(db, wanted);
  const elsewhere = await findExternalPeople(db, wanted);
  const byId = new Map(
    people.map((person) => [person.id, elsewhere.has(person.id) ? asExternal(person) : person]),
  );
  return (id) => {
    const person = byId.get(id);
    if (!person) throw new RangeError(`Nobody was looked up under ${id}.`);
    return person;
  };
}

/** The names of people as they are kept, by their identifiers, in the order of these; nothing for those who are not here. */
export function readPeopleNamed(db: Db, ids: readonly string[]): Promise<Person[]> {
  // In order, each chunk comes after the one before it.
  return readInChunks([...ids].sort(), (chunk) => {
    const query = db.selectFrom("people").select(["id", "name"]).where("id", "in", chunk);
    return query.orderBy("id").execute();
  });
}
