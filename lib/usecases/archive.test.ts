import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { v7 } from "uuid";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ARTICLE_TABLES } from "#db/delete-article.ts";
import { findBrokenEvent } from "#db/events.ts";
import { newFolder } from "#db/folder-fixture.ts";
import { findDamage } from "#db/integrity-check.ts";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { archiveArticle, deleteArticle, unarchiveArticle } from "./archive.ts";
import { bytesOf, EVERY_STEP, performSteps } from "./article-steps-fixture.ts";
import { listArticlesOf, viewArticle } from "./articles.ts";
import { bundleArticle } from "./bundle.ts";
import { createArticle } from "./create-article.ts";
import { addEvidence } from "./evidence.ts";
import { importBundle } from "./import-bundle.ts";
import {
  accepted,
  importStory,
  type Newsroom,
  openNewsroom,
  refusedAs,
  STORY,
  tag,
} from "./newsroom-fixture.ts";
import { decideReview } from "./review.ts";
import { listQueue } from "./review-queue.ts";

let file: string;
let room: Newsroom;
beforeEach(async () => {
  file = join(newFolder(onTestFinished), "galley.db");
  room = await openNewsroom(file);
});
afterEach(() => room.close());

const ids = async (archived: "out" | "only") =>
  (await accepted(listArticlesOf(room.carl, { archived, limit: 50 }))).data.map(({ id }) => id);

/** An article with one of everything that can hang on one, as it stands now. */
async function fullArticle() {
  const { article } = await performSteps(room, EVERY_STEP);
  return (await accepted(viewArticle(room.ada, article.id))).article;
}

const eventsOf = (article: string) =>
  room.db.selectFrom("events").selectAll().where("article", "=", article).orderBy("seq").execute();

