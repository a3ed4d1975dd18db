import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewArticle } from "./articles.ts";
import { anyTries, attack, EVIL, TRIES } from "./attack-fixture.ts";
import { accepted, importStory, propose, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { decideReview } from "./review.ts";
import { revise } from "./revise-fixture.ts";

const room = newsroomForAllTests();

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
  });

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
  });
});

describe("a reviewer alone", () => {
  /** Carl has found it and asks for its review. */
  async function flagged() {
    const story = await importStory(room.carl);
    const claim = await tag(room.carl, story, "59 missiles");
    const { claimNow } = await propose(room.carl, claim, "replace", "58 missiles");
    const ask = { version: claimNow.version, decision: "request", comment: null } as const;
    await accepted(decideReview(room.carl, claim.id, ask));
    return story;
  }

  it("cannot approve or publish what a colleague did not ask for, in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(anyTries, async (tries) => {
        const { article } = await flagged();
        await attack(room.rita, article.id, [...tries, "request", "approve", "publish"]);
        const { approved, text } = await standing(article.id);
        for (const { kind, verdict, speaker, note, evidence, corrections } of approved) {
          expect({ kind, verdict, speaker, note, evidence }).toEqual({
            kind: "other",
            verdict: null,
            speaker: null,
            note: null,
            evidence: [],
          });
          const told = { insert: "58 missiles", noticeText: "It was otherwise." };
          expect(corrections).toMatchObject([told]);
        }
        expect([STORY, STORY.replace("59", "58")]).toContain(text);
      }),
      { numRuns: 40 },
    );
  });

  it("cannot publish words that they brought in, in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(anyTries, anyTries, async (before, after) => {
        const story = await flagged();
        await attack(room.rita, story.article.id, before);
        const { revision } = await accepted(viewArticle(room.rita, story.article.id));
        await accepted(revise(room.rita, story, { text: `${EVIL}.\n${revision.text}` }));
        await attack(room.rita, story.article.id, [...after, "publish"]);
        const { article, revision: last } = await accepted(
          viewArticle(room.rita, story.article.id),
        );
        expect(article.stage).not.toBe("published");
        expect(article.published?.revision ?? 0).toBeLessThan(last.number);
      }),
      { numRuns: 20 },
    );
  });
});
