import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ArticleView } from "#lib/domain/article.ts";
import { ListFlagged } from "#lib/domain/requests.ts";
import { changeArticle, viewArticle } from "./articles.ts";
import type { Context } from "./context.ts";
import { changeCorrection } from "./corrections.ts";
import {
  accepted,
  importStory,
  type Newsroom,
  openNewsroom,
  propose,
  refusedAs,
  STORY,
  tag,
} from "./newsroom-fixture.ts";
import { decideReview } from "./review.ts";
import { listQueue } from "./review-queue.ts";

let room: Newsroom;
let later: ArticleView;
let sooner: ArticleView;
beforeAll(async () => {
  room = await openNewsroom();
  later = await importStory(room.carl);
  sooner = await importStory(room.carl);
  const deadline = "2026-01-03T09:00:00.000Z";
  await accepted(changeArticle(room.carl, sooner.article.id, { version: 1, deadline }));
  for (const story of [later, sooner]) {
    await flag(story, "59 missiles", "58 cruise missiles");
    await flag(story, "two presidents", "three presidents");
  }
});
afterAll(() => room.close());

async function flag(story: ArticleView, words: string, insert: string): Promise<void> {
  const claim = await tag(room.carl, story, words);
  const { claimNow } = await propose(room.carl, claim, "replace", insert);
  const ask = { version: claimNow.version, decision: "request", comment: null } as const;
  await accepted(decideReview(room.carl, claim.id, ask));
}

const listFor = (context: Context, wanted: Record<string, unknown> = {}) =>
  accepted(listQueue(context, ListFlagged.parse(wanted)));

test("each claim stands in its line, by deadline, then in the order of the text", async () => {
  const { data, next } = await listFor(room.rita);
  expect(next).toBeNull();
  const missiles = "Some 59 missiles were fired at the airfield.";
  const presidents = "The two presidents spoke by telephone on Tuesday.";
  const contexts = [
    { start: 0, text: presidents },
    { start: STORY.indexOf(missiles), text: missiles },
  ];
  expect(data.map(({ article, context }) => [article.id, context])).toEqual(
    [sooner, later].flatMap(({ article }) => contexts.map((context) => [article.id, context])),
  );
});

test("a claim is shown with all that hangs on it, as in its article", async () => {
  const { data } = await listFor(room.rita);
  const { claims } = await accepted(viewArticle(room.rita, sooner.article.id));
  expect(data.slice(0, 2).map(({ claim }) => claim)).toEqual(claims);
});

test("a claim comes with what is amiss with its notices", async () => {
  const { data } = await listFor(room.rita);
  const found = data.find(({ claim }) => claim.anchor.exact === "59 missiles");
  const [correction] = found?.claim.corrections ?? [];
  if (!found || !correction) throw new Error("The queue is empty.");
  const tell = async (noticeText: string) => {
    const row = (await listFor(room.rita)).data.find(({ claim }) => claim.id === found.claim.id);
    const version = row?.claim.corrections[0]?.version ?? 0;
    const words = { version, notice: "correction", noticeText } as const;
    await accepted(changeCorrection(room.carl, correction.id, words));
    const { data } = await listFor(room.rita);
    const warnings = data.find(({ claim }) => claim.id === found.claim.id)?.warnings ?? {};
    return Object.entries(warnings).map(([id, of]) => [id, of.map(({ code }) => code)]);
  };
  const good =
    "Correction, 3 January 2026: An earlier version misstated a number. It is 58 cruise missiles, not 59.";
  expect(await tell(good)).toEqual([]);
  const codes = ["label_missing", "date_missing"];
  expect(await tell("It was 58 cruise missiles, not 59.")).toEqual([[correction.id, codes]]);
});

test("pages follow each other without a gap, inside an article too", async () => {
  const whole = (await listFor(room.rita)).data.map(({ claim }) => claim.id);
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await listFor(room.rita, { limit: "1", ...(after && { after }) });
    seen.push(...page.data.map(({ claim }) => claim.id));
    after = page.next;
  }
  expect(seen).toEqual(whole);
});

test("a reader sees whether a finding is their own", async () => {
  const { data } = await listFor(room.rita);
  expect(data.map(({ own }) => own)).toEqual([false, false, false, false]);
  const first = data[0]?.claim;
  if (!first) throw new Error("The queue is empty.");
  await propose(room.rita, first, "note");
  const again = await listFor(room.rita);
  expect(again.data.map(({ own, maySelfReview }) => [own, maySelfReview])).toEqual([
    [true, false],
    [false, false],
    [false, false],
    [false, false],
  ]);
});

test("nobody sees another desk's queue, nor a checker their own desk's", async () => {
  expect((await listFor(room.carl)).data).toEqual([]);
  expect((await listFor(room.otto)).data).toEqual([]);
  const asked = listQueue(room.otto, ListFlagged.parse({ desk: "news" }));
  expect(await refusedAs(asked)).toBe("not_found");
});

test("a page reads each article's words and desk once, however many of its claims it holds", async () => {
  const reads: string[] = [];
  const db = room.db.withPlugin({
    transformQuery: ({ node }) => {
      for (const table of ["revisions", "desks"]) {
        if (JSON.stringify(node).includes(`"name":"${table}"`)) reads.push(table);
      }
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  // Prepared queries pass by the plugins.
  const plain = room.db.withoutPlugins();
  const asked = vi.spyOn(plain, "executeQuery");
  vi.spyOn(db, "withoutPlugins").mockReturnValue(plain);
  expect((await listFor({ ...room.rita, db })).data).toHaveLength(4);
  for (const [query] of asked.mock.calls) {
    if (!("sql" in query)) throw new TypeError("It was not compiled.");
    const { sql } = query;
    reads.push(...["revisions", "desks"].filter((table) => sql.includes(`"${table}"`)));
  }
  expect(reads.filter((table) => table === "revisions")).toHaveLength(2);
  // Once joined to the article, once for its policy.
  expect(reads.filter((table) => table === "desks")).toHaveLength(4);
});
