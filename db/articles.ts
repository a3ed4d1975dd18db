import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Article, ArticleSummary } from "#lib/domain/article.ts";
import type { DeskId, DeskSlug } from "#lib/domain/desk-ref.ts";
import { addressKey, headlineKey } from "#lib/domain/import/same-article.ts";
import type { Desk } from "#lib/domain/person.ts";
import type { Stage, Waiting } from "#lib/domain/vocabulary.ts";
import { type NameOf, readNames } from "./names.ts";
import { type ArgumentOf, prepareQuery } from "./prepared-query.ts";
import { readPublished } from "./publications.ts";
import type { ArticlesTable, Db } from "./schema.ts";
import { isWaiting } from "./waiting.ts";

type ArticleRow = Selectable<ArticlesTable> & { deskSlug: DeskSlug; deskName: string };

type ArticleKeys = "headlineKey" | "addressKey";

/** Stores a new article, with the keys by which versions of it are recognised. */
export async function insertArticle(
  db: Db,
  row: Omit<Insertable<ArticlesTable>, ArticleKeys>,
): Promise<void> {
  const keys = {
    headlineKey: headlineKey(row.headline),
    addressKey: addressKey(row.sourceUrl ?? null),
  };
  await db
    .insertInto("articles")
    .values({ ...row, ...keys })
    .execute();
}

/** Changes an article and raises its version. */
export async function updateArticle(
  db: Db,
  id: string,
  changes: Omit<Updateable<ArticlesTable>, ArticleKeys>,
): Promise<void> {
  const { headline, sourceUrl } = changes;
  const keys = {
    ...(headline !== undefined && { headlineKey: headlineKey(headline) }),
    ...(sourceUrl !== undefined && { addressKey: addressKey(sourceUrl) }),
  };
  await db
    .updateTable("articles")
    .set((row) => ({ ...changes, ...keys, version: row("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Notes that something in the article was worked on; its own facts and version stay. */
export async function touchArticle(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable("articles").set({ updatedAt: at }).where("id", "=", id).execute();
}

/** Moves an article to a stage that follows from work on it; its version stays. */
export async function moveStage(
  db: Db,
  id: string,
  { stage, at }: { readonly stage: Stage; readonly at: string },
): Promise<void> {
  await db.updateTable("articles").set({ stage, updatedAt: at }).where("id", "=", id).execute();
}

function selectArticles(db: Db) {
  return db
    .selectFrom("articles")
    .innerJoin("desks", "desks.id", "articles.desk")
    .selectAll("articles")
    .select(["desks.slug as deskSlug", "desks.name as deskName"]);
}

/** The article with this identifier; null where there is none. */
export async function readArticle(db: Db, id: string): Promise<Article | null> {
  const [row] = await readRows(db, { id });
  if (!row) return null;
  const published = (await readPublished(db, [id])).get(id) ?? null;
  const nameOf = await readNames(db, [row.assignee, row.createdBy, row.broughtBy]);
  return articleOf({ ...row, published }, nameOf);
}

const readRows = prepareQuery((db: Db, argument: ArgumentOf<{ id: string }>) =>
  selectArticles(db).where("articles.id", "=", argument("id")),
);

/** Who has seen the words of a revision that others brought in. */
export interface SecondReading {
  readonly secondReader: string;
  readonly secondReadRevision: number;
}

/** Who last saw an article's words without having brought them in; null while nobody has. */
export async function readSecondReading(db: Db, id: string): Promise<SecondReading | null> {
  const { secondReader, secondReadRevision } = await db
    .selectFrom("articles")
    .select(["secondReader", "secondReadRevision"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (secondReader === null || secondReadRevision === null) return null;
  return { secondReader, secondReadRevision };
}

/** Notes who has seen the words; the article's own facts and version stay. */
export async function noteSecondReading(db: Db, id: string, reading: SecondReading): Promise<void> {
  await db.updateTable("articles").set(reading).where("id", "=", id).execute();
}

/** Which articles a list shows. */
export interface ArticleFilter {
  /** Identifiers of the desks to look on. */
  readonly desks: readonly DeskId[];
  readonly stage?: Stage | undefined;
  /** Only those in which something waits for this person. */
  readonly waiting?: { readonly what: Waiting; readonly person: string } | undefined;
  /** What the headline contains. */
  readonly headline?: string | undefined;
  /** Only what comes after this row, as (updatedAt, id). */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

/** An article with how far its checking is. */
export type ListedArticle = Article & Pick<ArticleSummary, "progress">;

/** Articles with their progress, the last worked on first. */
export async function listArticles(db: Db, filter: ArticleFilter): Promise<ListedArticle[]> {
  let query = selectArticles(db)
    .select((row) => {
      const live = row
        .selectFrom("claims")
        .whereRef("claims.article", "=", "articles.id")
        .where("deletedAt", "is", null)
        .select(sql<number>`count(*)`.as("count"));
      return [
        live.as("claims"),
        live.where("check", "in", ["checked", "waived"]).as("checked"),
        live.where("review", "=", "requested").as("flagged"),
        live.where("review", "=", "approved").as("approved"),
        live.where("review", "=", "returned").as("returned"),
      ];
    })
    .where("articles.desk", "in", [...filter.desks])
    .orderBy("articles.updatedAt", "desc")
    .orderBy("articles.id", "desc")
    .limit(filter.limit);
  if (filter.stage) query = query.where("articles.stage", "=", filter.stage);
  if (filter.waiting) query = query.where(isWaiting(filter.waiting.what, filter.waiting.person));
  if (filter.headline) {
    const pattern = `%${filter.headline.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(sql<boolean>`articles.headline LIKE ${pattern} ESCAPE '\\'`);
  }
  if (filter.after) {
    const [updatedAt, id] = filter.after;
    query = query.where(sql<boolean>`(articles.updated_at, articles.id) < (${updatedAt}, ${id})`);
  }
  const rows = await query.execute();
  const nameOf = await readNames(
    db,
    rows.flatMap((row) => [row.assignee, row.createdBy, row.broughtBy]),
  );
  const published = await readPublished(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...articleOf({ ...row, published: published.get(row.id) ?? null }, nameOf),
    progress: {
      claims: row.claims ?? 0,
      checked: row.checked ?? 0,
      flagged: row.flagged ?? 0,
      approved: row.approved ?? 0,
      returned: row.returned ?? 0,
    },
  }));
}

type WithPublished = ArticleRow & Pick<Article, "published">;

function articleOf(row: WithPublished, nameOf: NameOf): Article {
  const { desk, deskSlug, deskName, ...facts } = row;
  const place: Desk = { id: desk, slug: deskSlug, name: deskName };
  return {
    id: facts.id,
    desk: place,
    headline: facts.headline,
    standfirst: facts.standfirst,
    byline: facts.byline,
    dateline: facts.dateline,
    publication: facts.publication,
    date: facts.date,
    language: facts.language,
    sourceUrl: facts.sourceUrl,
    stage: facts.stage,
    brought: broughtOf(facts, nameOf),
    assignee: facts.assignee ? nameOf(facts.assignee) : null,
    deadline: facts.deadline,
    revision: facts.revision,
    published: facts.published,
    version: facts.version,
    createdAt: facts.createdAt,
    createdBy: nameOf(facts.createdBy),
    updatedAt: facts.updatedAt,
  };
}

type BundleOrigin = Pick<ArticleRow, "broughtBy" | "broughtAt">;

function broughtOf({ broughtBy, broughtAt }: BundleOrigin, nameOf: NameOf) {
  return broughtBy && broughtAt ? { by: nameOf(broughtBy), at: broughtAt } : null;
}
