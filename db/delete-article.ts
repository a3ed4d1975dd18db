/** Takes an article out of the database with everything that hangs on it. Its events stay. */
import { sql } from "kysely";
import { purgeEvents } from "./purges.ts";
import type { Db } from "./schema.ts";

const CLAIMS = sql`SELECT id FROM claims WHERE article = `;
const ofClaims = (id: string) => sql`claim IN (${CLAIMS}${id})`;
const ofCorrections = (id: string) =>
  sql`correction IN (SELECT id FROM corrections WHERE ${ofClaims(id)})`;
const ofArticle = (id: string) => sql`article = ${id}`;

/** The tables of what belongs to an article, with which rows: each before what it refers to. */
const BELONGING = [
  ["wordings", ofCorrections],
  ["correction_authors", ofCorrections],
  ["correction_anchors", ofCorrections],
  ["corrections", ofClaims],
  ["evidence", ofClaims],
  ["comments", ofClaims],
  ["reviews", ofClaims],
  ["claim_anchors", ofClaims],
  ["claims", ofArticle],
  ["publications", ofArticle],
  ["left_out_lines", ofArticle],
] as const;

/** The tables from which a deleted article's rows go. */
export const ARTICLE_TABLES: readonly string[] = [
  ...BELONGING.map(([table]) => table),
  "revisions",
  "articles",
];

/** What a deleted article's requests are known by, so that none of them makes it anew. */
const DELETED = "[deleted]";

/**
 * Deletes an article, all its revisions, claims and what hangs on them. Call it in a transaction. A table
 * that is forgotten here holds on to its article, and nothing is deleted.
 */
export async function deleteArticleRows(db: Db, id: string): Promise<void> {
  await purgeConfidential(db, id);
  await forgetRequests(db, id);
  await sql`INSERT INTO deletions (article) VALUES (${id})`.execute(db);
  for (const [table, rows] of BELONGING) {
    await sql`DELETE FROM ${sql.table(table)} WHERE ${rows(id)}`.execute(db);
  }
  await db.deleteFrom("revisions").where("article", "=", id).execute();
  await db.deleteFrom("articles").where("id", "=", id).execute();
  await sql`DELETE FROM deletions WHERE article = ${id}`.execute(db);
}

/** A request that is sent again must not bring back what was deleted; its digest would tell what it said. */
async function forgetRequests(db: Db, id: string): Promise<void> {
  await sql`
    UPDATE creations SET digest = ${DELETED} WHERE id = ${id}
      OR id IN (${CLAIMS}${id})
      OR id IN (SELECT id FROM evidence WHERE ${ofClaims(id)})
      OR id IN (SELECT id FROM comments WHERE ${ofClaims(id)})
      OR id IN (SELECT id FROM corrections WHERE ${ofClaims(id)})
      OR id IN (SELECT id FROM wordings WHERE ${ofCorrections(id)})
  `.execute(db);
}

/** Nobody could purge a confidential source any more whose row is gone: its words leave the record too. */
async function purgeConfidential(db: Db, id: string): Promise<void> {
  const sources = await db
    .selectFrom("evidence")
    .innerJoin("claims", "claims.id", "evidence.claim")
    .select("evidence.id")
    .where("claims.article", "=", id)
    .where("confidential", "=", 1)
    .execute();
  await purgeEvents(db, id, new Set(sources.map((source) => source.id)));
}

/** How much there is of an article, for the record of its deletion. */
export function countArticle(
  db: Db,
  id: string,
): Promise<{ readonly revisions: number; readonly claims: number }> {
  return db
    .selectFrom("articles")
    .select([
      sql<number>`(SELECT count(*) FROM revisions WHERE article = articles.id)`.as("revisions"),
      sql<number>`(SELECT count(*) FROM claims WHERE article = articles.id
        AND deleted_at IS NULL)`.as("claims"),
    ])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}
