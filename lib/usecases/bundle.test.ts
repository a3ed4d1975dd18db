import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { findBrokenEvent } from "#db/events.ts";
import { insertRow } from "#db/insert-rows.ts";
import { findBrokenRevision } from "#db/revisions.ts";
import { ON_NEWS, ON_SPORT } from "#lib/domain/desk-fixture.ts";
import { renderBundle } from "#lib/export/bundle.ts";
import { anySteps, bring, bytesOf, EVERY_STEP, performSteps } from "./article-steps-fixture.ts";
import { viewArticle } from "./articles.ts";
import { bundleArticle } from "./bundle.ts";
import { previewBundle } from "./import-bundle.ts";
import { accepted, openNewsroom, refusedAs, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";

const room = newsroomForAllTests();

describe("a bundle that is brought into an empty database", () => {
  it("goes out of it as it came in, whatever was done with the article", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const story = await performSteps(room, steps);
        const bundle = await accepted(bundleArticle(room.ada, story.article.id, "include"));
        const elsewhere = await openNewsroom();
        await accepted(bring(elsewhere.otto, bundle, "sport"));
        const again = await accepted(bundleArticle(elsewhere.otto, story.article.id, "include"));
        expect(renderBundle(again)).toBe(renderBundle(bundle));
        expect(await findBrokenEvent(elsewhere.db)).toBeNull();
        expect(await findBrokenRevision(elsewhere.db)).toBeNull();
        await elsewhere.close();
      }),
      {
        numRuns: 25,
        examples: [[EVERY_STEP.map(([step, words]): [string, string] => [step, words])]],
      },
    );
  });

  it("can be worked on there, and its record goes on", async () => {
    const story = await performSteps(room, EVERY_STEP);
    const bundle = await accepted(bundleArticle(room.ada, story.article.id, "leave"));
    const elsewhere = await openNewsroom();
    const view = await accepted(bring(elsewhere.ada, bundle));
    expect(view.article).toMatchObject({ headline: "Otherwise", desk: { slug: "news" } });
    await tag(elsewhere.carl, view, "telephone");
    const { events, people } = await accepted(
      bundleArticle(elsewhere.carl, view.article.id, "leave"),
    );
    expect(events.slice(0, -1)).toEqual(bundle.events);
    expect(events.at(-1)).toMatchObject({ type: "claim.created", actor: elsewhere.carl.user.id });
    expect(people.map(({ name }) => name).sort()).toEqual(["Ada", "Carl", "Carl", "Rita"]);
    const placeholders = await elsewhere.db
      .selectFrom("people")
      .selectAll()
      .where("email", "like", "%@bundle.invalid")
      .execute();
    expect(placeholders).toHaveLength(3);
    expect(placeholders.every((one) => one.disabledAt && !one.passwordHash)).toBe(true);
    await elsewhere.close();
  });

  it("is refused where anything of it is, and leaves nothing behind", async () => {
    const story = await performSteps(room, EVERY_STEP);
    const bundle = await accepted(bundleArticle(room.ada, story.article.id, "include"));
    expect(await refusedAs(bring(room.ada, bundle))).toBe("exists");
    const other = v7();
    const copy = {
      ...bundle,
      article: { ...bundle.article, id: other },
      events: [],
    };
    expect(await refusedAs(bring(room.ada, copy))).toBe("exists");
    expect(await refusedAs(viewArticle(room.ada, other))).toBe("not_found");
  });

  describe("with people who have an account here", () => {
    /** A bundle, and a newsroom in which everybody whom it names has an account. */
    async function bringPeople(steps: Parameters<typeof performSteps>[1] = EVERY_STEP) {
      const story = await performSteps(room, steps);
      const bundle = await accepted(bundleArticle(room.ada, story.article.id, "include"));
      const elsewhere = await openNewsroom();
      const { db, ada } = elsewhere;
      for (const { id, name } of bundle.people) {
        const email = `${id}@example.org`;
        await insertRow(db, "people", { id, name, email, passwordHash: null, createdAt: ada.now });
      }
      return { bundle, elsewhere };
    }

    it("is refused where it decides for them", async () => {
      const { bundle, elsewhere } = await bringPeople();
      const path = expect.stringMatching(/^claims\.\d+\.reviews\.0$/);
      expect(await bring(elsewhere.ada, bundle)).toMatchObject({ errors: [{ path }] });
      expect(await refusedAs(viewArticle(elsewhere.ada, bundle.article.id))).toBe("not_found");
      await elsewhere.close();
    });

    it("comes in where nothing was decided", async () => {
      const { bundle, elsewhere } = await bringPeople([["correct", "59 missiles"]]);
      await accepted(bring(elsewhere.ada, bundle));
      await elsewhere.close();
    });

    it("is refused where it gives one of them another name", async () => {
      const { bundle, elsewhere } = await bringPeople();
      const people = bundle.people.map((one) => ({ ...one, name: "x" }));
      const path = "people.0.name";
      const answer = await bring(elsewhere.ada, { ...bundle, people });
      expect(answer).toMatchObject({ errors: [{ path }] });
      await elsewhere.close();
    });
  });

  it("does not tell an admin what another desk has", async () => {
    const story = await performSteps(room, EVERY_STEP);
    const bundle = await accepted(bundleArticle(room.ada, story.article.id, "include"));
    const seen = await bring(room.ada, bundle);
    const whole = await bring(room.otto, bundle, "sport");
    const part = await bring(
      room.otto,
      { ...bundle, article: { ...bundle.article, id: v7() }, events: [] },
      "sport",
    );
    expect(seen).toMatchObject({ message: expect.stringContaining("This article is here") });
    expect(part).toEqual(whole);
    expect(JSON.stringify(whole)).not.toMatch(/[0-9a-f]{8}-|This article/);
  });

  it("is for admins of the desk to bring", async () => {
    const story = await performSteps(room, EVERY_STEP);
    const bundle = await accepted(bundleArticle(room.ada, story.article.id, "leave"));
    expect(await refusedAs(bring(room.carl, bundle))).toBe("forbidden");
    expect(await refusedAs(bring(room.rita, bundle))).toBe("forbidden");
    expect(await refusedAs(bring(room.ada, bundle, "sport"))).toBe("not_found");
  });

  it("is shown before it comes in, with what keeps it out", async () => {
    const story = await performSteps(room, EVERY_STEP);
    const bundle = await accepted(bundleArticle(room.ada, story.article.id, "include"));
    const sent = { desk: ON_NEWS, bytes: bytesOf(bundle) };
    const elsewhere = await openNewsroom();
    const { contents, people, ...seen } = await accepted(previewBundle(elsewhere.ada, sent));
    expect(contents).toMatchObject({
      headline: "Otherwise",
      revisions: 3,
      confidential: 1,
      isConfidentialLeftOut: false,
      events: bundle.events.length,
    });
    expect(people.map(({ name }) => name).sort()).toEqual(["Ada", "Carl", "Rita"]);
    expect(people.some(({ isKnown }) => isKnown)).toBe(false);
    expect(seen).toEqual({ obstacle: null, here: null });
    expect(await refusedAs(viewArticle(elsewhere.ada, story.article.id))).toBe("not_found");
    expect(await refusedAs(previewBundle(elsewhere.rita, sent))).toBe("forbidden");
    await elsewhere.close();

    const known = await accepted(previewBundle(room.ada, sent));
    expect(known.people.every(({ isKnown }) => isKnown)).toBe(true);
    expect(known).toMatchObject({
      obstacle: expect.stringContaining("is here already"),
      here: story.article.id,
    });
    const stranger = await accepted(previewBundle(room.otto, { ...sent, desk: ON_SPORT }));
    expect(stranger).toMatchObject({ obstacle: expect.any(String), here: null });
  });

  it("is not brought by somebody who lost the right while it was read", async () => {
    const story = await performSteps(room, EVERY_STEP);
    const bundle = await accepted(bundleArticle(room.ada, story.article.id, "leave"));
    const elsewhere = await openNewsroom();
    const { ada, db } = elsewhere;
    await db.updateTable("memberships").set({ role: "checker" }).execute();
    expect(await refusedAs(bring(ada, bundle))).toBe("forbidden");
    await db.updateTable("people").set({ disabledAt: ada.now }).execute();
    expect(await refusedAs(bring(ada, bundle))).toBe("not_signed_in");
    await elsewhere.close();
  });
});
