/** Stores what a bundle holds. Call it inside a transaction; the bundle has been checked. */
import {
  type ArticleBundle,
  type BundledClaim,
  publicationsOf,
} from "#lib/domain/bundle/bundle.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { insertArticle } from "./articles.ts";
import { chunksOf } from "./chunks.ts";
import { insertClaimAnchors, insertClaims } from "./claims.ts";
import { insertComments } from "./comments.ts";
import { insertCorrectionAnchors, insertCorrections } from "./corrections.ts";
import { insertRevision } from "./revisions.ts";
import type { Db } from "./schema.ts";

/** Identifiers asked after in one statement. */
const AT_ONCE = 10_000;

/** The first of these identifiers that stands for something here already, or null. */
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
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      const query = db.selectFrom(table).select("id").where("id", "in", some).limit(1);
      const taken = await query.executeTakeFirst();
      if (taken) return taken.id;
    }
  }
  return null;
}

/** Who brings a bundle in, when, and to which desk. */
export interface Bringing {
  readonly desk: DeskId;
  readonly broughtBy: string;
  readonly broughtAt: string;
}

/** The article with its revisions and publications, on a desk. */
export async function insertBundledArticle(
  db: Db,
  bundle: ArticleBundle,
  bringing: Bringing,
): Promise<void> {
  const { article, revisions } = bundle;
  const { broughtBy } = bringing;
  await insertArticle(db, { ...article, ...bringing });
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

/** Claims of an article with all that hangs on them; whoever brings them is an author of each. */
export async function insertBundledClaims(
  db: Db,
  { article, broughtBy }: { readonly article: string; readonly broughtBy: string },
  claims: readonly BundledClaim[],
): Promise<void> {
  await insertClaims(
    db,
    claims.map(({ anchors, evidence, corrections, comments, reviews, ...row }) => {
      return { article, broughtBy, ...row };
    }),
  );
  await insertClaimAnchors(
    db,
    flattenParts(claims, ({ anchors }) => anchors),
  );
  await insertCorrectionsOf(db, claims);
  await insertComments(
    db,
    flattenParts(claims, ({ comments }) => comments),
  );
  for (const chunk of chunksOf(flattenParts(claims, ({ evidence }) => evidence))) {
    const rows = chunk.map(({ primary, confidential, ...row }) => ({
      ...row,
      primary: flag(primary),
      confidential: flag(confidential),
    }));
    await db.insertInto("evidence").values(rows).execute();
  }
  for (const chunk of chunksOf(flattenParts(claims, ({ reviews }) => reviews))) {
    const rows = chunk.map((row) => ({
      ...row,
      own: flag(row.own),
      amended: row.amended === null ? null : JSON.stringify(row.amended),
    }));
    await db.insertInto("reviews").values(rows).execute();
  }
}

async function insertCorrectionsOf(db: Db, claims: readonly BundledClaim[]): Promise<void> {
  const corrections = flattenParts(claims, (claim) => claim.corrections);
  await insertCorrections(
    db,
    corrections.map(({ authors, anchors, wordings, ...row }) => row),
  );
  const wordings = corrections.flatMap(({ id, wordings }) =>
    wordings.map((wording) => ({ correction: id, ...wording })),
  );
  for (const chunk of chunksOf(wordings)) {
    await db.insertInto("wordings").values(chunk).execute();
  }
  const people = corrections.flatMap(({ id, authors }) =>
    authors.map((person) => ({ correction: id, person })),
  );
  for (const chunk of chunksOf(people)) {
    await db.insertInto("correctionAuthors").values(chunk).execute();
  }
  await insertCorrectionAnchors(
    db,
    corrections.flatMap(({ id, anchors }) =>
      anchors.map((anchor) => ({ correction: id, ...anchor })),
    ),
  );
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
