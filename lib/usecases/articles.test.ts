import { afterEach, beforeEach, expect, test } from "vitest";
import { changeArticle } from "./articles.ts";
import { accepted, importStory, type Newsroom, openNewsroom } from "./newsroom-fixture.ts";

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
});
afterEach(() => room.close());

test("the record says what the address of an article was and became", async () => {
  const { article } = await importStory(room.carl);
  const sourceUrl = "https://example.org/veto";
  await accepted(changeArticle(room.carl, article.id, { version: article.version, sourceUrl }));
  const event = await room.db
    .selectFrom("events")
    .select(["before", "after"])
    .where("article", "=", article.id)
    .where("type", "=", "article.changed")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(event.before ?? "")).toMatchObject({ sourceUrl: null });
  expect(JSON.parse(event.after ?? "")).toMatchObject({ sourceUrl });
});
