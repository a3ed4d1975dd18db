/** Which revisions were published, when and by whom. Rows are only ever added. */
import { type Selectable, sql } from "kysely";
import type { Publication, Published } from "#lib/domain/publication.ts";
import { readNames } from "./names.ts";
import { type ArgumentOf, prepareQuery } from "./prepared-query.ts";
import type { Db, PublicationsTable } from "./schema.ts";

/** A publication as the database has it. */
export type PublicationRow = Selectable<PublicationsTable>;

/** Appends a publication to those of its article. Call it in the transaction that publishes. */
export async function insertPublication(
  db: Db,
  row: Omit<PublicationRow, "number">,
): Promise<void> {
  const last = await db
    .selectFrom("publications")
    .select("number")
    .where("article", "=", row.article)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  await db
    .insertInto("publications")
    .values({ ...row, number: (last?.number ?? 0) + 1 })
    .execute();
}

/** An article's publications, the first one first. */
export function listPublications(db: Db, article: string): Promise<PublicationRow[]> {
  return db
    .selectFrom("publications")
    .selectAll()
    .where("article", "=", article)
    .orderBy("number")
    .execute();
}

/** The last publication of a revision; null where it has none. */
export async function readPublication(
  db: Db,
  article: string,
  revision: number,
): Promise<Publication | null> {
  const row = (await listPublications(db, article)).findLast((one) => one.revision === revision);
  if (!row) return null;
  const nameOf = await readNames(db, [row.by, row.broughtBy]);
  const { article: _, number: __, by, broughtBy, ...record } = row;
  return { ...record, by: nameOf(by), broughtBy: broughtBy === null ? null : nameOf(broughtBy) };
}

/** The publications of articles, a JSON list of identifiers. */
const readRows = prepareQuery((db: Db, argument: ArgumentOf<{ articles: string }>) =>
  db
    .selectFrom("publications")
    .select(["article", "revision", "at", "by", "broughtBy"])
    .where("article", "in", sql<string>`(SELECT value FROM json_each(${argument("articles")}))`)
    .orderBy("article")
    .orderBy("number"),
);

/** The last publication of each of these articles that has one, by the article's identifier. */
export async function readPublished(
  db: Db,
  articles: readonly string[],
): Promise<ReadonlyMap<string, Published>> {
  const rows = await readRows(db, { articles: JSON.stringify(articles) });
  const nameOf = await readNames(
    db,
    rows.flatMap((row) => [row.by, row.broughtBy]),
  );
  // In their order the last one of an article takes the place of those before.
  return new Map(
    rows.map(({ article, revision, at, by, broughtBy }) => [
      article,
      {
        revision,
        at,
        by: nameOf(by),
        broughtBy: broughtBy === null ? null : nameOf(broughtBy),
      },
    ]),
  );
}
