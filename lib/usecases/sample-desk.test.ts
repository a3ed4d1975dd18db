import { expect, test } from "vitest";
import { readMemberships } from "#db/desks.ts";
import { findBrokenEvent } from "#db/events.ts";
import { DeskRef } from "#lib/domain/desk-ref.ts";
import { listArticlesOf, viewArticle } from "./articles.ts";
import { exportArticle } from "./export.ts";
import { accepted, openNewsroom, refusedAs } from "./newsroom-fixture.ts";
import { loadSampleDesk } from "./sample-desk.ts";

test("the sample desk shows articles in every state, and can be had once", async () => {
  const { ada, db, close } = await openNewsroom();
  await accepted(loadSampleDesk(ada));
  expect(await refusedAs(loadSampleDesk(ada))).toBe("exists");
  const user = { ...ada.user, memberships: await readMemberships(db, ada.user.id) };
  const context = { ...ada, user };
  const { data } = await accepted(
    listArticlesOf(context, { desk: DeskRef.parse("sample-desk"), limit: 50 }),
  );
  expect(data).toHaveLength(5);
  expect(data.filter(({ revision }) => revision === 2)).toHaveLength(1);
  expect(data.filter(({ progress }) => progress.flagged > 0)).not.toHaveLength(0);
  const views = await Promise.all(data.map(({ id }) => accepted(viewArticle(context, id))));
  const corrections = views.flatMap(({ claims }) => claims.flatMap((one) => one.corrections));
  expect(corrections.map(({ action }) => action)).toContain("note");
  for (const { id } of data) {
    for (const format of ["text", "text-with-notes", "html", "markdown"] as const) {
      expect((await accepted(exportArticle(context, id, { format }))).body).not.toBe("");
    }
  }
  expect(await findBrokenEvent(db)).toBeNull();
  await close();
});
