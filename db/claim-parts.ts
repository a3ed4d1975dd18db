import { Amendments } from "#lib/domain/answers/claim.ts";
import type { Attribution } from "#lib/domain/attribution.ts";
import type { Amendment, Claim } from "#lib/domain/claim.ts";
import { readNames } from "./names.ts";
import type { Db } from "./schema.ts";

/** Claims of an article, in one of its revisions. */
export interface ClaimFilter {
  readonly article: string;
  /** The revision in which the anchors stand. */
  readonly revision: number;
  /** Only these claims, at most 30,000. */
  readonly claims?: readonly string[];
}

type Parts = Pick<Claim, "evidence" | "corrections" | "comments" | "rounds">;

/** Reads what hangs on the living claims of an article, each table once, whatever their number. */
export async function readClaimParts(db: Db, filter: ClaimFilter): Promise<(id: string) => Parts> {
  const [evidence, corrections, comments, rounds] = [
    await readEvidenceRows(db, filter),
    await readCorrectionRows(db, filter),
    await readCommentRows(db, filter),
    await readRoundRows(db, filter),
  ];
  const wordings = await readWordingRows(db, filter);
  const nameOf = await readNames(db, [
    ...wordings.flatMap((row) => [row.createdBy, row.settledBy]),
    ...[...evidence, ...corrections, ...comments].map((row) => row.createdBy),
    ...rounds.map((row) => row.by),
  ]);
  const evidenceOf = Map.groupBy(evidence, (row) => row.claim);
  const correctionsOf = Map.groupBy(corrections, (row) => row.claim);
  const commentsOf = Map.groupBy(comments, (row) => row.claim);
  const wordingsOf = Map.groupBy(wordings, (row) => row.correction);
  const roundsOf = Map.groupBy(rounds, (row) => row.claim);
  return (id) => ({
    evidence: (evidenceOf.get(id) ?? []).map(({ deletedAt: _, ...row }) => ({
      ...row,
      primary: row.primary === 1,
      confidential: row.confidential === 1,
      createdBy: nameOf(row.createdBy),
    })),
    corrections: (correctionsOf.get(id) ?? []).map(({ givenAuthor, givenDate, ...row }) => ({
      ...row,
      given: givenBy(givenAuthor, givenDate),
      wordings: (wordingsOf.get(row.id) ?? []).map(({ correction: _, ...wording }) => ({
        ...wording,
        createdBy: nameOf(wording.createdBy),
        settledBy: wording.settledBy === null ? null : nameOf(wording.settledBy),
      })),
      createdBy: nameOf(row.createdBy),
    })),
    comments: (commentsOf.get(id) ?? []).map(({ claim: _, givenAuthor, givenDate, ...row }) => ({
      ...row,
      given: givenBy(givenAuthor, givenDate),
      createdBy: nameOf(row.createdBy),
    })),
    rounds: (roundsOf.get(id) ?? []).map(({ id: _, claim: __, covers: ___, ...row }) => ({
      ...row,
      own: row.own === 1,
      amended: row.amended === null ? [] : amendmentsOf(row.amended),
      by: nameOf(row.by),
    })),
  });
}

/** What an approval changed, from the column that keeps it. */
export function amendmentsOf(amended: string): readonly Amendment[] {
  return Amendments.parse(JSON.parse(amended));
}

function givenBy(author: string | null, date: string | null): Attribution | null {
  return author === null && date === null ? null : { author, date };
}

/** The living claims of the filter, as a subquery. */
function claimIds(db: Db, { article, claims }: ClaimFilter) {
  const ids = db
    .selectFrom("claims")
    .select("claims.id")
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null);
  return claims ? ids.where("claims.id", "in", [...claims]) : ids;
}

function readEvidenceRows(db: Db, filter: ClaimFilter) {
  return db
    .selectFrom("evidence")
    .selectAll()
    .where("claim", "in", claimIds(db, filter))
    .where("deletedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

function readCorrectionRows(db: Db, filter: ClaimFilter) {
  return db
    .selectFrom("corrections")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .select([
      "id",
      "claim",
      "action",
      "start",
      "end",
      "insert",
      "exact",
      "outcome",
      "state",
      "notice",
      "noticeText",
      "mark",
      "reason",
      "appliedIn",
      "givenAuthor",
      "givenDate",
      "createdAt",
      "createdBy",
      "version",
    ])
    .where("claim", "in", claimIds(db, filter))
    .where("deletedAt", "is", null)
    .where("revision", "=", filter.revision)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

function readWordingRows(db: Db, filter: ClaimFilter) {
  const corrections = db
    .selectFrom("corrections")
    .select("corrections.id")
    .where("claim", "in", claimIds(db, filter));
  return db
    .selectFrom("wordings")
    .selectAll()
    .where("correction", "in", corrections)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

function readCommentRows(db: Db, filter: ClaimFilter) {
  return db
    .selectFrom("comments")
    .selectAll()
    .where("claim", "in", claimIds(db, filter))
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

function readRoundRows(db: Db, filter: ClaimFilter) {
  return db
    .selectFrom("reviews")
    .selectAll()
    .where("claim", "in", claimIds(db, filter))
    .orderBy("at")
    .orderBy("id")
    .execute();
}
