/** The corrections of an article: what they do to its text, and where they are in a revision. */
import type { Db } from "./schema.ts";

/** The approved corrections of an article's living claims: what each does where, in their order. */
export function readApproved(db: Db, article: string, revision: number) {
  return db
    .selectFrom("claims")
    .innerJoin("corrections", "corrections.claim", "claims.id")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .select(["corrections.id", "action", "insert", "start", "end"])
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("corrections.deletedAt", "is", null)
    .where("state", "=", "approved")
    .where("revision", "=", revision)
    .orderBy("start")
    .orderBy("end")
    .orderBy("corrections.id")
    .execute();
}

/** What approved corrections of other claims, and the open ones of this claim, do to the article. */
export async function readConflictCandidates(
  db: Db,
  { article, revision, claim }: { article: string; revision: number; claim: string },
) {
  return db
    .selectFrom("corrections")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .innerJoin("claims", "claims.id", "corrections.claim")
    .select([
      "corrections.id",
      "corrections.claim",
      "action",
      "start",
      "end",
      "insert",
      "exact",
      "outcome",
      "state",
    ])
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("corrections.deletedAt", "is", null)
    .where("revision", "=", revision)
    .where((row) =>
      row.or([
        row("state", "=", "approved"),
        row.and([row("corrections.claim", "=", claim), row("state", "!=", "applied")]),
      ]),
    )
    .execute();
}

/** What the open corrections of an article do to a revision; those whose words are lost do nothing. */
export async function readOpenEdits(
  db: Db,
  { article, revision }: { article: string; revision: number },
) {
  return db
    .selectFrom("corrections")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .innerJoin("claims", "claims.id", "corrections.claim")
    .select(["action", "start", "end", "insert"])
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("corrections.deletedAt", "is", null)
    .where("revision", "=", revision)
    .where("outcome", "!=", "lost")
    .where("state", "in", ["proposed", "approved"])
    .execute();
}

/** Every correction of an article with its anchor in a revision, those taken back included. */
export async function readCorrectionAnchors(db: Db, article: string, revision: number) {
  return db
    .selectFrom("correctionAnchors")
    .innerJoin("corrections", "corrections.id", "correctionAnchors.correction")
    .innerJoin("claims", "claims.id", "corrections.claim")
    .selectAll("correctionAnchors")
    .select(["action", "insert", "state", "claim", "corrections.deletedAt"])
    .where("claims.article", "=", article)
    .where("revision", "=", revision)
    .execute();
}

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
