import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { findBrokenEvent } from "#db/events.ts";
import { insertRows } from "#db/insert-rows.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { faultOfBundle } from "#lib/domain/bundle/check.ts";
import { viewArticle } from "./articles.ts";
import { bundleArticle } from "./bundle.ts";
import { readConsistently } from "./consistent-read.ts";
import { accepted, importStory, propose, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";

const room = newsroomForAllTests();

const count = async (story: ArticleView) =>
  (await accepted(viewArticle(room.carl, story.article.id))).claims.length;

describe("what is read in steps", () => {
  it("is read anew when somebody writes to the article meanwhile", async () => {
    const story = await importStory(room.carl);
    let tries = 0;
    const seen = await readConsistently(room.carl, story.article.id, async () => {
      const before = await count(story);
      if (tries++ === 0) await tag(room.carl, story, "missiles");
      return [before, await count(story)];
    });
    expect(seen).toEqual([1, 1]);
    expect(tries).toBe(2);
  });

  it("is read once when somebody writes to another article", async () => {
    const story = await importStory(room.carl);
    const other = await importStory(room.carl);
    let tries = 0;
    await readConsistently(room.carl, story.article.id, async () => {
      tries++;
      await tag(room.carl, other, "missiles");
      return null;
    });
    expect(tries).toBe(1);
  });

  it("is read while others wait, when they never stop writing", async () => {
    const story = await importStory(room.carl);
    let tries = 0;
    const seen = await readConsistently(room.carl, story.article.id, async (context) => {
      const words = ["Some", "missiles", "fired", "airfield"][tries++] ?? "";
      const writing = tag(room.rita, story, words);
      if (!context.db.isTransaction) await writing;
      const { claims } = await accepted(viewArticle(context, story.article.id));
      await nextTurn();
      const later = await accepted(viewArticle(context, story.article.id));
      return [claims.length, later.claims.length];
    });
    expect(tries).toBe(4);
    expect(seen).toEqual([3, 3]);
  });
});

describe("a bundle made while people work", () => {
  it("fits together, and lets others have their turn", async () => {
    const story = await importStory(room.carl);
    await fill(story, 2_000);
    const turns = { taken: 0, over: false };
    const others = takeTurns(turns);
    const bundling = bundleArticle(room.ada, story.article.id, "leave");
    const claim = await tag(room.carl, story, "59 missiles");
    await propose(room.carl, claim, "replace", "58 missiles");
    const bundle = await accepted(bundling);
    turns.over = true;
    await others;
    expect(faultOfBundle(bundle)).toBeNull();
    expect(turns.taken).toBeGreaterThan(8);
    expect(await findBrokenEvent(room.db)).toBeNull();
  });
});

async function takeTurns(turns: { taken: number; readonly over: boolean }): Promise<void> {
  while (!turns.over) {
    await nextTurn();
    turns.taken++;
  }
}

/** Claims on the first word. */
async function fill({ article, revision }: ArticleView, number: number): Promise<void> {
  const { db, user, now, newId } = room.carl;
  const ids = Array.from({ length: number }, () => newId());
  const made = { createdAt: now, createdBy: user.id, updatedAt: now };
  await insertRows(
    db,
    "claims",
    ids.map((id) => {
      const facts = {
        kind: "other",
        check: "unchecked",
        priority: "normal",
        review: "none",
      } as const;
      return { id, article: article.id, ...facts, ...made };
    }),
  );
  const exact = revision.text.slice(0, 3);
  const anchor = { start: 0, end: 3, exact, prefix: "", suffix: revision.text.slice(3, 35) };
  await insertRows(
    db,
    "claimAnchors",
    ids.map((claim) => ({ claim, revision: 1, outcome: "kept", ...anchor }) as const),
  );
}
