import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewArticle } from "./articles.ts";
import { anyTries, attack, EVIL, TRIES } from "./attack-fixture.ts";
import {
  accepted,
  importStory,
  type Newsroom,
  openNewsroom,
  propose,
  STORY,
  tag,
} from "./newsroom.ts";
import { decideReview } from "./review.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());

/** What would be published now, and what has been. */
async function standing(article: string) {
  const { claims, revision } = await accepted(viewArticle(room.rita, article));
  const approved = claims.filter(({ review }) => review === "approved");
  return { approved, text: revision.text, number: revision.number };
}

describe("a checker alone", () => {
  it("cannot get one word approved or published, whatever they do in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(anyTries, async (tries) => {
        const story = await importStory(room.carl);
        await tag(room.carl, story, "59 missiles");
        await attack(room.carl, story.article.id, tries);
        const { approved, text } = await standing(story.article.id);
        expect(approved).toEqual([]);
        expect(text).toBe(STORY);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("cannot get another word under an approval that was given", async () => {
    await fc.assert(
      fc.asyncProperty(anyTries, async (tries) => {
        const story = await importStory(room.carl);
        const claim = await tag(room.carl, story, "59 missiles");
        const { claimNow } = await propose(room.carl, claim, "replace", "58 missiles");
        const ask = { version: claimNow.version, decision: "request", comment: null } as const;
        const flagged = await accepted(decideReview(room.carl, claim.id, ask));
        const yes = { version: flagged.version, decision: "approve", comment: null } as const;
        await accepted(decideReview(room.rita, claim.id, yes));
        await attack(room.carl, story.article.id, tries);
        const { approved, number } = await standing(story.article.id);
        expect(number).toBe(1);
        const bare = approved.map(({ comments: _, corrections, ...one }) => {
          return { ...one, corrections: corrections.map(({ wordings: __, ...words }) => words) };
        });
        expect(JSON.stringify(bare)).not.toContain(EVIL);
        // What still is approved can be published, and is what was read.
        if (approved.length > 0) await TRIES.publish?.(room.rita, story.article.id, flagged);
        const after = await standing(story.article.id);
        expect([STORY, STORY.replace("59", "58")]).toContain(after.text);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
