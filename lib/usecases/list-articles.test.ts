import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { ARTICLE_SORTS, DIRECTIONS } from "#lib/domain/vocabulary.ts";
import { changeArticle, listArticlesOf } from "./articles.ts";
import { changeClaim } from "./claims.ts";
import { createArticle } from "./create-article.ts";
import { accepted, type Newsroom, openNewsroom, STORY, tag } from "./newsroom-fixture.ts";

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
  const made = [
    { headline: "Zebra", minute: 1, checked: 1, claims: 2 },
    { headline: "“Ärger” im Amt", minute: 2, checked: 0, claims: 0 },
    { headline: "apple", minute: 3, deadline: "2026-02-01T00:00:00.000Z", checked: 2, claims: 2 },
    { headline: "Bean", minute: 4, deadline: "2026-01-05T00:00:00.000Z", checked: 0, claims: 1 },
    { headline: "Bean", minute: 5, assignee: room.rita.user.id, checked: 0, claims: 0 },
  ];
  for (const one of made) await make(one);
});
afterAll(() => room.close());

interface Made {
  readonly headline: string;
  readonly minute: number;
  readonly checked: number;
  readonly claims: number;
  readonly deadline?: string;
  readonly assignee?: string;
}

async function make({ headline, minute, checked, claims, ...facts }: Made): Promise<void> {
  const carl = { ...room.carl, now: `2026-01-02T10:0${minute}:00.000Z` };
  const input = { id: v7(), desk: ON_NEWS, headline, text: STORY };
  const view = await accepted(createArticle(carl, input));
  for (const [number, words] of ["presidents", "missiles"].slice(0, claims).entries()) {
    const { id, version } = await tag(carl, view, words);
    const changes = { check: "checked", verdict: "accurate" } as const;
    if (number < checked) await accepted(changeClaim(carl, id, { version, ...changes }));
  }
  const { id, version } = view.article;
  await accepted(changeArticle(carl, id, { version, ...facts }));
}

type Order = Omit<Parameters<typeof listArticlesOf>[1], "limit">;

/** All rows, read in pages of two. */
async function listed(order: Order) {
  const rows = [];
  for (let after: string | undefined; ; ) {
    const page = await accepted(listArticlesOf(room.carl, { ...order, after, limit: 2 }));
    rows.push(...page.data);
    if (page.next === null) return rows;
    after = page.next;
  }
}

const minuteOf = ({ updatedAt }: { readonly updatedAt: string }) => Number(updatedAt.slice(14, 16));

describe("the list of articles", () => {
  it.each([
    ["updated", "descending", [5, 4, 3, 2, 1]],
    ["updated", "ascending", [1, 2, 3, 4, 5]],
    ["headline", "ascending", [3, 2, 4, 5, 1]],
    ["headline", "descending", [1, 5, 4, 2, 3]],
    ["deadline", "ascending", [4, 3, 1, 2, 5]],
    ["deadline", "descending", [3, 4, 5, 2, 1]],
    ["assignee", "ascending", [5, 1, 2, 3, 4]],
    ["checked", "ascending", [4, 1, 3, 2, 5]],
    ["checked", "descending", [3, 1, 4, 5, 2]],
  ] as const)("is sorted by %s, %s, over its pages", async (sort, order, minutes) => {
    expect((await listed({ sort, order })).map(minuteOf)).toEqual(minutes);
  });

  it.each(ARTICLE_SORTS.flatMap((sort) => DIRECTIONS.map((order) => [sort, order] as const)))(
    "has each article once, sorted by %s, %s",
    async (sort, order) => {
      const minutes = (await listed({ sort, order })).map(minuteOf);
      expect(minutes.toSorted()).toEqual([1, 2, 3, 4, 5]);
    },
  );

  it("refuses a cursor of another order", async () => {
    const page = await accepted(listArticlesOf(room.carl, { sort: "headline", limit: 2 }));
    const after = page.next ?? "";
    const other = await listArticlesOf(room.carl, { sort: "deadline", after, limit: 2 });
    expect(isRefusal(other) && other.errors).toEqual([
      { path: "after", message: expect.stringContaining("another order") },
    ]);
  });
});
