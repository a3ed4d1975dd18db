import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import { z } from "zod";
import type { Revision } from "#lib/domain/article.ts";
import { StoredFormats } from "#lib/domain/inline-formats.ts";
import { openingOf } from "#lib/domain/opening.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { BLOCK_KINDS, type Origin } from "#lib/domain/vocabulary.ts";
import { readNames } from "./names.ts";
import { readFirst } from "./read-first.ts";
import type { Db, RevisionsTable } from "./schema.ts";

const Blocks = z.array(z.enum(BLOCK_KINDS));

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
  const row = await db
    .selectFrom("revisions")
    .selectAll()
    .where("article", "=", article)
    .where("number", "=", number)
    .executeTakeFirst();
  if (!row) return null;
  const nameOf = await readNames(db, [row.createdBy]);
  return {
    number: row.number,
    origin: row.origin,
    text: row.text,
    blocks: Blocks.parse(JSON.parse(row.blocks)),
    formats: StoredFormats.parse(JSON.parse(row.formats)),
    sha256: row.sha256,
    createdAt: row.createdAt,
    createdBy: nameOf(row.createdBy),
  };
}

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
