import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Article, ArticleSummary } from "#lib/domain/article.ts";
import type { DeskSlug } from "#lib/domain/desk-ref.ts";
import { addressKey, headlineKey } from "#lib/domain/import/same-article.ts";
import type { Desk } from "#lib/domain/person.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import { type NameOf, readNames } from "./names.ts";
import { type ArgumentOf, prepareQuery } from "./prepared-query.ts";
import { readPublished } from "./publications.ts";
import type { ArticlesTable, Db } from "./schema.ts";

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
  const nameOf = await readNames(db, peopleOf(row));
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

/** An article with how far its checking is. */
export type ListedArticle = Omit<ArticleSummary, "words" | "mine">;

/** Articles with their progress, in the order of these identifiers. */
export async function readArticleSummaries(
  db: Db,
  ids: readonly string[],
): Promise<ListedArticle[]> {
  const rows = await selectArticles(db)
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
        row
          .exists(
            row
              .selectFrom("articles as others")
              .select("others.id")
              .whereRef("others.desk", "=", "articles.desk")
              .whereRef("others.headlineKey", "=", "articles.headlineKey")
              .whereRef("others.id", "!=", "articles.id"),
          )
          .as("hasNamesake"),
      ];
    })
    .where("articles.id", "in", [...ids])
    .execute();
  const nameOf = await readNames(db, rows.flatMap(peopleOf));
  const published = await readPublished(db, ids);
  const summaries = new Map(
    rows.map((row) => [
      row.id,
      {
        ...articleOf({ ...row, published: published.get(row.id) ?? null }, nameOf),
        progress: {
          claims: row.claims ?? 0,
          checked: row.checked ?? 0,
          flagged: row.flagged ?? 0,
          approved: row.approved ?? 0,
          returned: row.returned ?? 0,
        },
        opening: row.opening,
        hasNamesake: Boolean(row.hasNamesake),
      },
    ]),
  );
  return ids.flatMap((id) => summaries.get(id) ?? []);
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
    archived: archivedOf(facts, nameOf),
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

function peopleOf({ assignee, createdBy, broughtBy, archivedBy }: ArticleRow) {
  return [assignee, createdBy, broughtBy, archivedBy];
}

function archivedOf(
  { archivedBy, archivedAt }: Pick<ArticleRow, "archivedBy" | "archivedAt">,
  nameOf: NameOf,
) {
  return archivedBy && archivedAt ? { by: nameOf(archivedBy), at: archivedAt } : null;
}

type BundleOrigin = Pick<ArticleRow, "broughtBy" | "broughtAt">;

function broughtOf({ broughtBy, broughtAt }: BundleOrigin, nameOf: NameOf) {
  return broughtBy && broughtAt ? { by: nameOf(broughtBy), at: broughtAt } : null;
}
