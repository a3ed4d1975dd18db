/** Where the claims of articles stand, and since when. */
import { sql } from "kysely";
import type { Range } from "#lib/domain/text.ts";
import { readInChunks } from "./chunks.ts";
import type { Db } from "./schema.ts";

/** The number of the last event about each of these articles: while it stays, nothing of them has changed. */
export async function readLastEvents(
  db: Db,
  articles: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await readInChunks(articles, (chunk) =>
    db
      .selectFrom("articles")
      .select((row) => [
        "articles.id",
        row
          .selectFrom("events")
          .whereRef("events.article", "=", "articles.id")
          .select(sql<number>`max(seq)`.as("seq"))
          .as("seq"),
      ])
      .where("articles.id", "in", chunk)
      .execute(),
  );
  return new Map(rows.map(({ id, seq }) => [id, seq ?? 0]));
}

/** A revision's text, and where the living claims stand in it whose words are there. Throws without it. */
export async function readClaimedText(
  db: Db,
  { article, revision }: { readonly article: string; readonly revision: number },
): Promise<{ readonly text: string; readonly claims: readonly Range[] }> {
  const { text } = await db
    .selectFrom("revisions")
    .select("text")
    .where("article", "=", article)
    .where("number", "=", revision)
    .executeTakeFirstOrThrow();
  const claims = await db
    .selectFrom("claims")
    .innerJoin("claimAnchors", "claimAnchors.claim", "claims.id")
    .select(["start", "end"])
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("revision", "=", revision)
    .where("outcome", "!=", "lost")
    .execute();
  return { text, claims };
}
