/** What a checker tries alone to get words of their own to readers. */

import { describe, expect, test } from "vitest";
import { STAGES, type Stage } from "#lib/domain/vocabulary.ts";
import { viewArticle } from "./articles.ts";
import { changeClaim, readLivingClaim } from "./claims.ts";
import { exportArticle } from "./export.ts";
import { accepted, importStory, propose, refusedAs, STORY, tag } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { approve, change, flag, publish, publishedStory, textOf } from "./publishing-fixture.ts";
import { decideReview } from "./review.ts";
import { revise } from "./revise-fixture.ts";

const room = newsroomForEachTest();

describe("a checker alone gets no word published", () => {
  test("by any stage, own revision, headline or address of what is published", async () => {
    const story = await publishedStory(room);
    for (const stage of STAGES.filter((one) => one !== "published")) {
      expect(await refusedAs(change(room.carl, story, { stage }))).toBe("forbidden");
    }
    expect(await refusedAs(revise(room.carl, story, { text: `Mine.\n${STORY}` }))).toBe(
      "forbidden",
    );
    expect(await refusedAs(change(room.carl, story, { headline: "Mine" }))).toBe("forbidden");
    const sourceUrl = "https://mine.example.org/";
    expect(await refusedAs(change(room.carl, story, { sourceUrl }))).toBe("forbidden");
    expect(await refusedAs(publish(room.carl, story))).toBe("forbidden");
    expect((await accepted(viewArticle(room.carl, story.article.id))).article).toMatchObject(
      story.article,
    );
  });

  test("on an article that a reviewer takes back to be worked on", async () => {
    const story = await publishedStory(room);
    await accepted(change(room.rita, story, { stage: "checking" }));
    await accepted(revise(room.carl, story, { text: `Mine.\n${STORY}` }));
    expect(await refusedAs(change(room.carl, story, { stage: "published" }))).toBe("forbidden");
    expect(await refusedAs(change(room.carl, story, { stage: "ready" }))).toBe("forbidden");
    expect(await refusedAs(change(room.carl, story, { headline: "Mine" }))).toBe("forbidden");
    expect(
      await refusedAs(revise(room.carl, story, { text: "Mine too." }, { byline: "Mine" })),
    ).toBe("forbidden");
    expect(await textOf(room.carl, story)).toContain("58 missiles");
    expect(await textOf(room.carl, story)).not.toContain("Mine.");
    expect(await textOf(room.carl, story, 3)).toContain("Mine.");
    expect((await accepted(viewArticle(room.carl, story.article.id))).article).toMatchObject({
      revision: 3,
      published: { revision: 2, by: { name: "Rita" } },
    });
  });

  test("by a stage that even a reviewer may not give to words that nobody published", async () => {
    const story = await publishedStory(room);
    await accepted(change(room.rita, story, { stage: "checking" }));
    await accepted(change(room.rita, story, { stage: "published" }));
    await accepted(change(room.rita, story, { stage: "checking" }));
    await accepted(revise(room.carl, story, { text: `Mine.\n${STORY}` }));
    expect(await change(room.rita, story, { stage: "published" })).toMatchObject({
      refusal: "invalid",
      errors: [{ path: "stage" }],
    });
  });

  test.each<Stage>(["incoming", "checking", "review"])(
    "from %s to ready or published",
    async (stage) => {
      const story = await importStory(room.carl);
      await accepted(change(room.carl, story, { stage }));
      for (const to of ["ready", "published"] as const) {
        expect(await refusedAs(change(room.carl, story, { stage: to }))).toBe("forbidden");
      }
      await accepted(change(room.rita, story, { stage: "ready" }));
      expect(await refusedAs(change(room.carl, story, { stage }))).toBe("forbidden");
    },
  );

  test("a headline that stays as it is may be sent along", async () => {
    const story = await publishedStory(room);
    const { headline, sourceUrl } = story.article;
    const duty = { headline, sourceUrl, assignee: room.carl.user.id };
    expect(await accepted(change(room.carl, story, duty))).toMatchObject({
      assignee: { name: "Carl" },
    });
    await accepted(change(room.rita, story, { headline: "Hers" }));
  });
});

