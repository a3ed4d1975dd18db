import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { storeCovers } from "#db/approvals.ts";
import { updateArticle } from "#db/articles.ts";
import { readClaims } from "#db/claims.ts";
import { findBrokenEvent } from "#db/events.ts";
import { insertRow, insertRows } from "#db/insert-rows.ts";
import { describeAnchor } from "#lib/domain/anchor.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { carryAnchor, carryApplied, carryPlace, checkAfter } from "#lib/domain/carry.ts";
import { editsOf } from "#lib/domain/correction.ts";
import { applyEdits } from "#lib/domain/edit.ts";
import { viewArticle } from "./articles.ts";
import { accepted, importStory, propose, tag } from "./newsroom-fixture.ts";
import { newsroomForAllTests } from "./newsroom-hooks-fixture.ts";
import { publishArticle } from "./publish.ts";
import { decideReview } from "./review.ts";

const room = newsroomForAllTests();

const HEADLINE = "Ten missiles hit the airfield";
const HEADED = `${HEADLINE}

By Jane Doe

Some missiles were fired at the airfield on Tuesday, the ministry said, and nobody was hurt.`;

const COUNT = 2_000;
const MADE = { createdAt: "2026-01-02T09:00:00.000Z", updatedAt: "2026-01-02T09:00:00.000Z" };

const lineOf = (index: number) => `Line ${index} tells of ${index + 1} missiles on the airfield.`;

/** A correction of one of the line's words by what its number divides by, or none. */
function correctionFor(index: number) {
  if (index % 4 === 0) return { action: "replace", words: "missiles", insert: "rockets" } as const;
  if (index % 4 === 1) return { action: "delete", words: "tells of", insert: "" } as const;
  if (index % 4 === 2) return { action: "note", words: "the airfield", insert: "" } as const;
  return null;
}

/** One claim on a line's number and noun, or on its verb, with its correction, already approved. */
async function storeClaim(story: ArticleView, index: number): Promise<void> {
  const { article, revision } = story;
  const { db, carl } = room;
  const [id, correction] = [v7(), v7()];
  const line = revision.text.indexOf(lineOf(index));
  const words = index % 4 === 1 ? "tells of" : `${index + 1} missiles`;
  const placeOf = (words: string) => {
    const start = line + lineOf(index).indexOf(words);
    return describeAnchor(revision.text, { start, end: start + words.length });
  };
  const made = { ...MADE, createdBy: carl.user.id };
  const check = index % 8 < 4 ? "checked" : "unchecked";
  const facts = { kind: "number", priority: "normal", review: "approved" } as const;
  await insertRow(db, "claims", { id, article: article.id, ...facts, check, ...made });
  await insertRows(db, "claimAnchors", [
    { claim: id, revision: 1, ...placeOf(words), outcome: "kept" },
  ]);
  const wanted = correctionFor(index);
  if (!wanted) return;
  const { action, insert } = wanted;
  const { createdAt, createdBy } = made;
  const told = { state: "approved", notice: "correction", createdAt, createdBy } as const;
  await insertRow(db, "corrections", { id: correction, claim: id, action, insert, ...told });
  const { start, end, exact } = placeOf(wanted.words);
  const place = { start, end, exact, outcome: "kept" } as const;
  await insertRow(db, "correctionAnchors", { correction, revision: 1, ...place });
}

async function storeStory(count: number): Promise<ArticleView> {
  const text = Array.from({ length: count }, (_, index) => lineOf(index)).join("\n");
  const story = await importStory(room.carl, text);
  for (let index = 0; index < count; index++) await storeClaim(story, index);
  const { claims } = await accepted(viewArticle(room.carl, story.article.id));
  await storeCovers(
    room.db,
    claims.map(({ id }) => ({ id, revision: 1 })),
  );
  return accepted(viewArticle(room.carl, story.article.id));
}

const publish = ({ article: { id, version, revision } }: ArticleView) =>
  accepted(publishArticle(room.rita, id, { version, expectedRevision: revision }));

const eventsOf = (article: string) =>
  room.db
    .selectFrom("events")
    .selectAll()
    .where("article", "=", article)
    .where("type", "!=", "article.imported")
    .orderBy("seq")
    .execute();

