import { sql } from "kysely";
import { Amendments, NoteInForce } from "#lib/domain/answers/claim.ts";
import type { Attribution } from "#lib/domain/attribution.ts";
import type { Amendment, Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { type ClaimFilter, prepareForClaims, readPrepared } from "./claim-filter.ts";
import type { NameOf } from "./names.ts";
import type { Db } from "./schema.ts";

type Parts = Pick<Claim, "evidence" | "corrections" | "comments" | "rounds">;

/** What hangs on claims, and whom it names by their identifiers. */
interface ClaimParts {
  readonly people: readonly (string | null)[];
  readonly partsOf: (id: string, nameOf: NameOf) => Parts;
}

/** Reads what hangs on the living claims of an article, each table once, whatever their number. */
export async function readClaimParts(db: Db, filter: ClaimFilter): Promise<ClaimParts> {
  const evidence = await readPrepared(EVIDENCE, db, filter);
  const corrections = await readPrepared(CORRECTIONS, db, filter);
  const comments = await readPrepared(COMMENTS, db, filter);
  const rounds = await readPrepared(REVIEWS, db, filter);
  const wordings = corrections.length > 0 ? await readPrepared(WORDINGS, db, filter) : [];
  const evidenceOf = Map.groupBy(evidence, (row) => row.claim);
  const correctionsOf = Map.groupBy(corrections, (row) => row.claim);
  const commentsOf = Map.groupBy(comments, (row) => row.claim);
  const wordingsOf = Map.groupBy(wordings, (row) => row.correction);
  const roundsOf = Map.groupBy(rounds, (row) => row.claim);
  const people = [
    ...wordings.flatMap((row) => [row.createdBy, row.settledBy]),
    ...[...evidence, ...corrections, ...comments].map((row) => row.createdBy),
    ...rounds.map((row) => row.by),
  ];
  const partsOf: ClaimParts["partsOf"] = (id, nameOf) => ({
    evidence: (evidenceOf.get(id) ?? []).map((row) => ({
      ...row,
      primary: row.primary === 1,
      confidential: row.confidential === 1,
      createdBy: nameOf(row.createdBy),
    })),
    corrections: (correctionsOf.get(id) ?? []).map(
      ({ givenAuthor, givenDate, inForce, ...row }) => ({
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
    comments: (commentsOf.get(id) ?? []).map((row) => ({
      id: row.id,
      body: row.body,
      given: givenBy(row.givenAuthor, row.givenDate),
      createdAt: row.createdAt,
      createdBy: nameOf(row.createdBy),
    })),
    rounds: (roundsOf.get(id) ?? []).map(({ claim: _, ...row }) => ({
      ...row,
      own: row.own === 1,
      amended: row.amended === null ? [] : amendmentsOf(row.amended),
      by: nameOf(row.by),
    })),
  });
  return { people, partsOf };
}

const EVIDENCE = prepareForClaims((db, _, isAsked) =>
  db
    .selectFrom("evidence")
    .select(["id", "claim", "stance", "title", "url", "locator", "excerpt", "primary"])
    .select(["confidential", "createdAt", "createdBy", "version"])
    .where(isAsked(sql`claim`))
    .where("deletedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id"),
);

const COMMENTS = prepareForClaims((db, _, isAsked) =>
  db
    .selectFrom("comments")
    .selectAll()
    .where(isAsked(sql`claim`))
    .orderBy("createdAt")
    .orderBy("id"),
);

const REVIEWS = prepareForClaims((db, _, isAsked) =>
  db
    .selectFrom("reviews")
    .select(["claim", "decision", "comment", "own", "override", "revision", "amended", "at", "by"])
    .where(isAsked(sql`claim`))
    .orderBy("at")
    .orderBy("id"),
);

const WORDINGS = prepareForClaims((db, _, isAsked) =>
  db
    .selectFrom("wordings")
    .selectAll()
    .where("correction", "in", (row) =>
      row.selectFrom("corrections").select("corrections.id").where(isAsked(sql`corrections.claim`)),
    )
    .orderBy("createdAt")
    .orderBy("id"),
);

const CORRECTIONS = prepareForClaims((db, argument, isAsked) =>
  db
    .selectFrom("corrections")
    .innerJoin("correctionAnchors", "correctionAnchors.correction", "corrections.id")
    .select(["id", "claim", "action", "insert", "state", "notice", "noticeText", "mark", "reason"])
    .select([
      "appliedIn",
      "inForce",
      "givenAuthor",
      "givenDate",
      "createdAt",
      "createdBy",
      "version",
    ])
    .select(["start", "end", "exact", "outcome"])
    .where(isAsked(sql`corrections.claim`))
    .where("deletedAt", "is", null)
    .where("revision", "=", argument("revision"))
    .orderBy("createdAt")
    .orderBy("id"),
);

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

/** Claims by their identifiers. */
type Claims = readonly string[];

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
