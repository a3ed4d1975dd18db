import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { changeArticle, viewArticle, viewRevision } from "./articles.ts";
import { deleteClaim, restoreClaim } from "./claim-removal.ts";
import { changeClaim } from "./claims.ts";
import type { Context } from "./context.ts";
import { proposeCorrection, withdrawCorrection } from "./corrections.ts";
import { exportArticle } from "./export.ts";
import { accepted, importStory, propose, refusedAs, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";
import { flagAndApprove } from "./revise-fixture.ts";

const room = newsroomForAllTests();

const view = (story: ArticleView) => accepted(viewArticle(room.carl, story.article.id));

async function correct(story: ArticleView, words: string, insert: string): Promise<Claim> {
  const claim = await tag(room.carl, story, words);
  return flagAndApprove(room, (await propose(room.carl, claim, "replace", insert)).claimNow);
}

async function publish(story: ArticleView, context: Context = room.rita) {
  const { article } = await view(story);
  const seen = { version: article.version, expectedRevision: article.revision };
  return publishArticle(context, article.id, seen);
}

test("approved corrections become the next revision; the earlier one stays as it was", async () => {
  const story = await importStory(room.carl);
  await correct(story, "59 missiles", "58 cruise missiles");
  const published = await accepted(publish(story));
  expect(published.revision).toMatchObject({ number: 2, origin: "publish" });
  expect(published.revision.text).toBe(STORY.replace("59 missiles", "58 cruise missiles"));
  const earlier = await accepted(viewRevision(room.carl, story.article.id, 1));
  expect(earlier.revision.text).toBe(STORY);
  expect(earlier.claims[0]?.anchor).toMatchObject({ exact: "59 missiles", revision: 1 });
  expect((await view(story)).article).toMatchObject({ stage: "published", revision: 2 });
});

test("every claim is carried, and told of: kept, changed, lost", async () => {
  const story = await importStory(room.carl);
  const kept = await tag(room.carl, story, "the airfield");
  const checked = await tag(room.carl, story, "Some 59 missiles were fired");
  const change = { version: 1, check: "checked", verdict: "accurate" } as const;
  await accepted(changeClaim(room.carl, checked.id, change));
  const lost = await tag(room.carl, story, "bad as can");
  await correct(story, "“as bad as can be”", "at a low");
  await correct(story, "59", "58");
  const { claims } = await accepted(publish(story));
  const outcome = (claim: Claim) => claims.find(({ id }) => id === claim.id);
  expect(outcome(kept)).toMatchObject({ outcome: "kept", check: "unchecked" });
  expect(outcome(checked)).toMatchObject({ outcome: "changed", check: "stale" });
  expect(outcome(lost)).toMatchObject({ outcome: "lost" });
  const after = await view(story);
  const anchorOf = (claim: Claim) => after.claims.find(({ id }) => id === claim.id)?.anchor;
  expect(anchorOf(kept)?.exact).toBe("the airfield");
  expect(anchorOf(checked)?.exact).toBe("Some 58 missiles were fired");
  expect(anchorOf(lost)).toMatchObject({ exact: "bad as can", outcome: "lost" });
  expect(after.claims.at(-1)?.id).toBe(lost.id);
});

test("an applied correction stands on its new words and is not applied again", async () => {
  const story = await importStory(room.carl);
  const claim = await correct(story, "59 missiles", "58 cruise missiles");
  await accepted(publish(story));
  const after = (await view(story)).claims.find(({ id }) => id === claim.id);
  expect(after?.corrections).toMatchObject([
    { state: "applied", appliedIn: 2, exact: "59 missiles" },
  ]);
  expect(after?.anchor.exact).toBe("58 cruise missiles");
  expect(await refusedAs(publish(story))).toBe("conflict");
});

test("a deleted claim is carried too, and can be restored later", async () => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "the airfield");
  await accepted(deleteClaim(room.carl, claim.id, claim.version));
  await correct(story, "59 missiles", "58 cruise missiles");
  const { claims } = await accepted(publish(story));
  expect(claims.map(({ id }) => id)).not.toContain(claim.id);
  const restored = await accepted(restoreClaim(room.carl, claim.id));
  expect(restored.anchor).toMatchObject({ exact: "the airfield", revision: 2 });
});

test("what was approved and then withdrawn or removed stands in nobody’s way", async () => {
  const story = await importStory(room.carl);
  const [withdrawn, removed] = [
    await correct(story, "59 missiles", "58 missiles"),
    await correct(story, "the airfield", "an airfield"),
  ];
  await accepted(withdrawCorrection(room.rita, withdrawn.corrections[0]?.id ?? ""));
  await accepted(deleteClaim(room.rita, removed.id, removed.version));
  const { revision } = await accepted(publish(story));
  expect(revision).toMatchObject({ number: 1, text: STORY });
});

