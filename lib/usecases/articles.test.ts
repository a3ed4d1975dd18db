import { expect, test } from "vitest";
import { changeArticle } from "./articles.ts";
import { accepted, importStory } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";

const room = newsroomForEachTest();

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
