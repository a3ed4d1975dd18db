import { v7 } from "uuid";
import { expect, test } from "vitest";
import { NEWS, SPORT } from "#lib/domain/desk-fixture.ts";
import { viewArticle } from "./articles.ts";
import { proposeCorrection } from "./corrections.ts";
import { changeDesk, readDesk } from "./desks.ts";
import { exportArticle } from "./export.ts";
import { accepted, importStory, refusedAs, tag } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { decideReview } from "./review.ts";

const room = newsroomForEachTest();

test("an admin chooses how readers are told, and the articles of the desk know", async () => {
  const story = await importStory(room.carl);
  expect(story.noticeStyle).toBe("newspaper");
  await accepted(changeDesk(room.ada, NEWS, { version: 1, noticeStyle: "asterisk" }));
  expect(await accepted(viewArticle(room.carl, story.article.id))).toMatchObject({
    noticeStyle: "asterisk",
  });
  expect(await readDesk(room.otto, SPORT)).toMatchObject({ noticeStyle: "newspaper" });
  const event = await room.db
    .selectFrom("events")
    .select(["before", "after"])
    .where("type", "=", "desk.changed")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(event.before ?? "")).toMatchObject({ noticeStyle: "newspaper" });
  expect(JSON.parse(event.after ?? "")).toMatchObject({ noticeStyle: "asterisk" });
});

test("who is no admin does not choose it", async () => {
  const wanted = { version: 1, noticeStyle: "agency" } as const;
  expect(await refusedAs(changeDesk(room.rita, NEWS, wanted))).toBe("forbidden");
});

test.each([
  ["newspaper", "Ten left.\n\nCorrection: It was ten."],
  ["asterisk", "Ten* left.\n\n*Correction: It was ten."],
] as const)("an export in the style %s puts the notice in its place", async (noticeStyle, text) => {
  await accepted(changeDesk(room.ada, NEWS, { version: 1, noticeStyle }));
  const story = await importStory(room.carl, "Nine left.");
  const claim = await tag(room.carl, story, "Nine");
  const { start, end } = claim.anchor;
  const told = {
    notice: "correction",
    noticeText: "Correction: It was ten.",
    reason: null,
  } as const;
  const proposal = { id: v7(), action: "replace", insert: "Ten", start, end, ...told } as const;
  const { claimNow } = await accepted(proposeCorrection(room.carl, claim.id, proposal));
  const { version } = await accepted(
    decideReview(room.carl, claim.id, {
      version: claimNow.version,
      decision: "request",
      comment: null,
    }),
  );
  await accepted(
    decideReview(room.rita, claim.id, { version, decision: "approve", comment: null }),
  );
  const file = await accepted(exportArticle(room.carl, story.article.id, { format: "text" }));
  expect(file.body).toBe(text);
});
