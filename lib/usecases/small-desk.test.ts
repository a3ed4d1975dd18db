import fc from "fast-check";
import { expect, it } from "vitest";
import { onThisMachine } from "#lib/machine-factor.ts";
import { viewArticle } from "./articles.ts";
import { anyTries, attack } from "./attack-fixture.ts";
import { changeClaim, readLivingClaim } from "./claims.ts";
import type { Context } from "./context.ts";
import { withdrawCorrection } from "./corrections.ts";
import { accepted, importStory, propose, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { approve, change, publish } from "./publishing-fixture.ts";
import { decideReview } from "./review.ts";
import { revise } from "./revise-fixture.ts";

const room = newsroomForAllTests();

const LONG = { timeout: onThisMachine(120_000) };

/** The checker makes the finding anew, in their own name, and asks for its review. */
async function findAnew(who: Context, id: string) {
  let claim = await accepted(readLivingClaim(who, id));
  if (claim.review === "requested") {
    const back = { version: claim.version, decision: "withdraw", comment: null } as const;
    await accepted(decideReview(who, id, back));
  }
  for (const { id, state } of claim.corrections) {
    if (state !== "applied") await accepted(withdrawCorrection(who, id));
  }
  for (const verdict of [null, "misleading", "inaccurate"] as const) {
    const { version } = await accepted(readLivingClaim(who, id));
    await accepted(changeClaim(who, id, { version, verdict }));
  }
  claim = await accepted(readLivingClaim(who, id));
  claim = (await propose(who, claim, "replace", "57 missiles")).claimNow;
  const ask = { version: claim.version, decision: "request", comment: null } as const;
  return accepted(decideReview(who, id, ask));
}

it("a desk of two can always finish, whatever each has done before", LONG, async () => {
  const { carl, rita } = room;
  await fc.assert(
    fc.asyncProperty(
      anyTries,
      anyTries,
      fc.constantFrom("carl", "rita"),
      async (his, hers, first) => {
        const story = await importStory(room[first]);
        const { id } = await tag(room[first], story, "59 missiles");
        await attack(rita, story.article.id, hers);
        await attack(carl, story.article.id, his);
        await attack(rita, story.article.id, hers);
        await accepted(change(rita, story, { stage: "checking" }));
        const { article } = await accepted(viewArticle(rita, story.article.id));
        if (article.published === null)
          await accepted(revise(rita, story, { text: `More.\n${STORY}` }));
        await approve(rita, await findAnew(carl, id));
        await accepted(change(carl, story, { stage: "review" }));
        await accepted(publish(rita, story, { override: { reason: "Time is up." } }));
        const after = await accepted(viewArticle(carl, story.article.id));
        expect(after.article.stage).toBe("published");
        expect(after.revision.text).toContain("57 missiles");
      },
    ),
    { numRuns: 25 },
  );
});
