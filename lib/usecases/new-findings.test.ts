import { describe, expect, test } from "vitest";
import { withdrawCorrection } from "./corrections.ts";
import { importedOf, openImported } from "./import-fixture.ts";
import { accepted, propose, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { flagAndApprove, look, NEWER, NOTE, revise } from "./revise-fixture.ts";

const room = newsroomForAllTests();

test("a newer version brings only those notes, changes and comments that are new", async () => {
  const place = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const given = { author: "Ann", date: "2026-01-01T10:00:00" };
  const findings = (text: string) => ({
    notes: [{ ...NOTE, ...place(text, "He said"), text: "She said.", mark: "*" }],
    changes: [{ ...place(text, "Tuesday"), insert: "Monday", ...given }],
    comments: [{ ...place(text, "airfield"), text: "Which one?", ...given }],
  });
  const story = await openImported(room.carl, importedOf({ text: STORY, ...findings(STORY) }));
  const then = await look(room.carl, story);
  expect(then.claims).toHaveLength(3);
  const again = findings(NEWER);
  const later = { ...again.comments[0], ...place(NEWER, "60 missiles"), text: "Sure?", ...given };
  const comments = [...again.comments, later];
  await accepted(revise(room.carl, story, { text: NEWER, ...again, comments }));
  const now = await look(room.carl, story);
  expect(now.claims).toHaveLength(4);
  expect(now.claims.flatMap((claim) => claim.comments.map(({ body }) => body))).toEqual([
    "Sure?",
    "Which one?",
  ]);
});

describe("a note that a newer version brings", () => {
  test("is proposed: nobody has reviewed it, and readers are told nothing yet", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    await accepted(revise(room.carl, story, { text: NEWER, notes: [NOTE] }));
    const [claim] = (await look(room.carl, story)).claims;
    expect(claim?.corrections).toMatchObject([
      { action: "note", state: "proposed", appliedIn: null, noticeText: "We were wrong." },
    ]);
    if (claim) await flagAndApprove(room, claim);
    const { version } = (await look(room.carl, story)).article;
    await accepted(publishArticle(room.rita, story.article.id, { version, expectedRevision: 2 }));
    expect((await look(room.carl, story)).claims[0]?.corrections).toMatchObject([
      { action: "note", state: "applied", appliedIn: 3 },
    ]);
  });

  test("is no new one while it waits for its review", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    await accepted(revise(room.carl, story, { text: NEWER, notes: [NOTE] }));
    await accepted(revise(room.carl, story, { text: `${NEWER} It ended.`, notes: [NOTE] }));
    expect((await look(room.carl, story)).claims).toHaveLength(1);
  });
});

test("a deletion that a newer version tracks is no note and no withdrawn proposal of the desk’s", async () => {
  const start = STORY.indexOf("59");
  const deletion = { start, end: start + 2, insert: "", author: null, date: null };
  const story = await openImported(room.carl, importedOf({ text: STORY }));
  const noted = await tag(room.carl, story, "59");
  await propose(room.carl, noted, "note");
  const { claimNow } = await propose(room.carl, noted, "delete");
  const proposed = claimNow.corrections.find(({ action }) => action === "delete");
  if (!proposed) throw new Error("Nothing was proposed.");
  await accepted(withdrawCorrection(room.carl, proposed.id));
  const text = `${STORY} It ended.`;
  await accepted(revise(room.carl, story, { text, changes: [deletion] }));
  expect((await look(room.carl, story)).claims).toHaveLength(2);
  await accepted(revise(room.carl, story, { text: `${text} So they say.`, changes: [deletion] }));
  expect((await look(room.carl, story)).claims).toHaveLength(2);
});

test("a move that a file tracks is approved as one, and goes into the article whole", async () => {
  const text = "It rained. Nobody came.\nThe end was near.";
  const given = { author: "Ann", date: "2026-01-01T10:00:00", move: "move1" };
  const to = text.indexOf("near");
  const changes = [
    { start: 10, end: 23, insert: "", ...given },
    { start: to, end: to, insert: "Nobody came. ", ...given },
  ];
  const story = await openImported(room.carl, importedOf({ text, changes }));
  const { claims } = await look(room.carl, story);
  expect(claims).toHaveLength(1);
  if (claims[0]) await flagAndApprove(room, claims[0]);
  const { article } = await look(room.carl, story);
  const seen = { version: article.version, expectedRevision: 1 };
  await accepted(publishArticle(room.rita, article.id, seen));
  expect((await look(room.carl, story)).revision.text).toBe(
    "It rained.\nThe end was Nobody came. near.",
  );
});
