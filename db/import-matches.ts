/** Finds what is on a desk already of an article that comes in; each query has its index. */
import { sql } from "kysely";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import type { Db } from "./schema.ts";

interface Candidate {
  readonly id: string;
  readonly headline: string;
  /** The current one. */
  readonly revision: number;
  readonly date: string | null;
  readonly opening: string;
  readonly createdAt: string;
  readonly isArchived: boolean;
}

const CANDIDATE = [
  "articles.id",
  "articles.headline",
  "articles.revision",
  "articles.date",
  "articles.opening",
  "articles.createdAt",
  "articles.archivedAt",
] as const;

type CandidateRow = Omit<Candidate, "isArchived"> & { readonly archivedAt: string | null };

function candidateOf({ archivedAt, ...row }: CandidateRow): Candidate {
  return { ...row, isArchived: archivedAt !== null };
}

/** Articles of a desk of which a revision has this text (its SHA-256), those that read so now first. */
export async function findByText(
  db: Db,
  wanted: { readonly desk: DeskId; readonly sha256: string; readonly limit: number },
): Promise<Candidate[]> {
  const isCurrent = sql<number>`max(revisions.number = articles.revision)`;
  const rows = await db
    .selectFrom("revisions")
    .innerJoin("articles", "articles.id", "revisions.article")
    .select(CANDIDATE)
    .where("sha256", "=", wanted.sha256)
    .where("articles.desk", "=", wanted.desk)
    .groupBy("articles.id")
    .orderBy(isCurrent, "desc")
    .orderBy("articles.updatedAt", "desc")
    .limit(wanted.limit)
    .execute();
  return rows.map(candidateOf);
}

/** Articles of a desk under this key, the last worked on first. */
export async function findByKey(
  db: Db,
  wanted: {
    readonly desk: DeskId;
    readonly column: "headlineKey" | "addressKey";
    readonly key: string;
    readonly limit: number;
  },
): Promise<Candidate[]> {
  const rows = await db
    .selectFrom("articles")
    .select(CANDIDATE)
    .where("desk", "=", wanted.desk)
    .where(wanted.column, "=", wanted.key)
    .orderBy("updatedAt", "desc")
    .limit(wanted.limit)
    .execute();
  return rows.map(candidateOf);
}
