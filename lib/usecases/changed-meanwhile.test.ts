import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { changeArticle } from "./articles.ts";
import { deleteClaim } from "./claim-removal.ts";
import { changeClaim, readLivingClaim } from "./claims.ts";
import { addComment } from "./comments.ts";
import { changeCorrection } from "./corrections.ts";
import { accepted, importStory, propose, tag } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";

const room = newsroomForEachTest();

async function refusal(answer: Promise<unknown>): Promise<Refusal> {
  const value = await answer;
  if (!isRefusal(value)) throw new Error("It was not refused.");
  return value;
}

describe("a change that comes too late", () => {
  it("is told who changed the claim before, and how", async () => {
    const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
    const seen = { version: claim.version };
    await accepted(changeClaim(room.rita, claim.id, { ...seen, verdict: "misleading" }));
    const late = await refusal(changeClaim(room.carl, claim.id, { ...seen, verdict: "accurate" }));
    expect(late.message).toMatch(/^Rita set the verdict to misleading\. Look at it/);
    expect(late.change).toMatchObject({
      by: { id: room.rita.user.id, name: "Rita" },
      at: room.rita.now,
      type: "claim.changed",
      set: { verdict: "misleading" },
    });
    const own = await refusal(changeClaim(room.rita, claim.id, { ...seen, note: "So." }));
    expect(own.message).toMatch(/^You set the verdict to misleading in another window\./);
  });

  it("is told of what hangs on the claim", async () => {
    const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
    await accepted(addComment(room.rob, claim.id, { id: v7(), body: "Secret words" }));
    const late = await refusal(changeClaim(room.carl, claim.id, { version: 1, note: "So." }));
    expect(late.message).toMatch(/^Rob added a comment\./);
    expect(JSON.stringify(late.change)).not.toContain("Secret words");
    const { id, version } = (await propose(room.carl, claim, "replace", "58")) ?? {};
    const change = { version, insert: "57", revision: 1 };
    await accepted(changeCorrection(room.rita, id, change));
    const again = await refusal(changeCorrection(room.carl, id, change));
    expect(again.message).toMatch(/^Rita changed a correction\./);
  });

  it("is told who deleted the claim, but on its desk only", async () => {
    const claim = await tag(room.carl, await importStory(room.carl), "59 missiles");
    await accepted(deleteClaim(room.rita, claim.id, claim.version));
    const late = await refusal(changeClaim(room.carl, claim.id, { version: 1, note: "So." }));
    expect(late).toMatchObject({ refusal: "not_found", message: "Rita deleted the claim." });
    const outside = await refusal(readLivingClaim(room.otto, claim.id));
    const unknown = await refusal(readLivingClaim(room.otto, v7()));
    expect(outside).toEqual(unknown);
  });

  it("is told who changed the article", async () => {
    const { article } = await importStory(room.carl);
    const { id, version } = article;
    await accepted(changeArticle(room.rita, id, { version, headline: "Other words" }));
    const late = await refusal(changeArticle(room.carl, id, { version, stage: "checking" }));
    expect(late.message).toMatch(/^Rita changed the headline\./);
  });
});
