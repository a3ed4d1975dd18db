/** How an article ends, who may let it pass, and what the desk asks for before. */

import { describe, expect, test } from "vitest";
import { deskNamed, NEWS } from "#lib/domain/desk-fixture.ts";
import { viewArticle } from "./articles.ts";
import { changeClaim } from "./claims.ts";
import { changeDesk, createDesk, readDesk } from "./desks.ts";
import { exportArticle } from "./export.ts";
import { accepted, importStory, refusedAs, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { approve, change, flag, publish } from "./publishing-fixture.ts";
import { decideReview } from "./review.ts";
import { revise } from "./revise-fixture.ts";

const room = newsroomForEachTest();

describe("an article without errors", () => {
  test("is published as it stands, and how far it was checked is recorded", async () => {
    const story = await importStory(room.carl);
    const claim = await tag(room.carl, story, "the airfield");
    const done = { version: claim.version, check: "checked", verdict: "accurate" } as const;
    await accepted(changeClaim(room.carl, claim.id, done));
    await tag(room.carl, story, "59 missiles");
    const answer = await accepted(publish(room.rita, story));
    expect(answer.revision).toMatchObject({ number: 1, text: STORY });
    expect(answer.claims.map(({ outcome }) => outcome)).toEqual(["kept", "kept"]);
    expect((await accepted(viewArticle(room.carl, story.article.id))).article).toMatchObject({
      stage: "published",
      revision: 1,
      published: { revision: 1, by: { name: "Rita" }, at: room.rita.now, broughtBy: null },
    });
    const rows = await room.db.selectFrom("publications").selectAll().execute();
    expect(rows).toMatchObject([
      { number: 1, kind: "unchanged", claims: 2, checked: 1, corrections: 0, reason: null },
    ]);
    const event = await room.db
      .selectFrom("events")
      .select("after")
      .where("type", "=", "article.published")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.after ?? "")).toEqual({
      revision: 1,
      stage: "published",
      corrections: [],
      claims: 2,
      checked: 1,
    });
  });

  test("is published once, and once more where it was taken back", async () => {
    const story = await importStory(room.carl);
    await accepted(publish(room.rita, story));
    expect(await refusedAs(publish(room.rita, story))).toBe("conflict");
    await accepted(change(room.rita, story, { stage: "checking" }));
    await accepted(publish(room.rob, story));
    expect(
      (await accepted(viewArticle(room.carl, story.article.id))).article.published,
    ).toMatchObject({ by: { name: "Rob" } });
  });
});

describe("whoever brought the words in", () => {
  test("does not let them pass alone", async () => {
    const story = await importStory(room.rita);
    expect(await refusedAs(publish(room.rita, story))).toBe("own_finding");
    expect(await refusedAs(change(room.rita, story, { stage: "ready" }))).toBe("own_finding");
    await accepted(change(room.rita, story, { stage: "review" }));
    expect(await refusedAs(publish(room.rita, story))).toBe("own_finding");
    await accepted(publish(room.rob, story));
  });

  test.each(["review", "ready"] as const)(
    "lets them pass once a colleague has moved them to %s, in this revision only",
    async (stage) => {
      const story = await importStory(room.rita);
      await accepted(change(stage === "ready" ? room.rob : room.carl, story, { stage }));
      await accepted(change(room.rita, story, { stage: "checking" }));
      await accepted(revise(room.rita, story, { text: `Hers.\n${STORY}` }));
      expect(await refusedAs(publish(room.rita, story))).toBe("own_finding");
      await accepted(change(stage === "ready" ? room.rob : room.carl, story, { stage }));
      await accepted(publish(room.rita, story));
    },
  );

  test("does not undo by a look of their own that a colleague has seen them", async () => {
    const story = await importStory(room.rita);
    for (const who of [room.carl, room.rita]) {
      await accepted(change(who, story, { stage: "review" }));
      await accepted(change(who, story, { stage: "checking" }));
    }
    await accepted(publish(room.rita, story));
  });

  test("lets them pass once a colleague has decided on a claim in them", async () => {
    const story = await importStory(room.rita);
    const flagged = await flag(room.rita, story, "the airfield");
    expect(await refusedAs(publish(room.rita, story, { override: { reason: "Now" } }))).toBe(
      "own_finding",
    );
    await approve(room.rob, flagged);
    await accepted(publish(room.rita, story));
  });

  test("lets a colleague’s correction of them pass, and not their own alone", async () => {
    const story = await importStory(room.rita);
    await approve(room.rita, await flag(room.carl, story, "59 missiles", "58 missiles"));
    await accepted(publish(room.rita, story));
  });

  test("is not helped by a correction that was made before they came", async () => {
    const story = await importStory(room.carl);
    const flagged = await flag(room.carl, story, "59 missiles", "58 missiles");
    await accepted(revise(room.rita, story, { text: `Hers.\n${STORY}` }));
    await approve(room.rita, flagged);
    expect(await refusedAs(publish(room.rita, story))).toBe("own_finding");
    expect(await refusedAs(change(room.rita, story, { stage: "ready" }))).toBe("own_finding");
    await accepted(change(room.carl, story, { stage: "review" }));
    await accepted(publish(room.rita, story));
  });

  test("lets them pass alone where the desk’s policy is that", async () => {
    await accepted(changeDesk(room.ada, NEWS, { version: 1, maySelfReview: true }));
    await accepted(publish(room.rita, await importStory(room.rita)));
  });

  test("need not have a colleague for what was published, which took two", async () => {
    const story = await importStory(room.rita);
    await approve(room.rob, await flag(room.carl, story, "59 missiles", "58 missiles"));
    await accepted(publish(room.rita, story));
    await accepted(change(room.rita, story, { stage: "checking" }));
    await accepted(publish(room.rita, story));
  });
});

