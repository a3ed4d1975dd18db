import type { Person } from "#lib/domain/person.ts";
import type { Db } from "./schema.ts";

/** Gives the person of an identifier. Throws RangeError for one that was not asked for. */
export type NameOf = (id: string) => Person;

/** Looks up people by identifier, each once; null and repeated identifiers are welcome. */
export async function readNames(db: Db, ids: Iterable<string | null>): Promise<NameOf> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const people = wanted.length
    ? await db.selectFrom("people").select(["id", "name"]).where("id", "in", wanted).execute()
    : [];
  const byId = new Map(people.map((person) => [person.id, person]));
  return (id) => {
    const person = byId.get(id);
    if (!person) throw new RangeError(`Nobody was looked up under ${id}.`);
    return person;
  };
}
