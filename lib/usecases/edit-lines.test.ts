import { expect, test } from "vitest";
import type { ArticleView } from "#lib/domain/article.ts";
import { changeArticle, viewArticle } from "./articles.ts";
import type { Context } from "./context.ts";
import { editLines, listLeftOut } from "./edit-lines.ts";
import { importedOf, openImported } from "./import-fixture.ts";
import { accepted, refusedAs, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";

const room = newsroomForEachTest();

const left = (text: string, before: number, nth: number) =>
  ({ text, before, nth, kind: "paragraph", formats: [], reason: "menu" }) as const;
const LEFT_OUT = [left("Home", 0, 0), left("A line between.", 1, 2), left("And another.", 1, 3)];

const open = () => openImported(room.carl, importedOf({ text: STORY, leftOut: LEFT_OUT }));
const now = async ({ article }: ArticleView) => accepted(viewArticle(room.carl, article.id));

async function edit(who: Context, view: ArticleView, edits: object) {
  const { article } = await now(view);
  const seen = { version: article.version, expectedRevision: article.revision };
  return editLines(who, article.id, { ...seen, ...edits });
}

test("what was left out is kept, and goes back where it stood, in whatever order", async () => {
  const view = await open();
  const claim = await tag(room.carl, view, "59 missiles");
  const { lines } = await accepted(listLeftOut(room.carl, view.article.id));
  expect(lines.map(({ number, text }) => [number, text])).toEqual([
    [0, "Home"],
    [1, "A line between."],
    [2, "And another."],
  ]);
  await accepted(edit(room.carl, view, { putBack: [2] }));
  const carried = await accepted(edit(room.rita, view, { putBack: [1] }));
  const [first, ...others] = STORY.split("\n");
  expect(carried.revision.text.split("\n")).toEqual([
    first,
    "A line between.",
    "And another.",
    ...others,
  ]);
  expect(carried.revision).toMatchObject({ number: 3, origin: "edit" });
  expect(carried.claims).toEqual([{ id: claim.id, outcome: "kept", check: "unchecked" }]);
  const rest = await accepted(listLeftOut(room.carl, view.article.id));
  expect(rest.lines.map(({ number }) => number)).toEqual([0]);
  const event = await room.db
    .selectFrom("events")
    .select(["actor", "after"])
    .where("type", "=", "article.lines_edited")
    .orderBy("seq", "desc")
    .executeTakeFirstOrThrow();
  expect(event.actor).toBe(room.rita.user.id);
  expect(JSON.parse(event.after ?? "")).toMatchObject({
    revision: 3,
    putBack: ["A line between."],
  });
});

test("a line is not put back twice", async () => {
  const view = await open();
  await accepted(edit(room.carl, view, { putBack: [0] }));
  expect(await refusedAs(edit(room.carl, view, { putBack: [0] }))).toBe("conflict");
});

test("a line gets another kind in a new revision, in which every claim stays", async () => {
  const view = await open();
  const claim = await tag(room.carl, view, "59 missiles");
  const { revision, claims } = await accepted(
    edit(room.carl, view, { kinds: [{ line: 0, kind: "byline" }] }),
  );
  expect([revision.text, revision.blocks[0], revision.blocks[1]]).toEqual([
    STORY,
    "byline",
    "paragraph",
  ]);
  expect(claims).toEqual([{ id: claim.id, outcome: "kept", check: "unchecked" }]);
  expect(await refusedAs(edit(room.carl, view, { kinds: [{ line: 0, kind: "byline" }] }))).toBe(
    "conflict",
  );
  expect(await refusedAs(edit(room.carl, view, { kinds: [{ line: 9, kind: "byline" }] }))).toBe(
    "invalid",
  );
});

test("what a second editor has let pass is not a checker's to edit", async () => {
  const view = await open();
  const { version } = (await now(view)).article;
  await accepted(changeArticle(room.rita, view.article.id, { version, stage: "ready" }));
  expect(await refusedAs(edit(room.carl, view, { putBack: [0] }))).toBe("forbidden");
  await accepted(edit(room.rita, view, { putBack: [0] }));
  expect((await now(view)).article.stage).toBe("checking");
});

test("nobody publishes alone what they brought in, because somebody put a line back", async () => {
  const view = await openImported(room.rita, importedOf({ text: STORY, leftOut: LEFT_OUT }));
  await accepted(edit(room.rob, view, { putBack: [0] }));
  for (const who of [room.rita, room.rob]) {
    const { article } = await now(view);
    const seen = { version: article.version, expectedRevision: article.revision };
    expect(await refusedAs(publishArticle(who, article.id, seen))).toBe("own_finding");
  }
});
