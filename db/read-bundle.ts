/** What a bundle holds, as it is read; what was deleted or taken back is part of it. */
import type { BundledClaim } from "#lib/domain/bundle/bundle.ts";
import { chunksOf } from "./chunks.ts";
import {
  amendmentsOf,
  inForceOf,
  selectComments,
  selectEvidence,
  selectReviews,
  selectWordings,
} from "./claim-parts.ts";
import type { ClaimRow } from "./claims.ts";
import type { EventRow } from "./events.ts";
import type { Db } from "./schema.ts";

/** Claims whose parts are read in one step. */
const CLAIM_BATCH_SIZE = 500;

/** Events read in one step. */
const EVENT_BATCH_SIZE = 2_000;

/** Of which article, and what is called between the steps, for others to have their turn. */
export interface BundleFilter {
  readonly article: string;
  readonly yieldToEventLoop: () => Promise<void>;
}

/** The numbers of an article's revisions, in order. */
export async function readRevisionNumbers(db: Db, article: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("revisions")
    .select("number")
    .where("article", "=", article)
    .orderBy("number")
    .execute();
  return rows.map(({ number }) => number);
}

/** All claims of an article with all that hangs on them, in the order of their making. */
export async function readBundledClaims(
  db: Db,
  { article, yieldToEventLoop }: BundleFilter,
): Promise<BundledClaim[]> {
  const rows = await db
    .selectFrom("claims")
    .selectAll()
    .where("article", "=", article)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  await yieldToEventLoop();
  const claims: BundledClaim[] = [];
  for (const chunk of chunksOf(rows, CLAIM_BATCH_SIZE)) {
    claims.push(...(await completeClaims(db, chunk, yieldToEventLoop)));
  }
  return claims;
}

async function completeClaims(
  db: Db,
  rows: readonly ClaimRow[],
  yieldToEventLoop: BundleFilter["yieldToEventLoop"],
): Promise<BundledClaim[]> {
  const ids = rows.map(({ id }) => id);
  const anchors = await readAnchors(db, ids);
  await yieldToEventLoop();
  const corrections = await readCorrections(db, ids);
  await yieldToEventLoop();
  const evidence = byClaim(await selectEvidence(db, ids).execute());
  const comments = byClaim(await selectComments(db, ids).execute());
  const reviews = byClaim(await selectReviews(db, ids).execute());
  await yieldToEventLoop();
  return rows.map(({ article: _, broughtBy: __, covers: ___, coversIn: ____, ...row }) => ({
    ...row,
    kindGuessed: row.kindGuessed === 1,
    anchors: partsOf(anchors, row.id),
    evidence: partsOf(evidence, row.id).map((one) => ({
      ...one,
      primary: one.primary === 1,
      confidential: one.confidential === 1,
    })),
    corrections: partsOf(corrections, row.id),
    comments: partsOf(comments, row.id),
    reviews: partsOf(reviews, row.id).map(({ override, ...one }) => ({
      ...one,
      own: one.own === 1,
      amended: one.amended === null ? null : amendmentsOf(one.amended),
      ...(override !== null && { override }),
    })),
  }));
}

type PartOf = { readonly claim: string };

/** The parts of one claim, in their order, without its identifier. */
function partsOf<P extends PartOf>(byClaim: ReadonlyMap<string, P[]>, id: string) {
  return (byClaim.get(id) ?? []).map(({ claim: _, ...part }) => part);
}

function byClaim<P extends PartOf>(rows: readonly P[]): ReadonlyMap<string, P[]> {
  return Map.groupBy(rows, ({ claim }) => claim);
}

async function readAnchors(db: Db, ids: readonly string[]) {
  const query = db.selectFrom("claimAnchors").selectAll().where("claim", "in", ids);
  return byClaim(await query.orderBy("claim").orderBy("revision").execute());
}

async function readCorrections(db: Db, claims: readonly string[]) {
  const rows = await db
    .selectFrom("corrections")
    .selectAll()
    .where("claim", "in", claims)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  const ids = db.selectFrom("corrections").select("id").where("claim", "in", claims);
  const authors = await db
    .selectFrom("correctionAuthors")
    .selectAll()
    .where("correction", "in", ids)
    .orderBy("person")
    .execute();
  const anchors = await db
    .selectFrom("correctionAnchors")
    .selectAll()
    .where("correction", "in", ids)
    .orderBy("revision")
    .execute();
  const wordings = await selectWordings(db, claims).execute();
  const wordingsOf = Map.groupBy(wordings, ({ correction }) => correction);
  const authorsOf = Map.groupBy(authors, ({ correction }) => correction);
  const anchorsOf = Map.groupBy(anchors, ({ correction }) => correction);
  return byClaim(
    rows.map((row) => ({
      ...row,
      inForce: inForceOf(row.inForce),
      authors: (authorsOf.get(row.id) ?? []).map(({ person }) => person),
      anchors: (anchorsOf.get(row.id) ?? []).map(({ correction: _, ...anchor }) => anchor),
      wordings: (wordingsOf.get(row.id) ?? []).map(({ correction: _, ...wording }) => wording),
    })),
  );
}

/**
 * An article's own events in their order, a step at a time. Where it was deleted and came back with a
 * bundle, that has what was before.
 */
export async function* readEventsOf(
  db: Db,
  article: string,
): AsyncGenerator<readonly Omit<EventRow, "seq">[]> {
  let after = await readDeletion(db, article);
  for (;;) {
    const rows = await db
      .selectFrom("events")
      .selectAll()
      .where("article", "=", article)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(EVENT_BATCH_SIZE)
      .execute();
    if (rows.length === 0) return;
    after = rows.at(-1)?.seq ?? after;
    yield rows.map(({ seq: _, ...event }) => event);
  }
}

/** The number of the event with which an article was deleted last; 0 where it never was. */
async function readDeletion(db: Db, article: string): Promise<number> {
  const last = await db
    .selectFrom("events")
    .select("seq")
    .where("article", "=", article)
    .where("type", "=", "article.deleted")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.seq ?? 0;
}
