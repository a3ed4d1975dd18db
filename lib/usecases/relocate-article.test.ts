import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { findBrokenEvent } from "#db/events.ts";
import { changeClaim } from "./claims.ts";
import { proposeCorrection } from "./corrections.ts";
import { importedOf, openImported } from "./import-fixture.ts";
import { accepted, propose, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { claimIn, flagAndApprove, look, NEWER, revise } from "./revise-fixture.ts";

const room = newsroomForAllTests();

describe("in a newer version of an article", () => {
  test("is its next revision, with claims where their words stand and the rest lost", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const kept = await tag(room.carl, story, "on Tuesday");
    const gone = await tag(room.carl, story, "59 missiles");
    const { version } = gone;
    await accepted(changeClaim(room.carl, gone.id, { version, check: "checked" }));
    const revised = await accepted(revise(room.carl, story, { text: `Moscow.\n${NEWER}` }));
    expect(revised.revision).toMatchObject({ number: 2, origin: "import" });
    expect(new Map(revised.claims.map(({ id, ...now }) => [id, now]))).toEqual(
      new Map([
        [kept.id, { outcome: "kept", check: "unchecked" }],
        [gone.id, { outcome: "lost", check: "stale" }],
      ]),
    );
    const now = await look(room.carl, story);
    const { anchor } = claimIn(now, kept);
    expect(now.revision.text.slice(anchor.start, anchor.end)).toBe("on Tuesday");
    const { exact, prefix, suffix } = gone.anchor;
    expect(claimIn(now, gone).anchor).toMatchObject({ outcome: "lost", exact, prefix, suffix });
    expect(await findBrokenEvent(room.db)).toBeNull();
  });

  test("brings back what an earlier one had lost, to be read again", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const claim = await tag(room.carl, story, "59 missiles were fired");
    await propose(room.carl, claim, "replace", "60 were fired");
    const { version } = claimIn(await look(room.carl, story), claim);
    await accepted(changeClaim(room.carl, claim.id, { version, check: "checked" }));
    await accepted(revise(room.carl, story, { text: NEWER }));
    expect(claimIn(await look(room.carl, story), claim).corrections).toMatchObject([
      { outcome: "lost" },
    ]);
    await accepted(revise(room.carl, story, { text: `Kyiv.\n${STORY}` }));
    const now = await look(room.carl, story);
    expect(claimIn(now, claim)).toMatchObject({ anchor: { outcome: "kept" }, check: "stale" });
    const [correction] = claimIn(now, claim).corrections;
    expect(correction?.outcome).toBe("kept");
    expect(now.revision.text.slice(correction?.start, correction?.end)).toBe(correction?.exact);
  });

  test("keeps a decision whose words stand, and reopens one whose words are gone", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const stays = await tag(room.carl, story, "on Tuesday");
    const goes = await tag(room.carl, story, "59 missiles");
    for (const claim of [stays, goes]) {
      await flagAndApprove(
        room,
        (await propose(room.carl, claim, "replace", "otherwise")).claimNow,
      );
    }
    await accepted(revise(room.carl, story, { text: NEWER }));
    const now = await look(room.carl, story);
    expect(claimIn(now, stays)).toMatchObject({
      review: "approved",
      corrections: [{ state: "approved", outcome: "kept" }],
    });
    expect(claimIn(now, goes)).toMatchObject({
      review: "none",
      corrections: [{ state: "proposed", outcome: "lost" }],
    });
    const { version, revision } = now.article;
    const seen = { version, expectedRevision: revision };
    const published = await accepted(publishArticle(room.rita, story.article.id, seen));
    expect(published.revision.text).toBe(NEWER.replace("on Tuesday", "otherwise"));
  });

  test("never takes an approved correction to other words, though they read the same", async () => {
    const text = "The dam by the river cost 12 million euros.";
    const story = await openImported(room.carl, importedOf({ text }));
    const claim = await tag(room.carl, story, "12 million");
    await flagAndApprove(room, (await propose(room.carl, claim, "replace", "11 million")).claimNow);
    const newer = `${text.replace("12", "14")} The ministry serves 12 million people.`;
    await accepted(revise(room.carl, story, { text: newer }));
    const now = await look(room.carl, story);
    expect(claimIn(now, claim)).toMatchObject({ anchor: { outcome: "lost" }, review: "none" });
    const seen = { version: now.article.version, expectedRevision: 2 };
    const published = await accepted(publishArticle(room.rita, story.article.id, seen));
    expect(published.revision).toMatchObject({ number: 2, text: newer });
  });

  test("has what is found by its words alone read and decided again", async () => {
    const text = "In the spring the dam by the river had cost the town 12 million euros, he said.";
    const story = await openImported(room.carl, importedOf({ text }));
    const claim = await tag(room.carl, story, "had cost the town 12 million");
    const { version } = claim;
    await accepted(changeClaim(room.carl, claim.id, { version, check: "checked" }));
    const fresh = claimIn(await look(room.carl, story), claim);
    const { claimNow } = await propose(room.carl, fresh, "replace", "had cost it 11 million");
    await flagAndApprove(room, claimNow);
    const newer = text.replace("dam by the river", "new school");
    const revised = await accepted(revise(room.carl, story, { text: newer }));
    expect(revised.claims).toEqual([{ id: claim.id, outcome: "kept", check: "stale" }]);
    expect(claimIn(await look(room.carl, story), claim)).toMatchObject({
      anchor: { outcome: "kept", start: newer.indexOf("had cost") },
      check: "stale",
      review: "none",
      corrections: [{ state: "proposed", outcome: "kept" }],
    });
  });

  test("carries a correction inside its claim with the claim, where it is not clear by itself", async () => {
    const text = "It was a cat or a dog that was a cat.";
    const story = await openImported(room.carl, importedOf({ text }));
    const claim = await tag(room.carl, story, "a cat or a dog");
    const start = text.indexOf("a dog");
    const inside = { start, end: start + 1, action: "replace", insert: "the" } as const;
    const point = { start, end: start, action: "insert", insert: "perhaps " } as const;
    for (const change of [inside, point]) {
      const said = { notice: "none", noticeText: null, reason: null } as const;
      await accepted(proposeCorrection(room.carl, claim.id, { id: v7(), ...change, ...said }));
    }
    const newer = "So it was a cat or a dog that came.";
    await accepted(revise(room.carl, story, { text: newer }));
    const at = newer.indexOf("a dog");
    expect(claimIn(await look(room.carl, story), claim).corrections).toMatchObject([
      { outcome: "kept", start: at, end: at + 1 },
      { outcome: "kept", start: at, end: at },
    ]);
  });

  test("carries what was published by the words that stand in the article", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const claim = await tag(room.carl, story, "59 missiles");
    await flagAndApprove(
      room,
      (await propose(room.carl, claim, "replace", "60 missiles")).claimNow,
    );
    const { version } = (await look(room.carl, story)).article;
    await accepted(publishArticle(room.rita, story.article.id, { version, expectedRevision: 1 }));
    const text = STORY.replace("59 missiles", "60 missiles").replace("Tuesday", "Monday");
    await accepted(revise(room.rita, story, { text }));
    const now = await look(room.carl, story);
    expect(now.article).toMatchObject({ revision: 3, stage: "checking" });
    const [correction] = claimIn(now, claim).corrections;
    expect(correction).toMatchObject({ state: "applied", outcome: "kept", exact: "59 missiles" });
    expect(text.slice(correction?.start, correction?.end)).toBe("60 missiles");
  });
});

test("thousands of claims and changes are stored and carried while other work has its turn", async () => {
  const lines = Array.from(
    { length: 3_000 },
    (_, at) =>
      `Line ${at} tells that on day ${at % 30} of that year some ${at * 7} of the men went away.`,
  );
  const text = lines.join("\n");
  const changes = lines.map((line, at) => {
    const start = text.indexOf(line) + line.indexOf("the men");
    return { start, end: start + 7, insert: `them ${at}`, author: "Ann", date: null };
  });
  const story = await openImported(room.carl, importedOf({ text, changes }));
  expect(story.claims).toHaveLength(3_000);
  let turns = 0;
  const count = () => {
    turns++;
    waiting = setImmediate(count);
  };
  let waiting = setImmediate(count);
  const newer = lines.map((line) => line.replace("tells", "says")).join("\n");
  const revised = await accepted(revise(room.carl, story, { text: newer, changes: [] }));
  clearImmediate(waiting);
  expect(revised.claims.every(({ outcome }) => outcome === "kept")).toBe(true);
  expect(turns).toBeGreaterThan(10);
});
