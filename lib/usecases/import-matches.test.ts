import { v7 } from "uuid";
import { expect, test } from "vitest";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { changeArticle, viewArticle } from "./articles.ts";
import { createArticle } from "./create-article.ts";
import { importedOf, keepPreview, openImported } from "./import-fixture.ts";
import { findMatches } from "./import-matches.ts";
import { accepted, deskOf, STORY } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { reviseArticle } from "./revise-article.ts";

const room = newsroomForEachTest();

const find = (parts: Parameters<typeof importedOf>[0], who = room.carl) =>
  findMatches(room.carl, deskOf(who).id, importedOf(parts));

test("an article is matched once, for the strongest of text, address and headline", async () => {
  const address = "https://example.org/story";
  const { article } = await openImported(
    room.carl,
    importedOf({ text: STORY, headline: "“Bad”, he said", sourceUrl: address }),
  );
  const same = { text: STORY, headline: '"BAD", he said', sourceUrl: `${address}/?utm_source=x` };
  const match = { id: article.id, headline: article.headline, revision: 1 };
  expect(await find(same)).toMatchObject([{ ...match, why: "text" }]);
  expect(await find({ ...same, text: "Other." })).toMatchObject([{ ...match, why: "address" }]);
  expect(await find({ ...same, text: "Other.", sourceUrl: null })).toMatchObject([
    { ...match, why: "headline" },
  ]);
  expect(await find({ text: "Other.", headline: "Another" })).toEqual([]);
});

test("another desk’s articles are never told of", async () => {
  await openImported(room.carl, importedOf({ text: STORY }));
  expect(await find({ text: STORY }, room.otto)).toEqual([]);
});

test("a headline is found as it reads now", async () => {
  const { article } = await openImported(room.carl, importedOf({ text: STORY }));
  const change = { version: article.version, headline: "They spoke" };
  await accepted(changeArticle(room.carl, article.id, change));
  expect(await find({ text: "Other.", headline: "they  spoke" })).toMatchObject([
    { id: article.id, why: "headline" },
  ]);
  expect(await find({ text: "Other.", headline: article.headline })).toEqual([]);
});

test("an article that reads so now goes before one that did, and five are named at most", async () => {
  const first = await openImported(room.carl, importedOf({ text: STORY }));
  const later = await openImported(room.carl, importedOf({ text: "Other words." }));
  for (const [view, text] of [
    [first, "New words."],
    [later, STORY],
  ] as const) {
    const { article } = await accepted(viewArticle(room.carl, view.article.id));
    const importId = await keepPreview(room.carl, importedOf({ text }));
    const seen = { version: article.version, expectedRevision: 1, importId };
    await accepted(reviseArticle(room.carl, article.id, seen));
  }
  expect((await find({ text: STORY })).map(({ id }) => id)).toEqual([
    later.article.id,
    first.article.id,
  ]);
  for (let count = 0; count < 6; count++) await openImported(room.carl, importedOf({ text: "A." }));
  expect(await find({ text: STORY })).toHaveLength(5);
});

test("an address that an editor gave is the one it is found by", async () => {
  const page = "https://example.org/veto";
  const { article } = await openImported(
    room.carl,
    importedOf({ text: STORY, sourceUrl: "https://example.org/draft" }),
  );
  const wanted = { text: "Other.", headline: "Another" };
  const change = { version: article.version, sourceUrl: page };
  const changed = await accepted(changeArticle(room.carl, article.id, change));
  expect(changed.sourceUrl).toBe(page);
  expect(await find({ ...wanted, sourceUrl: `http://www.example.org/veto/` })).toMatchObject([
    { id: article.id, why: "address" },
  ]);
  expect(await find({ ...wanted, sourceUrl: article.sourceUrl })).toEqual([]);
  const gone = { version: changed.version, sourceUrl: null };
  await accepted(changeArticle(room.carl, article.id, gone));
  expect(await find({ ...wanted, sourceUrl: page })).toEqual([]);
});

test("an address given in the preview is the one it is found by", async () => {
  const importId = await keepPreview(room.carl, importedOf({ text: STORY }));
  const sourceUrl = "https://example.org/veto";
  const { article } = await accepted(
    createArticle(room.carl, { id: v7(), desk: ON_NEWS, importId, facts: { sourceUrl } }),
  );
  expect(await find({ text: "Other.", headline: "Another", sourceUrl })).toMatchObject([
    { id: article.id, why: "address" },
  ]);
});
