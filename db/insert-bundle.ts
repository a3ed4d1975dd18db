/** Stores what a bundle holds. Call it inside a transaction; the bundle has been checked. */

import {
  type ArticleBundle,
  type BundledClaim,
  publicationsOf,
} from "#lib/domain/bundle/bundle.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { insertArticle } from "./articles.ts";
import { chunksOf } from "./chunks.ts";
import { insertRows } from "./insert-rows.ts";
import { insertRevision } from "./revisions.ts";
import type { Db } from "./schema.ts";

/** An identifier of the bundle that something here has already, or null. */
export async function findTakenId(db: Db, bundle: ArticleBundle): Promise<string | null> {
  const { claims } = bundle;
  const wanted = [
    ["articles", [bundle.article.id]],
    ["claims", claims.map(({ id }) => id)],
    ["evidence", claims.flatMap(({ evidence }) => evidence.map(({ id }) => id))],
    ["corrections", claims.flatMap(({ corrections }) => corrections.map(({ id }) => id))],
    ["comments", claims.flatMap(({ comments }) => comments.map(({ id }) => id))],
    [
      "wordings",
      claims.flatMap((claim) =>
        claim.corrections.flatMap(({ wordings }) => wordings.map(({ id }) => id)),
      ),
    ],
    ["reviews", claims.flatMap(({ reviews }) => reviews.map(({ id }) => id))],
  ] as const;
  for (const [table, ids] of wanted) {
    for (const chunk of chunksOf(ids)) {
      const query = db.selectFrom(table).select("id").where("id", "in", chunk).limit(1);
      const taken = await query.executeTakeFirst();
      if (taken) return taken.id;
    }
  }
  return null;
}

/** Who imports a bundle, when, and to which desk. */
export interface BundleOrigin {
  readonly desk: DeskId;
  readonly broughtBy: string;
  readonly broughtAt: string;
}

/** The article with its revisions and publications, on a desk. */
export async function insertBundledArticle(
  db: Db,
  bundle: ArticleBundle,
  origin: BundleOrigin,
): Promise<void> {
  const { article, revisions } = bundle;
  const { broughtBy } = origin;
  await insertArticle(db, { ...article, ...origin });
  for (const { sha256: _, ...revision } of revisions) {
    await insertRevision(db, { article: article.id, broughtBy, ...revision });
  }
  const published = publicationsOf(bundle).map((publication, index) => {
    return { article: article.id, number: index + 1, broughtBy, ...publication };
  });
  for (const chunk of chunksOf(published)) {
    await db.insertInto("publications").values(chunk).execute();
  }
}

/** Claims of an article with their parts; whoever imports them is an author of each. */
export async function insertBundledClaims(
  db: Db,
  { article, broughtBy }: { readonly article: string; readonly broughtBy: string },
  claims: readonly BundledClaim[],
): Promise<void> {
  const rows = claims.map(({ anchors, evidence, corrections, comments, reviews, ...row }) => {
    return { article, broughtBy, ...row, kindGuessed: flag(row.kindGuessed) };
  });
  await insertRows(db, "claims", rows);
  const anchors = flattenParts(claims, (claim) => claim.anchors);
  await insertRows(db, "claimAnchors", anchors);
  await insertCorrectionsOf(db, claims);
  const comments = flattenParts(claims, (claim) => claim.comments);
  await insertRows(db, "comments", comments);
  const evidence = flattenParts(claims, (claim) => claim.evidence).map(
    ({ primary, confidential, ...row }) => ({
      ...row,
      primary: flag(primary),
      confidential: flag(confidential),
    }),
  );
  await insertRows(db, "evidence", evidence);
  const reviews = flattenParts(claims, (claim) => claim.reviews).map((row) => ({
    ...row,
    own: flag(row.own),
    amended: row.amended === null ? null : JSON.stringify(row.amended),
  }));
  await insertRows(db, "reviews", reviews);
}

async function insertCorrectionsOf(db: Db, claims: readonly BundledClaim[]): Promise<void> {
  const corrections = flattenParts(claims, (claim) => claim.corrections);
  const rows = corrections.map(({ authors, anchors, wordings, inForce, ...row }) => ({
    ...row,
    inForce: inForce === null ? null : JSON.stringify(inForce),
  }));
  await insertRows(db, "corrections", rows);
  const wordings = corrections.flatMap(({ id, wordings }) =>
    wordings.map((wording) => ({ correction: id, ...wording })),
  );
  await insertRows(db, "wordings", wordings);
  const people = corrections.flatMap(({ id, authors }) =>
    authors.map((person) => ({ correction: id, person })),
  );
  await insertRows(db, "correctionAuthors", people);
  const places = corrections.flatMap(({ id, anchors }) =>
    anchors.map((anchor) => ({ correction: id, ...anchor })),
  );
  await insertRows(db, "correctionAnchors", places);
}

/** The parts of all claims, each with its claim's identifier. */
function flattenParts<P extends object>(
  claims: readonly BundledClaim[],
  partsIn: (claim: BundledClaim) => readonly P[],
): (P & { claim: string })[] {
  return claims.flatMap((claim) => partsIn(claim).map((part) => ({ ...part, claim: claim.id })));
}

function flag(isSet: boolean): 0 | 1 {
  return isSet ? 1 : 0;
}