describe("an archived article", () => {
  it("is in no list but that of the archive, and comes back", async () => {
    const { article } = await importStory(room.carl);
    const archived = await accepted(archiveArticle(room.ada, article.id, article.version));
    expect(archived.archived).toEqual({
      by: { id: room.ada.user.id, name: "Ada" },
      at: room.ada.now,
    });
    expect([await ids("out"), await ids("only")]).toEqual([[], [article.id]]);
    await accepted(viewArticle(room.carl, article.id));
    await accepted(unarchiveArticle(room.ada, article.id, archived.version));
    expect([await ids("out"), await ids("only")]).toEqual([[article.id], []]);
    const types = (await eventsOf(article.id)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(["article.archived", "article.unarchived"]);
  });

  it("leaves the queue of reviews, with its flagged claims", async () => {
    const story = await importStory(room.carl);
    const { article } = story;
    const { id, version: seen } = await tag(room.carl, story, "presidents");
    await accepted(
      decideReview(room.carl, id, { version: seen, decision: "request", comment: null }),
    );
    const before = await accepted(listQueue(room.rita, { limit: 50 }));
    expect(before.data.length).toBeGreaterThan(0);
    const { version } = (await accepted(viewArticle(room.ada, article.id))).article;
    await accepted(archiveArticle(room.ada, article.id, version));
    expect((await accepted(listQueue(room.rita, { limit: 50 }))).data).toEqual([]);
  });

  it("says so when it is archived again, and refuses who has seen another version", async () => {
    const { article } = await importStory(room.carl);
    expect(await refusedAs(archiveArticle(room.ada, article.id, article.version + 1))).toBe(
      "stale",
    );
    const { version } = await accepted(archiveArticle(room.ada, article.id, article.version));
    expect(await refusedAs(archiveArticle(room.ada, article.id, version))).toBe("conflict");
    await accepted(unarchiveArticle(room.ada, article.id, version));
    expect(await refusedAs(unarchiveArticle(room.ada, article.id, version + 1))).toBe("conflict");
  });
});

describe.each([
  ["archived", archiveArticle],
  ["taken out of the archive", unarchiveArticle],
  ["deleted", deleteArticle],
] as const)("an article is %s", (_, perform) => {
  it("by admins of its desk only", async () => {
    const { article } = await importStory(room.carl);
    for (const [who, code] of [
      [room.carl, "forbidden"],
      [room.rita, "forbidden"],
      [room.otto, "not_found"],
    ] as const) {
      expect(await refusedAs(perform(who, article.id, article.version))).toBe(code);
    }
    expect(await ids("out")).toEqual([article.id]);
  });
});

describe("a deleted article", () => {
  it("leaves nothing of itself anywhere but its record, which is whole", async () => {
    const other = await importStory(room.carl, "Something else altogether.");
    const rowsBefore = await countRows();
    const article = await fullArticle();
    const before = await eventsOf(article.id);
    await accepted(deleteArticle(room.ada, article.id, article.version));
    expect(await refusedAs(viewArticle(room.ada, article.id))).toBe("not_found");
    expect(await ids("out")).toEqual([other.article.id]);
    const after = await eventsOf(article.id);
    expect(after.slice(0, -1).map(({ seq, hash }) => [seq, hash])).toEqual(
      before.map(({ seq, hash }) => [seq, hash]),
    );
    expect(after.at(-1)).toMatchObject({
      type: "article.deleted",
      actor: room.ada.user.id,
      before: expect.stringContaining(article.headline),
    });
    expect(await findBrokenEvent(room.db)).toBeNull();
    expect(await findDamage(file, "all")).toEqual([]);
    expect(await countRows()).toEqual(rowsBefore);
  });

  it("takes every table with it that belongs to one", async () => {
    expect(await tablesUnder("articles")).toEqual(new Set(ARTICLE_TABLES));
  });

  it("takes the words of confidential sources out of the record and the file", async () => {
    const story = await importStory(room.carl);
    const claim = await tag(room.carl, story, "59 missiles");
    const secret = "The-driver-said-so";
    const rest = { url: null, locator: null, excerpt: secret, primary: true, confidential: true };
    const source = { id: v7(), stance: "supports", title: secret, ...rest } as const;
    await accepted(addEvidence(room.carl, claim.id, source));
    const { version } = (await accepted(viewArticle(room.ada, story.article.id))).article;
    await accepted(deleteArticle(room.ada, story.article.id, version));
    for (const end of ["", "-wal"]) expect(readFileSync(file + end).includes(secret)).toBe(false);
  });

  it("is not made anew by a request that is sent again", async () => {
    const input = { id: v7(), desk: ON_NEWS, headline: "Once", text: STORY };
    const { article } = await accepted(createArticle(room.carl, input));
    await accepted(deleteArticle(room.ada, article.id, article.version));
    expect(await refusedAs(createArticle(room.carl, input))).toBe("exists");
    expect(await ids("out")).toEqual([]);
  });

  it("comes back with its bundle, and its next bundle tells its record once", async () => {
    const article = await fullArticle();
    const bundle = await accepted(bundleArticle(room.ada, article.id, "include"));
    await accepted(deleteArticle(room.ada, article.id, article.version));
    const bytes = bytesOf(bundle);
    const brought = await accepted(importBundle(room.ada, { desk: ON_NEWS, bytes }));
    expect(brought.article.id).toBe(article.id);
    const again = await accepted(bundleArticle(room.ada, article.id, "include"));
    expect(again.events).toEqual(bundle.events);
    const { version } = brought.article;
    await accepted(deleteArticle(room.ada, article.id, version));
    expect(await findBrokenEvent(room.db)).toBeNull();
  });

  it("does not come back with a bundle in which anything is otherwise", async () => {
    const article = await fullArticle();
    const bundle = await accepted(bundleArticle(room.ada, article.id, "include"));
    await accepted(deleteArticle(room.ada, article.id, article.version));
    const [claim, ...others] = bundle.claims;
    const claims = [{ ...claim, note: "All is well." }, ...others];
    const bytes = bytesOf({ ...bundle, claims });
    expect(await refusedAs(importBundle(room.ada, { desk: ON_NEWS, bytes }))).toBe("invalid");
  });

  it("is there as before where somebody has seen another version", async () => {
    const { article } = await importStory(room.carl);
    const refused = await deleteArticle(room.ada, article.id, article.version + 1);
    expect(isRefusal(refused) && refused.refusal).toBe("stale");
    expect(await ids("out")).toEqual([article.id]);
  });

  it("is the only way for a revision or a decision to go", async () => {
    const article = await fullArticle();
    for (const table of [
      "revisions",
      "publications",
      "reviews",
      "claim_anchors",
      "correction_anchors",
    ])
      await expect(sql`DELETE FROM ${sql.table(table)}`.execute(room.db)).rejects.toThrow("never");
    await accepted(viewArticle(room.ada, article.id));
  });
});

/** All tables that refer to this one, through whichever others. */
async function tablesUnder(root: string): Promise<Set<string>> {
  const { rows } = await sql<{ child: string; parent: string }>`
    SELECT list.name AS child, keys."table" AS parent
    FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS keys
    WHERE list.schema = 'main'
  `.execute(room.db);
  const found = new Set([root]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { child, parent } of rows) if (found.has(parent)) found.add(child);
  }
  return found;
}

/** How many rows each table of what belongs to articles has. */
async function countRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ARTICLE_TABLES) {
    const counted = sql<{ rows: number }>`SELECT count(*) AS rows FROM ${sql.table(table)}`;
    counts[table] = (await counted.execute(room.db)).rows[0]?.rows ?? 0;
  }
  return counts;
}
