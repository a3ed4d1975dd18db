import type { Db } from "./schema.ts";

/** Every comment on an article's claims, those on deleted claims included. */
export function readKnownComments(db: Db, article: string) {
  return db
    .selectFrom("comments")
    .innerJoin("claims", "claims.id", "comments.claim")
    .select(["body", "givenAuthor", "givenDate"])
    .where("claims.article", "=", article)
    .execute();
}
