import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Revision } from "#lib/domain/article.ts";
import { openingOf } from "#lib/domain/opening.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import type { Origin } from "#lib/domain/vocabulary.ts";
import { readNames } from "./names.ts";
import { type ArgumentOf, prepareQuery } from "./prepared-query.ts";
import { readFirst } from "./read-first.ts";
import type { Db, RevisionsTable } from "./schema.ts";

/** A revision to be stored. */
export interface NewRevision extends RevisionText {
  readonly article: string;
  readonly number: number;
  readonly origin: Origin;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Who imported it from another Galley; nobody where it was made here. */
  readonly broughtBy?: string;
}

/** Stores an article's newest revision with the hash of its text, and notes its first words. */
export async function insertRevision(db: Db, revision: NewRevision): Promise<void> {
  await db
    .insertInto("revisions")
    .values({
      ...revision,
      blocks: JSON.stringify(revision.blocks),
      formats: JSON.stringify(revision.formats),
      sha256: hashText(revision.text),
    })
    .execute();
  await db
    .updateTable("articles")
    .set({ opening: openingOf(revision) })
    .where("id", "=", revision.article)
    .execute();
}

/** Revision `number` of an article; null where it has none. */
export async function readRevision(
  db: Db,
  article: string,
  number: number,
): Promise<Revision | null> {
  return (await readSourcedRevision(db, article, number))?.revision ?? null;
}

/** A revision, and who brought it from another Galley; null for nobody. */
export interface SourcedRevision {
  readonly revision: Revision;
  readonly broughtBy: string | null;
}

/** The same with who brought it from another Galley. */
export async function readSourcedRevision(
  db: Db,
  article: string,
  number: number,
): Promise<SourcedRevision | null> {
  const [row] = await readRows(db, { article, number });
  if (!row) return null;
  const nameOf = await readNames(db, [row.createdBy]);
  // Only `insertRevision` writes these columns, from values of these types, and their rows never change.
  const blocks: Revision["blocks"] = JSON.parse(row.blocks);
  const formats: Revision["formats"] = JSON.parse(row.formats);
  const { origin, text, sha256, createdAt, broughtBy } = row;
  const createdBy = nameOf(row.createdBy);
  return {
    revision: { number, origin, text, blocks, formats, sha256, createdAt, createdBy },
    broughtBy,
  };
}

const readRows = prepareQuery((db: Db, argument: ArgumentOf<{ article: string; number: number }>) =>
  db
    .selectFrom("revisions")
    .selectAll()
    .where("article", "=", argument("article"))
    .where("number", "=", argument("number")),
);

/** Which act brought a revision about, and whose it was; null where there is no such revision. */
export function readRevisionOrigin(
  db: Db,
  article: string,
  number: number,
): Promise<Pick<Selectable<RevisionsTable>, "origin" | "createdBy" | "broughtBy"> | null> {
  return readFirst(
    db
      .selectFrom("revisions")
      .select(["origin", "createdBy", "broughtBy"])
      .where("article", "=", article)
      .where("number", "=", number),
  );
}

/** The first revision whose words are not those that were stored, or null. */
export async function findBrokenRevision(
  db: Db,
): Promise<{ readonly article: string; readonly number: number } | null> {
  const all = await db.selectFrom("revisions").select(["article", "number"]).execute();
  for (const { article, number } of all) {
    const { text, sha256 } = await db
      .selectFrom("revisions")
      .select(["text", "sha256"])
      .where("article", "=", article)
      .where("number", "=", number)
      .executeTakeFirstOrThrow();
    if (hashText(text) !== sha256) return { article, number };
  }
  return null;
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