describe("what a desk asks for", () => {
  const rules = {
    flag: ["verdict", "evidence"],
    ready: ["open"],
    publish: ["open", "returned"],
  } as const;

  test("before flagging is named, and may be set aside by a reviewer with a reason", async () => {
    await accepted(changeDesk(room.ada, NEWS, { version: 1, rules }));
    const story = await importStory(room.carl);
    const claim = await tag(room.carl, story, "the airfield");
    const ask = { version: claim.version, decision: "request", comment: null } as const;
    expect(await decideReview(room.carl, claim.id, ask)).toMatchObject({
      refusal: "conflict",
      current: {
        obstacles: [
          { rule: "verdict", claims: [claim.id] },
          { rule: "evidence", claims: [claim.id] },
        ],
      },
    });
    const override = { reason: "The source rings back at noon." };
    expect(await refusedAs(decideReview(room.carl, claim.id, { ...ask, override }))).toBe(
      "forbidden",
    );
    const flagged = await accepted(decideReview(room.rita, claim.id, { ...ask, override }));
    expect(flagged.rounds).toMatchObject([{ decision: "request", override: override.reason }]);
    const event = await room.db
      .selectFrom("events")
      .select("after")
      .where("type", "=", "review.request")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.after ?? "")).toMatchObject({
      override: { ...override, rules: ["verdict", "evidence"] },
    });
  });

  test("before ready and publishing is named, with the claims, and may be set aside", async () => {
    await accepted(changeDesk(room.ada, NEWS, { version: 1, rules: { ...rules, flag: [] } }));
    const story = await importStory(room.carl);
    const open = await flag(room.carl, story, "the airfield");
    const obstacles = [{ rule: "open", claims: [open.id] }];
    const refused = { refusal: "conflict", current: { obstacles } };
    expect(await change(room.rita, story, { stage: "ready" })).toMatchObject(refused);
    expect(await publish(room.rita, story)).toMatchObject(refused);
    const override = { reason: "It is about the weather." };
    expect(await refusedAs(change(room.carl, story, { stage: "review", override }))).toBe(
      "forbidden",
    );
    await accepted(change(room.rita, story, { stage: "ready", override }));
    await accepted(publish(room.rita, story, { override }));
    const rows = await room.db.selectFrom("publications").select("reason").execute();
    expect(rows).toEqual([override]);
    const { body } = await accepted(
      exportArticle(room.carl, story.article.id, { format: "annotated-copy" }),
    );
    expect(body).toContain(override.reason);
    const events = await room.db
      .selectFrom("events")
      .select("after")
      .where("type", "in", ["article.changed", "article.published"])
      .execute();
    const recorded = events.map(({ after }) => JSON.parse(after ?? "").override);
    expect(recorded.filter((one) => one)).toEqual([
      { ...override, rules: ["open"] },
      { ...override, rules: ["open"] },
    ]);
  });

  test("is not recorded as set aside where nothing stood in the way", async () => {
    const story = await importStory(room.carl);
    await accepted(publish(room.rita, story, { override: { reason: "To be safe" } }));
    const rows = await room.db.selectFrom("publications").select("reason").execute();
    expect(rows).toEqual([{ reason: null }]);
  });

  test("is a verdict before flagging on a new desk, and nothing new on one that is there", async () => {
    const made = await accepted(createDesk(room.ada, { ...deskNamed("culture"), name: "Culture" }));
    expect(made.rules).toEqual({
      flag: ["verdict"],
      ready: ["open", "returned"],
      publish: ["open", "returned"],
    });
    expect((await accepted(readDesk(room.carl, NEWS))).rules).toEqual({
      ...made.rules,
      flag: [],
    });
  });
});
