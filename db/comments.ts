import type { Insertable } from "kysely";
import { chunksOf } from "./chunks.ts";
import type { CommentsTable } from "./claim-tables.ts";
import type { Db } from "./schema.ts";

/** Stores a new comment. */
export async function insertComment(db: Db, row: Insertable<CommentsTable>): Promise<void> {
  await insertComments(db, [row]);
}

/** Stores new comments. */
export async function insertComments(
  db: Db,
  rows: readonly Insertable<CommentsTable>[],
): Promise<void> {
  for (const chunk of chunksOf(rows)) await db.insertInto("comments").values(chunk).execute();
}

/** Every comment on an article's claims, those on deleted claims included. */
export function readKnownComments(db: Db, article: string) {
  return db
    .selectFrom("comments")
    .innerJoin("claims", "claims.id", "comments.claim")
    .select(["body", "givenAuthor", "givenDate"])
    .where("claims.article", "=", article)
    .execute();
}
