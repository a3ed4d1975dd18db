import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrokenEvent } from "#db/events.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { changeArticle, viewArticle } from "./articles.ts";
import { changeClaim } from "./claims.ts";
import { proposeCorrection } from "./corrections.ts";
import { importedOf, keepPreview, openImported } from "./import-fixture.ts";
import {
  accepted,
  type Newsroom,
  openNewsroom,
  propose,
  refusedAs,
  STORY,
  tag,
} from "./newsroom.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";
import { reviseArticle } from "./revise-article.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());

const NEWER = STORY.replace("Some 59 missiles", "At least 60 missiles");

type Parts = Partial<ImportedArticle> & { text: string };

const see = ({ article }: Pick<ArticleView, "article">) =>
  accepted(viewArticle(room.carl, article.id));

/** A newer version of the article as it stands. */
async function revise(view: Pick<ArticleView, "article">, parts: Parts) {
  const { article } = await see(view);
  const seen = { version: article.version, expectedRevision: article.revision };
  const importId = await keepPreview(room.carl, importedOf(parts));
  return reviseArticle(room.carl, article.id, { ...seen, importId });
}

async function decide(claim: Claim, decision: "request" | "approve"): Promise<Claim> {
  const who = decision === "request" ? room.carl : room.rita;
  const { version } = claim;
  return accepted(decideReview(who, claim.id, { version, decision, comment: null }));
}

const approve = async (claim: Claim) => decide(await decide(claim, "request"), "approve");

const claimIn = (view: ArticleView, { id }: Pick<Claim, "id">) => {
  const claim = view.claims.find((one) => one.id === id);
  if (!claim) throw new Error("There is no such claim.");
  return claim;
};

describe("a newer version of an article", () => {
  test("is its next revision, with claims where their words stand and the rest lost", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const kept = await tag(room.carl, story, "on Tuesday");
    const gone = await tag(room.carl, story, "59 missiles");
    const { version } = gone;
    await accepted(changeClaim(room.carl, gone.id, { version, check: "checked" }));
    const revised = await accepted(revise(story, { text: `Moscow.\n${NEWER}` }));
    expect(revised.revision).toMatchObject({ number: 2, origin: "import" });
    expect(new Map(revised.claims.map(({ id, ...now }) => [id, now]))).toEqual(
      new Map([
        [kept.id, { outcome: "kept", check: "unchecked" }],
        [gone.id, { outcome: "lost", check: "stale" }],
      ]),
    );
    const now = await see(story);
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
    const { version } = claimIn(await see(story), claim);
    await accepted(changeClaim(room.carl, claim.id, { version, check: "checked" }));
    await accepted(revise(story, { text: NEWER }));
    expect(claimIn(await see(story), claim).corrections).toMatchObject([{ outcome: "lost" }]);
    await accepted(revise(story, { text: `Kyiv.\n${STORY}` }));
    const now = await see(story);
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
      await approve((await propose(room.carl, claim, "replace", "otherwise")).claimNow);
    }
    await accepted(revise(story, { text: NEWER }));
    const now = await see(story);
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
    const newer = "He saw a cat or a dog.";
    await accepted(revise(story, { text: newer }));
    const at = newer.indexOf("a dog");
    expect(claimIn(await see(story), claim).corrections).toMatchObject([
      { outcome: "kept", start: at, end: at + 1 },
      { outcome: "kept", start: at, end: at },
    ]);
  });

  test("carries what was published by the words that stand in the article", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const claim = await tag(room.carl, story, "59 missiles");
    await approve((await propose(room.carl, claim, "replace", "60 missiles")).claimNow);
    const { version } = (await see(story)).article;
    await accepted(publishArticle(room.rita, story.article.id, { version, expectedRevision: 1 }));
    const text = STORY.replace("59 missiles", "60 missiles").replace("Tuesday", "Monday");
    await accepted(revise(story, { text }));
    const now = await see(story);
    expect(now.article).toMatchObject({ revision: 3, stage: "checking" });
    const [correction] = claimIn(now, claim).corrections;
    expect(correction).toMatchObject({ state: "applied", outcome: "kept", exact: "59 missiles" });
    expect(text.slice(correction?.start, correction?.end)).toBe("60 missiles");
  });

  test("has its facts followed where it states them", async () => {
    const known = { byline: "Jane Doe", date: "2026-01-01" };
    const story = await openImported(room.carl, importedOf({ text: STORY, ...known }));
    await accepted(
      revise(story, { text: NEWER, headline: "Some 60 missiles", date: "2026-01-02" }),
    );
    const { headline } = story.article;
    expect((await see(story)).article).toMatchObject({
      headline,
      byline: "Jane Doe",
      date: "2026-01-02",
    });
    const text = `They speak again\n${STORY}`;
    const blocks = ["headline", "paragraph", "paragraph", "paragraph"] as const;
    await accepted(revise(story, { text, blocks, headline: "They speak again" }));
    expect((await see(story)).article.headline).toBe("They speak again");
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

  test("brings only those notes, changes and comments that are new", async () => {
    const place = (text: string, words: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    const given = { author: "Ann", date: "2026-01-01T10:00:00" };
    const findings = (text: string) => ({
      notes: [
        { ...place(text, "He said"), text: "She said.", mark: "*", notice: "correction" as const },
      ],
      changes: [{ ...place(text, "Tuesday"), insert: "Monday", ...given }],
      comments: [{ ...place(text, "airfield"), text: "Which one?", ...given }],
    });
    const story = await openImported(room.carl, importedOf({ text: STORY, ...findings(STORY) }));
    const then = await see(story);
    expect(then.claims).toHaveLength(3);
    const again = findings(NEWER);
    const later = { ...again.comments[0], ...place(NEWER, "60 missiles"), text: "Sure?", ...given };
    const comments = [...again.comments, later];
    await accepted(revise(story, { text: NEWER, ...again, comments }));
    const now = await see(story);
    expect(now.claims).toHaveLength(4);
    expect(now.claims.flatMap((claim) => claim.comments.map(({ body }) => body))).toEqual([
      "Sure?",
      "Which one?",
    ]);
  });
});

describe("a newer version is refused", () => {
  test("when its words are those of the current revision", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    expect(await refusedAs(revise(story, { text: STORY }))).toBe("conflict");
  });

  test("when the article is not as it was seen, as when it is sent twice", async () => {
    const story = await openImported(room.carl, importedOf({ text: STORY }));
    const { id, version } = story.article;
    const importId = await keepPreview(room.carl, importedOf({ text: NEWER }));
    const wanted = { version, expectedRevision: 1, importId };
    await accepted(reviseArticle(room.carl, id, wanted));
    expect(await refusedAs(reviseArticle(room.carl, id, wanted))).toBe("stale");
    const now = await see(story);
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
    expect((await see(story)).revision.number).toBe(1);
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
  const revised = await accepted(revise(story, { text: newer, changes: [] }));
  clearImmediate(waiting);
  expect(revised.claims.every(({ outcome }) => outcome === "kept")).toBe(true);
  expect(turns).toBeGreaterThan(10);
}, 60_000);

test("a stage before the end stays", async () => {
  const story = await openImported(room.carl, importedOf({ text: STORY }));
  const { id, version } = story.article;
  await accepted(changeArticle(room.carl, id, { version, stage: "review" }));
  await accepted(revise(story, { text: NEWER }));
  expect((await see(story)).article.stage).toBe("review");
});
