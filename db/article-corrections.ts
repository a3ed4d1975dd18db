/** The corrections of an article: what they do to its text, and where they are in a revision. */
import type { Db } from "./schema.ts";

/** A revision of an article. */
interface RevisionRef {
  readonly article: string;
  readonly revision: number;
}

/** Every correction of an article with its place in a revision, deleted ones included. */
function selectCorrections(db: Db, { article, revision }: RevisionRef) {
  return db
    .selectFrom("claims")
    .innerJoin("corrections", "corrections.claim", "claims.id")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .where("claims.article", "=", article)
    .where("correctionAnchors.revision", "=", revision);
}

function selectLivingCorrections(db: Db, place: RevisionRef) {
  return selectCorrections(db, place)
    .where("claims.deletedAt", "is", null)
    .where("corrections.deletedAt", "is", null);
}

/** The approved corrections of an article's living claims: what each does where, in their order. */
export function readApproved(db: Db, article: string, revision: number) {
  return selectLivingCorrections(db, { article, revision })
    .select(["corrections.id", "action", "insert", "start", "end"])
    .where("state", "=", "approved")
    .orderBy("start")
    .orderBy("end")
    .orderBy("corrections.id")
    .execute();
}

/** What approved corrections of other claims, and the open ones of this claim, do to the article. */
export function readConflictCandidates(
  db: Db,
  { claim, ...place }: RevisionRef & { readonly claim: string },
) {
  return selectLivingCorrections(db, place)
    .select(["corrections.id", "corrections.claim", "action", "start", "end", "insert"])
    .select(["exact", "outcome", "state"])
    .where((row) =>
      row.or([
        row("state", "=", "approved"),
        row.and([row("corrections.claim", "=", claim), row("state", "!=", "applied")]),
      ]),
    )
    .execute();
}

/** What the open corrections of an article do to a revision; those whose words are lost do nothing. */
export function readOpenEdits(db: Db, place: RevisionRef) {
  return selectLivingCorrections(db, place)
    .select(["action", "start", "end", "insert"])
    .where("outcome", "!=", "lost")
    .where("state", "in", ["proposed", "approved"])
    .execute();
}

/** Every correction of an article with its anchor in a revision, those taken back included. */
export function readCorrectionAnchors(db: Db, article: string, revision: number) {
  return selectCorrections(db, { article, revision })
    .selectAll("correctionAnchors")
    .select(["action", "insert", "state", "claim", "corrections.deletedAt"])
    .execute();
}

/** Every correction of an article with the words it is for, and whether it and its claim are there still. */
export function readKnownCorrections(db: Db, article: string, revision: number) {
  return selectCorrections(db, { article, revision })
    .select(["action", "insert", "exact", "state", "noticeText", "givenAuthor", "givenDate"])
    .select(["corrections.deletedAt", "claims.deletedAt as claimDeletedAt"])
    .execute();
}
