/** Finds what is on a desk already of an article that comes in; each query has its index. */
import { sql } from "kysely";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import type { Db } from "./schema.ts";

interface Candidate {
  readonly id: string;
  readonly headline: string;
  /** The current one. */
  readonly revision: number;
}

/** Articles of a desk of which a revision has this text (its SHA-256), those that read so now first. */
export function findByText(
  db: Db,
  wanted: { readonly desk: DeskId; readonly sha256: string; readonly limit: number },
): Promise<Candidate[]> {
  const isCurrent = sql<number>`max(revisions.number = articles.revision)`;
  return db
    .selectFrom("revisions")
    .innerJoin("articles", "articles.id", "revisions.article")
    .select(["articles.id", "articles.headline", "articles.revision"])
    .where("sha256", "=", wanted.sha256)
    .where("articles.desk", "=", wanted.desk)
    .groupBy("articles.id")
    .orderBy(isCurrent, "desc")
    .orderBy("articles.updatedAt", "desc")
    .limit(wanted.limit)
    .execute();
}

/** Articles of a desk under this key, the last worked on first. */
export function findByKey(
  db: Db,
  wanted: {
    readonly desk: DeskId;
    readonly column: "headlineKey" | "addressKey";
    readonly key: string;
    readonly limit: number;
  },
): Promise<Candidate[]> {
  return db
    .selectFrom("articles")
    .select(["id", "headline", "revision"])
    .where("desk", "=", wanted.desk)
    .where(wanted.column, "=", wanted.key)
    .orderBy("updatedAt", "desc")
    .limit(wanted.limit)
    .execute();
}
