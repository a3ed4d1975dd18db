/** People whom a bundle names: who of them has an account here, and what they decided here. */
import type { ArticleBundle } from "#lib/domain/bundle/bundle.ts";
import { chunksOf } from "./chunks.ts";
import type { Db } from "./schema.ts";

/** Where addresses end of people only bundles told of: nothing is ever delivered there (RFC 2606, 2). */
const NOWHERE = "@bundle.invalid";

/** Those of these people who have or had an account of their own here, by identifier, with their names here. */
export async function readAccountNames(
  db: Db,
  people: ArticleBundle["people"],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const chunk of chunksOf(people.map(({ id }) => id))) {
    const query = db.selectFrom("people").select(["id", "name"]).where("id", "in", chunk);
    const rows = await query.where("email", "not like", `%${NOWHERE}`).execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

/** Those of these people whom only bundles told of. */
export async function findExternalPeople(db: Db, people: readonly string[]): Promise<Set<string>> {
  const elsewhere = new Set<string>();
  for (const chunk of chunksOf(people)) {
    const query = db.selectFrom("people").select("id").where("id", "in", chunk);
    const rows = await query.where("email", "like", `%${NOWHERE}`).execute();
    for (const { id } of rows) elsewhere.add(id);
  }
  return elsewhere;
}

/** Makes accounts that nobody can sign in to for those of these people who are not known here. */
export async function insertPlaceholders(
  db: Db,
  people: ArticleBundle["people"],
  at: string,
): Promise<void> {
  for (const chunk of chunksOf(people)) {
    await db
      .insertInto("people")
      .values(
        chunk.map(({ id, name }) => ({
          id,
          name,
          email: `${id}${NOWHERE}`,
          passwordHash: null,
          createdAt: at,
          disabledAt: at,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