describe(`an article with ${COUNT} claims`, () => {
  let story: ArticleView;
  let turns = 0;
  beforeAll(async () => {
    story = await storeStory(COUNT);
    const count = () => {
      turns++;
      waiting = setImmediate(count);
    };
    let waiting = setImmediate(count);
    await publish(story);
    clearImmediate(waiting);
  });

  test("is carried as each claim and correction would be by itself", async () => {
    const approved = story.claims.flatMap(({ corrections }) => corrections);
    const { revision, map } = applyEdits(story.revision, editsOf(approved));
    const { text } = revision;
    const after = await readClaims(room.db, { article: story.article.id, revision: 2 });
    const now = new Map(after.map((claim) => [claim.id, claim]));
    for (const claim of story.claims) {
      const { outcome, anchor } = carryAnchor(map, text, claim.anchor);
      const { start, end, exact, prefix, suffix } = anchor;
      const isKept = outcome === "kept";
      expect(now.get(claim.id)).toMatchObject({
        anchor: { revision: 2, start, end, exact, prefix, suffix, outcome },
        check: checkAfter(claim.check, outcome),
        version: isKept ? claim.version : claim.version + 1,
        updatedAt: isKept ? claim.updatedAt : room.rita.now,
        corrections: claim.corrections.map((correction) => ({
          id: correction.id,
          ...(correction.action === "note"
            ? carryPlace(map, text, correction)
            : carryApplied(map, correction)),
          exact: correction.exact,
          state: "applied",
          appliedIn: 2,
          version: correction.version + 1,
        })),
      });
    }
    expect(new Set(after.map(({ anchor }) => anchor.outcome)).size).toBe(3);
  });

  test("leaves one event for each claim whose words changed, in one unbroken record", async () => {
    const [published, ...carried] = await eventsOf(story.article.id);
    expect(published?.type).toBe("article.published");
    expect(carried).toHaveLength(COUNT / 2);
    expect(new Set(carried.map(({ type }) => type))).toEqual(new Set(["claim.carried"]));
    expect(await findBrokenEvent(room.db)).toBeNull();
  });

  test("lets other work of the process have its turn meanwhile", () => {
    expect(turns).toBeGreaterThan(3);
  });
});

describe("the events of publishing", () => {
  test("tell what became of a claim, and are no change by a person", async () => {
    const story = await storeStory(1);
    await publish(story);
    const [, carried] = await eventsOf(story.article.id);
    expect(carried?.type).toBe("claim.carried");
    expect(JSON.parse(carried?.before ?? "")).toEqual({ exact: "1 missiles", check: "checked" });
    expect(JSON.parse(carried?.after ?? "")).toEqual({
      outcome: "changed",
      revision: 2,
      check: "stale",
    });
  });

  test("tell of a new stage, and not of a headline that stays", async () => {
    const story = await storeStory(1);
    await publish(story);
    const [published] = await eventsOf(story.article.id);
    expect(JSON.parse(published?.before ?? "")).toEqual({ revision: 1, stage: "incoming" });
    expect(JSON.parse(published?.after ?? "")).toMatchObject({ revision: 2, stage: "published" });
    expect(published?.after).not.toContain("headline");
  });

  test("tell of a new headline, and not of a stage that stays", async () => {
    const story = await importStory(room.carl, HEADED);
    await updateArticle(room.db, story.article.id, { headline: HEADLINE, stage: "published" });
    const claim = await tag(room.carl, story, "Ten missiles");
    const { claimNow } = await propose(room.carl, claim, "replace", "Nine missiles");
    const ask = { version: claimNow.version, decision: "request", comment: null } as const;
    const flagged = await accepted(decideReview(room.carl, claim.id, ask));
    const yes = { version: flagged.version, decision: "approve", comment: null } as const;
    await accepted(decideReview(room.rita, claim.id, yes));
    await publish(await accepted(viewArticle(room.carl, story.article.id)));
    const published = (await eventsOf(story.article.id)).find(
      ({ type }) => type === "article.published",
    );
    expect(JSON.parse(published?.before ?? "")).toEqual({ revision: 1, headline: HEADLINE });
    expect(JSON.parse(published?.after ?? "")).toEqual({
      revision: 2,
      headline: "Nine missiles hit the airfield",
      corrections: claimNow.corrections.map(({ id }) => id),
      claims: 1,
      checked: 0,
    });
  });
});
