import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { updateArticle } from "#db/articles.ts";
import { changeArticle } from "./articles.ts";
import { importedOf, keepPreview, openImported } from "./import-fixture.ts";
import { accepted, propose, refusedAs, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { reviseArticle } from "./revise-article.ts";
import { claimIn, flagAndApprove, look, NEWER, NOTE, revise } from "./revise-fixture.ts";

const room = newsroomForAllTests();

describe("a newer version of an article", () => {
  test("has its facts followed where it states them", async () => {
    const known = { byline: "Jane Doe", date: "2026-01-01" };
    const story = await openImported(room.carl, importedOf({ text: STORY, ...known }));
    await accepted(
      revise(room.carl, story, { text: NEWER, headline: "Some 60 missiles", date: "2026-01-02" }),
    );
    const { headline } = story.article;
    expect((await look(room.carl, story)).article).toMatchObject({
      headline,
      byline: "Jane Doe",
      date: "2026-01-02",
    });
    const text = `They speak again\n${STORY}`;
    const blocks = ["headline", "paragraph", "paragraph", "paragraph"] as const;
    await accepted(revise(room.carl, story, { text, blocks, headline: "They speak again" }));
    expect((await look(room.carl, story)).article.headline).toBe("They speak again");
    const event = await room.db
      .selectFrom("events")
      .select(["before", "after"])
      .where("article", "=", story.article.id)
      .where("type", "=", "article.reimported")
      .orderBy("seq", "desc")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.before ?? "")).toEqual({ headline, revision: 2 });
    expect(JSON.parse(event.after ?? "")).toMatchObject({
      headline: "They speak again",
      revision: 3,
    });
  });

  test("a stage before the end stays", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const { id, version } = story.article;
    await accepted(changeArticle(room.carl, id, { version, stage: "review" }));
    await accepted(revise(room.carl, story, { text: NEWER }));
    expect((await look(room.carl, story)).article.stage).toBe("review");
  });
});

describe("a request that is sent twice under its own identifier", () => {
  test("is done once, and answered with the same, whatever happened since", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const kept = await tag(room.carl, story, "on Tuesday");
    await tag(room.carl, story, "59 missiles");
    const { version } = (await look(room.carl, story)).article;
    const importId = await keepPreview(room.carl, importedOf({ text: NEWER, notes: [NOTE] }));
    const wanted = { id: v7(), version, expectedRevision: 1, importId };
    const first = await accepted(reviseArticle(room.carl, story.article.id, wanted));
    const now = await look(room.carl, story);
    await flagAndApprove(
      room,
      (await propose(room.carl, claimIn(now, kept), "replace", "then")).claimNow,
    );
    const seen = { version: (await look(room.carl, story)).article.version, expectedRevision: 2 };
    await accepted(publishArticle(room.rita, story.article.id, seen));
    const again = await accepted(
      reviseArticle(room.carl, story.article.id, { ...wanted, version: seen.version }),
    );
    expect(again.revision).toEqual(first.revision);
    expect(new Set(again.claims)).toEqual(new Set(first.claims));
    expect((await look(room.carl, story)).article.revision).toBe(3);
  });

  test("is refused where it asks for something else", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const { id, version } = story.article;
    const importId = await keepPreview(room.carl, importedOf({ text: NEWER }));
    const wanted = { id: v7(), version, expectedRevision: 1, importId };
    await accepted(reviseArticle(room.carl, id, wanted));
    const other = { ...wanted, facts: { byline: "Jane Doe" } };
    expect(await refusedAs(reviseArticle(room.carl, id, other))).toBe("exists");
  });
});

describe("a newer version is refused", () => {
  test.each(["ready", "published"] as const)(
    "from a checker when the article is %s, and taken from a reviewer",
    async (stage) => {
      const story = await openImported(room.carl, importedOf({ text: STORY }));
      await updateArticle(room.db, story.article.id, { stage });
      const answer = await revise(room.carl, story, { text: NEWER });
      expect(answer).toMatchObject({
        refusal: "forbidden",
        message: expect.stringContaining("reviewer of the desk News"),
      });
      expect((await look(room.carl, story)).article.revision).toBe(1);
      await accepted(revise(room.rita, story, { text: NEWER }));
      expect((await look(room.carl, story)).article).toMatchObject({
        revision: 2,
        stage: "checking",
      });
    },
  );

  test("when its words are those of the current revision", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    expect(await refusedAs(revise(room.carl, story, { text: STORY }))).toBe("conflict");
  });

  test("when the article is not as it was seen, as when it is sent twice", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const { id, version } = story.article;
    const importId = await keepPreview(room.carl, importedOf({ text: NEWER }));
    const wanted = { version, expectedRevision: 1, importId };
    await accepted(reviseArticle(room.carl, id, wanted));
    expect(await refusedAs(reviseArticle(room.carl, id, wanted))).toBe("stale");
    const now = await look(room.carl, story);
    const seen = { ...wanted, version: now.article.version };
    expect(await refusedAs(reviseArticle(room.carl, id, seen))).toBe("stale");
    expect(now.revision.number).toBe(2);
  });

  test("when the preview is another person’s, or the article on another desk", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const { id, version } = story.article;
    const importId = await keepPreview(room.rita, importedOf({ text: NEWER }));
    const wanted = { version, expectedRevision: 1, importId };
    expect(await refusedAs(reviseArticle(room.carl, id, wanted))).toBe("not_found");
    expect(await refusedAs(reviseArticle(room.otto, id, wanted))).toBe("not_found");
    expect((await look(room.carl, story)).revision.number).toBe(1);
  });
});
