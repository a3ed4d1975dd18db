import { expect, test } from "vitest";
import type { ArticleView } from "#lib/domain/article.ts";
import { viewArticle } from "./articles.ts";
import { deleteClaim } from "./claim-removal.ts";
import { changeCorrection, withdrawCorrection } from "./corrections.ts";
import { exportArticle } from "./export.ts";
import { importedOf, openImported } from "./import-fixture.ts";
import { accepted, refusedAs, STORY } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";

const room = newsroomForEachTest();

const OLD = "An earlier version gave another number.";
const NEW = "An earlier version said 58.";

/** An article that came with a note on its missiles. */
async function openWithNote() {
  const start = STORY.indexOf("59 missiles");
  const place = { start, end: start + "59 missiles".length, doubt: null, line: null, cut: null };
  const note = { ...place, text: OLD, mark: "*", notice: "correction" } as const;
  return openImported(room.carl, importedOf({ text: STORY, notes: [note] }));
}

async function noteOf({ article: { id } }: ArticleView) {
  const view = await accepted(viewArticle(room.carl, id));
  const [claim] = view.claims;
  const [note] = claim?.corrections ?? [];
  if (!claim || !note) throw new RangeError("The article has no note.");
  return { claim, note, article: view.article };
}

async function amend(view: ArticleView, noticeText: string) {
  const { note } = await noteOf(view);
  return changeCorrection(room.carl, note.id, { version: note.version, noticeText });
}

async function told({ article: { id } }: ArticleView, revision?: number) {
  const wanted = { format: "text-with-notes", ...(revision && { revision }) } as const;
  const file = await accepted(exportArticle(room.carl, id, wanted));
  return typeof file.body === "string" ? file.body : new TextDecoder().decode(file.body);
}

test("a note that came with its article is amended, and told as before until that is published", async () => {
  const view = await openWithNote();
  await accepted(amend(view, NEW));
  const { note, claim, article } = await noteOf(view);
  expect(note).toMatchObject({ state: "proposed", noticeText: NEW, inForce: { noticeText: OLD } });
  expect(await told(view)).toContain(OLD);
  const seen = { version: claim.version, comment: null };
  const asked = await accepted(decideReview(room.carl, claim.id, { ...seen, decision: "request" }));
  expect(
    await refusedAs(
      decideReview(room.carl, claim.id, { ...seen, version: asked.version, decision: "approve" }),
    ),
  ).toBe("forbidden");
  await accepted(
    decideReview(room.rita, claim.id, { ...seen, version: asked.version, decision: "approve" }),
  );
  const { version } = (await noteOf(view)).article;
  const seenArticle = { version, expectedRevision: article.revision };
  await accepted(publishArticle(room.rita, article.id, seenArticle));
  expect((await noteOf(view)).note).toMatchObject({ state: "applied", noticeText: NEW });
  const [now, before] = [await told(view), await told(view, 1)];
  expect([now.includes(NEW), now.includes(OLD)]).toEqual([true, false]);
  expect([before.includes(NEW), before.includes(OLD)]).toEqual([false, true]);
});

test.each(["withdrawing it", "giving the old words again"])(
  "an amendment goes by %s, and the note is in force as it was",
  async (way) => {
    const view = await openWithNote();
    const was = (await noteOf(view)).note;
    await accepted(amend(view, NEW));
    if (way === "withdrawing it") await accepted(withdrawCorrection(room.carl, was.id));
    else await accepted(amend(view, OLD));
    const { note } = await noteOf(view);
    expect(note).toMatchObject({ state: "applied", appliedIn: 1, noticeText: OLD, inForce: null });
  },
);

test("what readers have been told is a reviewer's to withdraw, also while it is amended", async () => {
  const view = await openWithNote();
  const { note } = await noteOf(view);
  expect(await refusedAs(withdrawCorrection(room.carl, note.id))).toBe("forbidden");
  await accepted(amend(view, NEW));
  const { claim } = await noteOf(view);
  expect(await refusedAs(deleteClaim(room.carl, claim.id, claim.version))).toBe("forbidden");
  await accepted(withdrawCorrection(room.carl, note.id));
  await accepted(withdrawCorrection(room.rita, note.id));
  expect(await told(view)).not.toContain(OLD);
});
