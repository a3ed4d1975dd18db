import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { findBrokenEvent } from "#db/events.ts";
import { viewArticle } from "./articles.ts";
import { deleteClaim, restoreClaim } from "./claim-removal.ts";
import { changeClaim, createClaim, readLivingClaim } from "./claims.ts";
import { accepted, importStory, refusedAs, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";

const room = newsroomForAllTests();

test("a claim takes its quote from the revision, trimmed of white space", async () => {
  const story = await importStory(room.carl);
  const start = story.revision.text.indexOf(" “as bad");
  const place = { revision: 1, start, end: start + " “as bad as can be” ".length };
  const claim = await accepted(
    createClaim(room.carl, story.article.id, { id: v7(), kind: "quote", ...place }),
  );
  expect(claim.anchor).toMatchObject({ exact: "“as bad as can be”", outcome: "kept", revision: 1 });
  expect(claim).toMatchObject({ check: "unchecked", review: "none", verdict: null, version: 1 });
});

test("the first claim takes the article from the incoming tray", async () => {
  const story = await importStory(room.carl);
  expect(story.article.stage).toBe("incoming");
  await tag(room.carl, story, "59 missiles");
  const view = await accepted(viewArticle(room.carl, story.article.id));
  expect(view.article.stage).toBe("checking");
});

test("a guessed kind is a guess until somebody sets or confirms it", async () => {
  const story = await importStory(room.carl);
  const ends = [3, 7, 18];
  const guess = async (kind: "number" | "date") => {
    const place = { revision: 1, start: 0, end: ends.shift() ?? 0 };
    const input = { id: v7(), kind, isKindGuessed: true, ...place };
    return accepted(createClaim(room.carl, story.article.id, input));
  };
  const claim = await guess("number");
  const noted = { version: claim.version, note: "Look it up." };
  const after = await accepted(changeClaim(room.carl, claim.id, noted));
  expect([claim.isKindGuessed, after.isKindGuessed]).toEqual([true, true]);
  for (const kind of ["number", "date"] as const) {
    const { id, version } = await guess("number");
    const said = await accepted(changeClaim(room.carl, id, { version, kind }));
    expect([said.kind, said.isKindGuessed]).toEqual([kind, false]);
  }
  expect((await tag(room.carl, story, "59 missiles")).isKindGuessed).toBe(false);
});

describe("a request sent twice", () => {
  const request = { id: v7(), revision: 1, start: 0, end: 3, kind: "name" } as const;
  test("creates once and is answered alike", async () => {
    const story = await importStory(room.carl);
    const first = await accepted(createClaim(room.carl, story.article.id, request));
    expect(await accepted(createClaim(room.carl, story.article.id, request))).toEqual(first);
    const view = await accepted(viewArticle(room.carl, story.article.id));
    expect(view.claims).toHaveLength(1);
    const other = createClaim(room.carl, story.article.id, { ...request, kind: "date" });
    expect(await refusedAs(other)).toBe("exists");
    const elsewhere = await importStory(room.carl);
    expect(await refusedAs(createClaim(room.carl, elsewhere.article.id, request))).toBe("exists");
  });
});

describe("a range that holds no words is refused", () => {
  const cases: [name: string, start: number, end: number][] = [
    ["empty", 3, 3],
    ["backwards", 5, 3],
    ["past the end", 0, 100_000],
    ["white space", 3, 4],
  ];
  test.each(cases)("%s", async (_, start, end) => {
    const story = await importStory(room.carl);
    const input = { id: v7(), revision: 1, start, end, kind: "other" } as const;
    expect(await refusedAs(createClaim(room.carl, story.article.id, input))).toBe("invalid");
  });
  test("and so is one of another revision", async () => {
    const story = await importStory(room.carl);
    const input = { id: v7(), revision: 2, start: 0, end: 3, kind: "other" } as const;
    expect(await refusedAs(createClaim(room.carl, story.article.id, input))).toBe("stale");
  });
});

test("what belongs to another desk does not exist", async () => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const answers = [
    viewArticle(room.otto, story.article.id),
    readLivingClaim(room.otto, claim.id),
    changeClaim(room.otto, claim.id, { version: 1, verdict: "accurate" }),
    deleteClaim(room.otto, claim.id, 1),
    restoreClaim(room.otto, claim.id),
    changeClaim(room.otto, v7(), { version: 1 }),
  ];
  for (const answer of answers) expect(await refusedAs(answer)).toBe("not_found");
});

test("a change names the version that it saw, and a late one changes nothing", async () => {
  const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
  const judged = { version: 1, verdict: "accurate", check: "checked" } as const;
  const changed = await accepted(changeClaim(room.carl, claim.id, judged));
  expect(changed).toMatchObject({ verdict: "accurate", check: "checked", version: 2 });
  const late = await changeClaim(room.rita, claim.id, { version: 1, verdict: "inaccurate" });
  expect(late).toMatchObject({ refusal: "stale", current: { verdict: "accurate", version: 2 } });
  expect(await accepted(readLivingClaim(room.rita, claim.id))).toEqual(changed);
});

test("only somebody on the desk can be given a claim", async () => {
  const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
  const give = (assignee: string) => changeClaim(room.carl, claim.id, { version: 1, assignee });
  expect(await refusedAs(give(room.otto.user.id))).toBe("invalid");
  expect(await accepted(give(room.rita.user.id))).toMatchObject({ assignee: { name: "Rita" } });
});

test("a deleted claim is gone until it is restored, with all that hung on it", async () => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  await accepted(deleteClaim(room.carl, claim.id, claim.version));
  expect(await refusedAs(readLivingClaim(room.carl, claim.id))).toBe("not_found");
  expect((await accepted(viewArticle(room.carl, story.article.id))).claims).toEqual([]);
  const restored = await accepted(restoreClaim(room.carl, claim.id));
  expect(restored).toMatchObject({ anchor: claim.anchor, version: 3 });
});

test("the record holds an unbroken chain", async () => {
  expect(await findBrokenEvent(room.db)).toBeNull();
  const last = await room.db.selectFrom("events").select("seq").orderBy("seq", "desc").execute();
  expect(last.length).toBeGreaterThan(5);
});
