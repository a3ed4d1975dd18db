/** What waits for somebody: claims that came back to them, flagged ones, and what they are given. */
import { type RawBuilder, sql } from "kysely";
import type { WaitingView } from "#lib/domain/answers/article.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { can } from "#lib/domain/permission.ts";
import { ROLES, type Waiting } from "#lib/domain/vocabulary.ts";
import { readInChunks } from "./chunks.ts";
import type { Db } from "./schema.ts";

// The words of the partial indexes (see `0015-waiting`) stand here as they are there: with a parameter in
// their place SQLite would read all claims.

const isFlagged = sql<boolean>`(claims.review = 'requested' AND claims.deleted_at IS NULL)`;

/** A returned claim is its assignee's to mend, else whoever asked for its review, else whose finding it is. */
function isReturnedTo(person: string): RawBuilder<boolean> {
  return sql<boolean>`(claims.review = 'returned' AND claims.deleted_at IS NULL AND ${person} =
    coalesce(claims.assignee, claims.requested_by, claims.found_by, claims.created_by))`;
}

function isGivenTo(person: string): RawBuilder<boolean> {
  return sql<boolean>`(claims.assignee = ${person} AND claims.deleted_at IS NULL
    AND claims."check" NOT IN ('checked', 'waived'))`;
}

function isArticleOf(person: string): RawBuilder<boolean> {
  return sql<boolean>`(articles.assignee = ${person} AND articles.stage <> 'published')`;
}

/** Whether something of this sort waits for a person in the article of a query over `articles`. */
export function isWaiting(what: Waiting, person: string): RawBuilder<boolean> {
  switch (what) {
    case "returned":
      return hasClaim(isReturnedTo(person));
    case "flagged":
      return hasClaim(isFlagged);
    case "assigned":
      return sql<boolean>`(${isArticleOf(person)} OR ${hasClaim(isGivenTo(person))})`;
    default:
      return what satisfies never;
  }
}

function hasClaim(holds: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM claims WHERE claims.article = articles.id AND ${holds})`;
}

/** How much waits for a person in one article; counts of claims. */
interface Mine {
  readonly returned: number;
  readonly assigned: number;
}

/** How much waits for a person in each of these articles; those in which nothing does are left out. */
export async function readMine(
  db: Db,
  articles: readonly string[],
  person: string,
): Promise<ReadonlyMap<string, Mine>> {
  const rows = await readInChunks(articles, (chunk) =>
    db
      .selectFrom("claims")
      .select([
        "article",
        sql<number>`count(*) FILTER (WHERE ${isReturnedTo(person)})`.as("returned"),
        sql<number>`count(*) FILTER (WHERE ${isGivenTo(person)})`.as("assigned"),
      ])
      .where("article", "in", chunk)
      .where(sql<boolean>`(${isReturnedTo(person)} OR ${isGivenTo(person)})`)
      .groupBy("article")
      .execute(),
  );
  return new Map(rows.map(({ article, ...mine }) => [article, mine]));
}

/** How much waits for a person on these desks; in the archive nothing does. */
export async function readWaiting(
  db: Db,
  desks: readonly DeskId[],
  person: string,
): Promise<Omit<WaitingView, "flagged">> {
  const isOnDesks = sql`(articles.desk IN (${sql.join(desks)}) AND articles.archived_at IS NULL)`;
  const claims = (holds: RawBuilder<boolean>) => sql`(
    SELECT count(*) FROM claims JOIN articles ON articles.id = claims.article
    WHERE ${holds} AND ${isOnDesks})`;
  const { rows } = await sql<{ returned: number; claims: number; articles: number }>`SELECT
    ${claims(isReturnedTo(person))} AS returned,
    ${claims(isGivenTo(person))} AS claims,
    (SELECT count(*) FROM articles WHERE ${isArticleOf(person)} AND ${isOnDesks}) AS articles
  `.execute(db);
  const { returned = 0, ...assigned } = rows[0] ?? {};
  return { returned, assigned: { articles: 0, claims: 0, ...assigned } };
}

const DECIDING_ROLES = ROLES.filter((role) => can(role, "review.decide"));

/** The flagged claims on each of these desks that has some, by its name, with those who may decide there. */
export async function readFlaggedByDesk(
  db: Db,
  desks: readonly DeskId[],
): Promise<WaitingView["flagged"]> {
  const flagged = await db
    .selectFrom("claims")
    .innerJoin("articles", "articles.id", "claims.article")
    .innerJoin("desks", "desks.id", "articles.desk")
    .select(["desks.id", "desks.slug", "desks.name", sql<number>`count(*)`.as("claims")])
    .where(isFlagged)
    .where("articles.desk", "in", [...desks])
    .where("articles.archivedAt", "is", null)
    .groupBy("desks.id")
    .orderBy("desks.name")
    .orderBy("desks.id")
    .execute();
  if (flagged.length === 0) return [];
  const deciders = await db
    .selectFrom("memberships")
    .innerJoin("people", "people.id", "memberships.person")
    .select(["memberships.desk", "people.id", "people.name"])
    .where(
      "memberships.desk",
      "in",
      flagged.map(({ id }) => id),
    )
    .where("memberships.role", "in", DECIDING_ROLES)
    .where("people.disabledAt", "is", null)
    .orderBy("people.name")
    .orderBy("people.id")
    .execute();
  return flagged.map(({ claims, ...desk }) => ({
    desk,
    claims,
    deciders: deciders.filter((one) => one.desk === desk.id).map(({ id, name }) => ({ id, name })),
  }));
}
