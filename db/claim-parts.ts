import { Amendments, NoteInForce } from "#lib/domain/answers/claim.ts";
import type { Attribution } from "#lib/domain/attribution.ts";
import type { Amendment, Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
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
  const ids = claimIds(db, filter);
  const [evidence, corrections, comments, rounds] = [
    await selectEvidence(db, ids).where("deletedAt", "is", null).execute(),
    await readCorrectionRows(db, filter),
    await selectComments(db, ids).execute(),
    await selectReviews(db, ids).execute(),
  ];
  const wordings = await selectWordings(db, ids).execute();
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
    corrections: (correctionsOf.get(id) ?? []).map(
      ({ deletedAt: _, givenAuthor, givenDate, inForce, ...row }) => ({
        ...row,
        inForce: inForceOf(inForce),
        given: givenBy(givenAuthor, givenDate),
        wordings: (wordingsOf.get(row.id) ?? []).map(({ correction: _, ...wording }) => ({
          ...wording,
          createdBy: nameOf(wording.createdBy),
          settledBy: wording.settledBy === null ? null : nameOf(wording.settledBy),
        })),
        createdBy: nameOf(row.createdBy),
      }),
    ),
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

/** What readers were told by a note before it was amended, from the column that keeps it. */
export function inForceOf(inForce: string | null): Correction["inForce"] {
  return inForce === null ? null : NoteInForce.parse(JSON.parse(inForce));
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

/** Claims by their identifiers, or by a query for these. */
type Claims = readonly string[] | ReturnType<typeof claimIds>;

/** The evidence of claims, withdrawn or not, earliest first. */
export function selectEvidence(db: Db, claims: Claims) {
  const query = db.selectFrom("evidence").selectAll().where("claim", "in", claims);
  return query.orderBy("createdAt").orderBy("id");
}

/** The comments on claims, earliest first. */
export function selectComments(db: Db, claims: Claims) {
  const query = db.selectFrom("comments").selectAll().where("claim", "in", claims);
  return query.orderBy("createdAt").orderBy("id");
}

/** The decisions on claims, earliest first. */
export function selectReviews(db: Db, claims: Claims) {
  const query = db.selectFrom("reviews").selectAll().where("claim", "in", claims);
  return query.orderBy("at").orderBy("id");
}

/** The other words that were proposed for the corrections of claims, earliest first. */
export function selectWordings(db: Db, claims: Claims) {
  const corrections = db.selectFrom("corrections").select("id").where("claim", "in", claims);
  const query = db.selectFrom("wordings").selectAll().where("correction", "in", corrections);
  return query.orderBy("createdAt").orderBy("id");
}

function readCorrectionRows(db: Db, filter: ClaimFilter) {
  return db
    .selectFrom("corrections")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .selectAll("corrections")
    .select(["start", "end", "exact", "outcome"])
    .where("claim", "in", claimIds(db, filter))
    .where("deletedAt", "is", null)
    .where("revision", "=", filter.revision)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}
