import { expect, test } from "vitest";
import { changeArticle } from "./articles.ts";
import { accepted, importStory, refusedAs } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";

const room = newsroomForEachTest();

test("byline, date and language can be put right, and the record says what they were", async () => {
  const { article } = await importStory(room.carl);
  const facts = { byline: "By Ann Lee", date: "2017-04-12", language: "en-GB" };
  const seen = { version: article.version };
  const changed = await accepted(changeArticle(room.carl, article.id, { ...seen, ...facts }));
  expect(changed).toMatchObject({ ...facts, version: article.version + 1 });
  const event = await room.db
    .selectFrom("events")
    .select(["before", "after"])
    .where("type", "=", "article.changed")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(event.before ?? "")).toMatchObject({ byline: article.byline, date: null });
  expect(JSON.parse(event.after ?? "")).toEqual(facts);
});

test("what is printed with a published article is a reviewer's to put right", async () => {
  const { article } = await importStory(room.carl);
  const { id, version } = article;
  const ready = await accepted(changeArticle(room.rita, id, { version, stage: "ready" }));
  for (const facts of [{ byline: "By Eve" }, { date: "2001-01-01" }, { language: "fr" }]) {
    const change = { version: ready.version, ...facts };
    expect(await refusedAs(changeArticle(room.carl, id, change))).toBe("forbidden");
  }
  await accepted(changeArticle(room.rita, id, { version: ready.version, byline: "By Ann Lee" }));
});

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
