/** What is known already of what a file says about its article's words. */
import type { Db } from "./schema.ts";

/** Every correction of an article with the words it is for, and whether it and its claim are there still. */
export function readKnownCorrections(db: Db, article: string, revision: number) {
  return db
    .selectFrom("corrections")
    .innerJoin("claims", "claims.id", "corrections.claim")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .select(["action", "insert", "exact", "state", "noticeText", "givenAuthor", "givenDate"])
    .select(["corrections.deletedAt", "claims.deletedAt as claimDeletedAt"])
    .where("claims.article", "=", article)
    .where("correctionAnchors.revision", "=", revision)
    .execute();
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
