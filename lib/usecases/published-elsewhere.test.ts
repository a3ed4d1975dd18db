/** What a bundle says was published elsewhere. */

import { v7 } from "uuid";
import { describe, expect, onTestFinished, test } from "vitest";
import { bring } from "./article-steps-fixture.ts";
import { changeArticle } from "./articles.ts";
import type { Context } from "./context.ts";
import { exportArticle } from "./export.ts";
import { accepted, importStory, openNewsroom, refusedAs } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { approve, flag, publish } from "./publishing-fixture.ts";

const room = newsroomForEachTest();

describe("an article that a bundle brings as published", () => {
  test("says where that was, and comes out as it came in", async () => {
    const story = await importStory(room.carl);
    await accepted(publish(room.rita, story, { override: { reason: "None is in the way" } }));
    const first = await bundleOf(room.carl, story.article.id);
    const elsewhere = await openNewsroom();
    onTestFinished(() => elsewhere.close());
    const { article } = await accepted(bring(elsewhere.ada, JSON.parse(first)));
    expect(article).toMatchObject({
      stage: "published",
      published: {
        revision: 1,
        by: { name: expect.stringContaining("Rita") },
        broughtBy: { name: "Ada" },
      },
    });
    expect(await bundleOf(elsewhere.carl, article.id)).toBe(first);
    const { body } = await accepted(
      exportArticle(elsewhere.carl, article.id, { format: "annotated-copy" }),
    );
    expect(String(body).replace(/<[^>]+>/gu, "")).toContain(
      "in another Galley, as a bundle says that Ada brought.",
    );
  });

  test("is not published again by who brought it alone, whatever it says of itself", async () => {
    const story = await importStory(room.carl);
    await approve(room.rita, await flag(room.carl, story, "59 missiles", "58 missiles"));
    await accepted(publish(room.rita, story));
    const bundle = JSON.parse(await bundleOf(room.carl, story.article.id));
    const late = "2099-01-01T00:00:00.000Z";
    for (const revision of bundle.revisions) revision.createdAt = late;
    const elsewhere = await openNewsroom();
    onTestFinished(() => elsewhere.close());
    const { article } = await accepted(bring(elsewhere.ada, bundle));
    const { version } = article;
    const back = await accepted(
      changeArticle(elsewhere.ada, article.id, { version, stage: "checking" }),
    );
    const seen = { version: back.version, expectedRevision: 2 };
    expect(await refusedAs(publishArticle(elsewhere.ada, article.id, seen))).toBe("own_finding");
    await accepted(publishArticle(elsewhere.rita, article.id, seen));
  });

  test("may be read by a colleague whom the bundle calls its author", async () => {
    const story = await importStory(room.carl);
    const bundle = await bundleOf(room.carl, story.article.id);
    const elsewhere = await openNewsroom();
    onTestFinished(() => elsewhere.close());
    const { id, name } = elsewhere.carl.user;
    const forged = bundle.replaceAll(room.carl.user.id, id).replaceAll(room.carl.user.name, name);
    const { events: _, ...rest } = JSON.parse(forged);
    const { article } = await accepted(bring(elsewhere.ada, { ...rest, events: [] }));
    const seen = { version: article.version, expectedRevision: 1 };
    expect(await refusedAs(publishArticle(elsewhere.ada, article.id, seen))).toBe("own_finding");
    const { version } = await accepted(
      changeArticle(elsewhere.carl, article.id, { version: article.version, stage: "review" }),
    );
    await accepted(publishArticle(elsewhere.ada, article.id, { version, expectedRevision: 1 }));
  });

  test.each([
    ["a revision that is not there", { revision: 9 }, "publications.0.revision"],
    ["corrections in a revision that came in", { kind: "corrected" }, "publications.0.revision"],
    ["somebody who is not in it", { by: v7() }, "publications.0.by"],
  ])("is refused where it names %s", async (_, change, path) => {
    const story = await importStory(room.carl);
    await accepted(publish(room.rita, story));
    const bundle = JSON.parse(await bundleOf(room.carl, story.article.id));
    const publications = [{ ...bundle.publications[0], ...change }];
    const elsewhere = await openNewsroom();
    onTestFinished(() => elsewhere.close());
    expect(await bring(elsewhere.ada, { ...bundle, publications })).toMatchObject({
      refusal: "invalid",
      errors: [{ path }],
    });
  });

  test("by an older Galley is known by the revisions that publishing made", async () => {
    const story = await importStory(room.carl);
    await approve(room.rita, await flag(room.carl, story, "59 missiles", "58 missiles"));
    await accepted(publish(room.rita, story));
    const { publications: _, ...older } = JSON.parse(await bundleOf(room.carl, story.article.id));
    const elsewhere = await openNewsroom();
    onTestFinished(() => elsewhere.close());
    const { article } = await accepted(bring(elsewhere.ada, older));
    expect(article.published).toMatchObject({
      revision: 2,
      by: { name: expect.stringContaining("Rita") },
    });
    const bundle = JSON.parse(await bundleOf(elsewhere.carl, article.id));
    expect(bundle.publications).toMatchObject([{ claims: null, corrections: 1 }]);
  });
});

async function bundleOf(who: Context, id: string): Promise<string> {
  return String((await accepted(exportArticle(who, id, { format: "bundle" }))).body);
}
