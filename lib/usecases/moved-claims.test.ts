import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { viewArticle } from "./articles.ts";
import { deleteClaim } from "./claim-removal.ts";
import { changeClaim, createClaim } from "./claims.ts";
import { accepted, importStory, refusedAs, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { approve, flag, publishedStory } from "./publishing-fixture.ts";

const room = newsroomForAllTests();

/** Where these words stand in a story. */
function placeOf({ revision: { number, text } }: ArticleView, words: string) {
  const start = text.indexOf(words);
  return { revision: number, start, end: start + words.length };
}

const move = (who: typeof room.carl, { id, version }: Claim, place: ReturnType<typeof placeOf>) =>
  changeClaim(who, id, { version, place });

test("a claim gets other words, trimmed of white space, and the record tells both", async () => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const moved = await accepted(move(room.carl, claim, placeOf(story, " 59 ")));
  expect(moved).toMatchObject({ anchor: { exact: "59", outcome: "kept" }, version: 2 });
  const events = await room.db
    .selectFrom("events")
    .select(["type", "before", "after"])
    .where("claim", "=", claim.id)
    .orderBy("seq", "desc")
    .limit(1)
    .execute();
  expect(events).toMatchObject([{ type: "claim.moved" }]);
  expect(JSON.parse(events[0]?.before ?? "")).toMatchObject({ exact: "59 missiles", revision: 1 });
  expect(JSON.parse(events[0]?.after ?? "")).toMatchObject({ exact: "59", revision: 1 });
});

test("with its words a claim may change otherwise; where it is already nothing happens", async () => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const same = await accepted(move(room.carl, claim, placeOf(story, "59 missiles")));
  expect(same.version).toBe(1);
  const change = { version: 1, place: placeOf(story, "59"), verdict: "accurate" } as const;
  const both = await accepted(changeClaim(room.carl, claim.id, change));
  expect(both).toMatchObject({ anchor: { exact: "59" }, verdict: "accurate" });
});

test.each(["approved", "requested"] as const)(
  "new words take an approval back, and leave a request: %s",
  async (review) => {
    const story = await importStory(room.carl);
    let claim = await flag(room.carl, story, "59 missiles");
    if (review === "approved") claim = await approve(room.rita, claim);
    expect(claim.review).toBe(review);
    const moved = await accepted(move(room.carl, claim, placeOf(story, "59")));
    expect(moved.review).toBe(review === "approved" ? "none" : "requested");
    if (review === "requested") expect(moved.covers).not.toBe(claim.covers);
  },
);

test("an approval of an earlier revision is taken back by new words in this one", async () => {
  const { article } = await publishedStory(room);
  const story = await accepted(viewArticle(room.carl, article.id));
  const claim = story.claims.find(({ review }) => review === "approved");
  if (!claim || story.revision.number !== 2) throw new RangeError("Nothing is approved.");
  const { start, end } = claim.anchor;
  const moved = await accepted(move(room.rita, claim, { revision: 2, start, end: end - 1 }));
  expect(moved.review).toBe("none");
});

test("the database itself moves no claim in an earlier revision", async () => {
  const { article } = await publishedStory(room);
  const anchors = (revision: number) =>
    room.db
      .updateTable("claimAnchors")
      .set({ end: 5, start: 1 })
      .where("revision", "=", revision)
      .where("claim", "in", (query) =>
        query.selectFrom("claims").select("id").where("article", "=", article.id),
      )
      .execute();
  await expect(anchors(1)).rejects.toThrow("an anchor never changes");
  await anchors(2);
});

describe("refused is", () => {
  test("a late change, one of another revision, and one outside the text", async () => {
    const story = await importStory(room.carl);
    const claim = await tag(room.carl, story, "59 missiles");
    const place = placeOf(story, "59");
    const late = changeClaim(room.rita, claim.id, { version: 7, place });
    expect(await refusedAs(late)).toBe("stale");
    expect(await refusedAs(move(room.carl, claim, { ...place, revision: 2 }))).toBe("stale");
    expect(await refusedAs(move(room.carl, claim, { ...place, end: 100_000 }))).toBe("invalid");
    expect(await refusedAs(move(room.otto, claim, place))).toBe("not_found");
  });

  test("the place of another claim, for a new one and for one that moves", async () => {
    const story = await importStory(room.carl);
    const there = await tag(room.carl, story, "59 missiles");
    const other = await tag(room.carl, story, "59");
    const place = placeOf(story, "59 missiles");
    const again = createClaim(room.rita, story.article.id, { id: v7(), kind: "other", ...place });
    const refusal = { refusal: "conflict", current: { id: there.id } };
    expect(await again).toMatchObject(refusal);
    expect(await move(room.rita, other, place)).toMatchObject(refusal);
    await accepted(deleteClaim(room.carl, there.id, there.version));
    expect(await accepted(move(room.rita, other, place))).toMatchObject({
      anchor: { exact: "59 missiles" },
    });
  });
});
