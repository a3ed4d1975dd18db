/** People whom a bundle names: which of them have an account here. */

import { sql } from "kysely";
import type { ArticleBundle } from "#lib/domain/bundle/bundle.ts";
import { chunksOf, readInChunks } from "./chunks.ts";
import type { Db } from "./schema.ts";

/** The end of the addresses of people known from bundles only: nothing is delivered there (RFC 2606, 2). */
const PLACEHOLDER_DOMAIN = "@bundle.invalid";

/** Whether a row of people is somebody known from bundles only: 1 or 0. */
export const isExternal = sql<0 | 1>`email LIKE ${sql.lit(`%${PLACEHOLDER_DOMAIN}`)}`;

/** The names here, by identifier, of the people among these who have or had an account of their own here. */
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

/** The people among these who are known from bundles only. */
export async function findExternalPeople(db: Db, people: readonly string[]): Promise<Set<string>> {
  const rows = await readInChunks(people, (chunk) => {
    const query = db.selectFrom("people").select("id").where("id", "in", chunk);
    return query.where("email", "like", `%${PLACEHOLDER_DOMAIN}`).execute();
  });
  return new Set(rows.map(({ id }) => id));
}

/** Makes accounts that nobody can sign in to for the people among these who are not known here. */
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