describe("what readers were told", () => {
  test("goes with its claim only where a reviewer says so", async () => {
    const story = await importStory(room.carl);
    const { id } = await correct(story, "59 missiles", "58 missiles");
    await accepted(publish(story));
    const { version } = (await view(story)).claims.find((claim) => claim.id === id) ?? {
      version: 0,
    };
    expect(await refusedAs(deleteClaim(room.carl, id, version))).toBe("forbidden");
    await accepted(deleteClaim(room.rita, id, version));
  });
});

describe("a correction for words of an earlier revision", () => {
  test("is refused, and never put on other words", async () => {
    const story = await importStory(room.carl);
    const claim = await tag(room.carl, story, "the airfield");
    await correct(story, "The two presidents", "Both");
    await accepted(publish(story));
    const { start, end } = claim.anchor;
    const words = { action: "delete", insert: "", notice: "none", noticeText: null } as const;
    const late = { id: v7(), revision: 1, start, end, ...words, reason: null };
    expect(await refusedAs(proposeCorrection(room.carl, claim.id, late))).toBe("stale");
  });
});

describe("what is refused", () => {
  test("the stage published before anything is", async () => {
    const { article } = await importStory(room.carl);
    const change = { version: 1, stage: "published" } as const;
    expect(await refusedAs(changeArticle(room.carl, article.id, change))).toBe("forbidden");
    expect(await refusedAs(changeArticle(room.rita, article.id, change))).toBe("invalid");
  });
  test("publishing what is published already", async () => {
    const story = await importStory(room.carl);
    await accepted(publish(story));
    expect(await refusedAs(publish(story))).toBe("conflict");
  });
  test("a checker", async () => {
    const story = await importStory(room.carl);
    await correct(story, "59 missiles", "58");
    expect(await refusedAs(publish(story, room.carl))).toBe("forbidden");
    expect(await refusedAs(publish(story, room.otto))).toBe("not_found");
  });
  test("corrections that the publisher has not seen", async () => {
    const story = await importStory(room.carl);
    const first = await correct(story, "59 missiles", "58");
    const { article } = await view(story);
    const corrections = first.corrections.map(({ id }) => id);
    const seen = { version: article.version, expectedRevision: 1, corrections };
    await correct(story, "on Tuesday", "on Wednesday");
    expect(await refusedAs(publishArticle(room.rita, article.id, seen))).toBe("stale");
  });
  test("somebody who saw an earlier state", async () => {
    const story = await importStory(room.carl);
    await correct(story, "59 missiles", "58");
    const seen = { version: story.article.version, expectedRevision: 2 };
    expect(await refusedAs(publishArticle(room.rita, story.article.id, seen))).toBe("stale");
  });
});

test("a proposal whose words changed meanwhile is not approved blindly", async () => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "Some 59 missiles");
  const { claimNow } = await propose(room.carl, claim, "replace", "Fifty-nine missiles");
  await correct(story, "59", "58");
  await accepted(publish(story));
  const now = (await view(story)).claims.find(({ id }) => id === claimNow.id);
  expect(now?.corrections).toMatchObject([{ outcome: "changed", state: "proposed" }]);
  const ask = { version: now?.version ?? 0, decision: "request", comment: null } as const;
  const flagged = await accepted(decideReview(room.carl, claim.id, ask));
  const yes = { version: flagged.version, decision: "approve", comment: null } as const;
  expect(await refusedAs(decideReview(room.rita, claim.id, yes))).toBe("conflict");
});

describe("exports", () => {
  test("corrected text has what is approved; each revision reads as it did", async () => {
    const story = await importStory(room.carl);
    const text = async (revision?: number) =>
      (await accepted(exportArticle(room.carl, story.article.id, { format: "text", revision })))
        .body;
    expect(await text()).toContain("59 missiles");
    await correct(story, "59 missiles", "58 cruise missiles");
    expect(await text()).toContain("58 cruise missiles");
    await accepted(publish(story));
    expect(await text()).toContain("58 cruise missiles");
    expect(await text(1)).toContain("59 missiles");
    expect(await text(1)).not.toContain("It was otherwise.");
  });
  test("a revision that is not there", async () => {
    const story = await importStory(room.carl);
    const wanted = { format: "text", revision: 9 } as const;
    expect(await refusedAs(exportArticle(room.carl, story.article.id, wanted))).toBe("not_found");
    expect(await refusedAs(exportArticle(room.otto, story.article.id, { format: "text" }))).toBe(
      "not_found",
    );
  });
});
