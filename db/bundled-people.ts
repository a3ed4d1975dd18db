/** People whom a bundle names: who of them has an account here, and what they decided here. */
import type { ArticleBundle } from "#lib/domain/bundle/bundle.ts";
import { chunksOf, readInChunks } from "./chunks.ts";
import type { Db } from "./schema.ts";

/** Where addresses end of people only bundles told of: nothing is ever delivered there (RFC 2606, 2). */
const PLACEHOLDER_DOMAIN = "@bundle.invalid";

/** Those of these people who have or had an account of their own here, by identifier, with their names here. */
export async function readAccountNames(
  db: Db,
  people: ArticleBundle["people"],
): Promise<ReadonlyMap<string, string>> {
  const ids = people.map(({ id }) => id);
  const rows = await readInChunks(ids, (chunk) => {
    const query = db.selectFrom("people").select(["id", "name"]).where("id", "in", chunk);
    return query.where("email", "not like", `%${PLACEHOLDER_DOMAIN}`).execute();
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Those of these people whom only bundles told of. */
export async function findExternalPeople(db: Db, people: readonly string[]): Promise<Set<string>> {
  const rows = await readInChunks(people, (chunk) => {
    const query = db.selectFrom("people").select("id").where("id", "in", chunk);
    return query.where("email", "like", `%${PLACEHOLDER_DOMAIN}`).execute();
  });
  return new Set(rows.map(({ id }) => id));
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
          email: `${id}${PLACEHOLDER_DOMAIN}`,
          passwordHash: null,
          createdAt: at,
          disabledAt: at,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