describe("what is exported of a published article", () => {
  test("rates nobody for words that came after the approval, whatever a checker sets", async () => {
    const story = await importStory(room.carl);
    await accepted(change(room.carl, story, { sourceUrl: "https://news.example.org/1" }));
    const tagged = await tag(room.carl, story, "59 missiles");
    const finding = { check: "checked", verdict: "inaccurate", speaker: "A. General" } as const;
    await accepted(changeClaim(room.carl, tagged.id, { version: tagged.version, ...finding }));
    const { claimNow } = await propose(room.carl, tagged, "replace", "58 missiles");
    const ask = { version: claimNow.version, decision: "request", comment: null } as const;
    await approve(room.rita, await accepted(decideReview(room.carl, tagged.id, ask)));
    const rated = (revision?: number) => {
      const wanted = {
        format: "claim-review",
        ...(revision !== undefined && { revision }),
      } as const;
      return exportArticle(room.carl, story.article.id, wanted);
    };
    expect((await accepted(rated())).body).toContain("59 missiles");
    await accepted(publish(room.rita, story));
    const stale = await accepted(readLivingClaim(room.carl, tagged.id));
    expect(stale).toMatchObject({ check: "stale", review: "approved" });
    const again = { version: stale.version, check: "checked" } as const;
    const seen = await accepted(changeClaim(room.carl, tagged.id, again));
    expect(await refusedAs(rated())).toBe("conflict");
    expect((await accepted(rated(1))).body).toContain("59 missiles");
    const second = { version: seen.version, decision: "request", comment: null } as const;
    await accepted(decideReview(room.rob, tagged.id, second));
    await approve(room.rita, await accepted(readLivingClaim(room.rita, tagged.id)));
    expect((await accepted(rated())).body).toContain("58 missiles");
    expect(await refusedAs(rated(1))).toBe("conflict");
  });

  test("is that revision without what was approved since, which its number gives", async () => {
    const story = await publishedStory(room);
    await approve(room.rita, await flag(room.carl, story, "the airfield", "an airfield"));
    expect(await textOf(room.carl, story)).toContain("58 missiles were fired at the airfield");
    expect(await textOf(room.carl, story, 2)).toContain("58 missiles were fired at an airfield");
    expect(await textOf(room.carl, story, 1)).toContain("59 missiles");
    const file = await accepted(exportArticle(room.carl, story.article.id, { format: "html" }));
    expect(file).toMatchObject({ revision: 2, publishedAt: room.rita.now });
    expect(file.body).toContain('<meta name="galley-revision" content="2">');
    expect(file.body).toContain('<meta name="galley-published-by" content="Rita">');
  });

  test("says whose publication it is, or that the revision is not the published one", async () => {
    const story = await publishedStory(room);
    const copy = async (revision?: number) => {
      const wanted = { format: "annotated-copy", revision } as const;
      const { body } = await accepted(exportArticle(room.carl, story.article.id, wanted));
      return /<dt>Published here<\/dt><dd>(.*?)<\/dd>/u
        .exec(String(body))?.[1]
        ?.replace(/<[^>]+>/gu, "");
    };
    expect(await copy()).toMatch(/^Revision 2 by Rita, .* 1 correction went in\./u);
    expect(await copy(1)).toMatch(/^Not this revision. Revision 2 by Rita/u);
    expect(await copy(2)).toBe(await copy());
    const other = await importStory(room.carl);
    const { body } = await accepted(
      exportArticle(room.carl, other.article.id, { format: "annotated-copy" }),
    );
    expect(body).toContain("<dt>Published here</dt><dd>Not published</dd>");
  });
});
