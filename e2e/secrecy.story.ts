import { type APIRequestContext, expect, test } from "playwright/test";
import { v7 } from "uuid";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { created, guestOf, importStory, type Newsroom, openNewsroom, tag } from "./newsroom.ts";

/** Stands in every field of a confidential source, and nowhere else. */
const SENTINEL = "Deepthroat";

let room: Newsroom;
let story: ArticleView;
let claim: Claim;

test.beforeAll(async () => {
  room = await openNewsroom();
  story = await importStory(room.carl);
  claim = await tag(room.carl, story, "59 missiles");
  await created(room.carl.http, `/api/claims/${claim.id}/evidence`, {
    id: v7(),
    stance: "contradicts",
    title: `${SENTINEL} of the ministry`,
    url: `https://example.org/${SENTINEL}`,
    locator: `${SENTINEL}, by telephone`,
    excerpt: `“It was 58”, said ${SENTINEL}.`,
    confidential: true,
  });
});
test.afterAll(() => room.close());

/** Every address of the interface that could tell of the article; the export in every format. */
function addresses(): string[] {
  const { id } = story.article;
  return [
    "/api/me",
    "/api/articles",
    `/api/articles?q=${SENTINEL}`,
    "/api/articles?desk=news",
    "/api/review",
    "/api/review?desk=news",
    `/api/articles/${id}`,
    `/api/articles/${id}/revisions/1`,
    `/api/articles/${id}/events`,
    `/api/claims/${claim.id}`,
    `/api/claims/${claim.id}/evidence`,
    `/api/claims/${claim.id}/comments`,
    "/api/desks/news",
    "/api/desks/news/people",
    ...exportsOf(id),
    `/api/articles/${id}/export?format=bundle&confidential=include`,
  ];
}

function exportsOf(id: string): string[] {
  return FORMATS.map((format) => `/api/articles/${id}/export?format=${format}`);
}

async function expectSilence(http: APIRequestContext, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await http.get(path);
    // The search is the asker's own word; nothing repeats it.
    expect(await answer.text(), path).not.toContain(SENTINEL);
  }
}

test("whoever is on another desk, and whoever has no account, hears nothing of it", async ({
  browser,
}) => {
  const guest = await guestOf(room.app);
  await expectSilence(room.otto.http, addresses());
  await expectSilence(guest, addresses());
  for (const path of ["/articles", `/articles/${story.article.id}`, "/review", "/import"]) {
    const page = await room.otto.open(browser, path);
    await page.waitForLoadState("networkidle");
    expect(await page.content(), path).not.toContain(SENTINEL);
    await page.close();
  }
  await guest.dispose();
});

test("no list, no search and no file of the desk itself has it", async () => {
  const { id } = story.article;
  const paths = ["/api/articles", `/api/articles?q=${SENTINEL}`, "/api/me", ...exportsOf(id)];
  for (const colleague of [room.carl, room.rita, room.ada]) {
    await expectSilence(colleague.http, paths);
  }
  const page = `/api/articles/${id}/export?format=bundle&confidential=include`;
  expect((await room.carl.http.get(page)).status()).toBe(403);
  expect((await room.rita.http.get(page)).status()).toBe(403);
  const knowingly = await room.ada.http.get(page);
  expect(await knowingly.text()).toContain(SENTINEL);
});

test("what is refused does not repeat it, and the server writes it down nowhere", async () => {
  const evidence = `/api/claims/${claim.id}/evidence`;
  const source = { id: v7(), stance: "supports", title: SENTINEL, confidential: true };
  const bad = [
    { ...source, stance: SENTINEL },
    { ...source, url: `ftp://${SENTINEL}` },
    { ...source, excerpt: SENTINEL.repeat(9_000) },
    { ...source, id: SENTINEL },
  ];
  for (const data of bad) {
    const answer = await room.carl.http.post(evidence, { data });
    expect(answer.status()).toBe(422);
    expect(await answer.text()).not.toContain(SENTINEL);
  }
  const bundle = {
    headers: { "content-type": "application/json" },
    data: `{"format":"${SENTINEL}"}`,
  };
  const refused = await room.ada.http.post("/api/bundles?desk=news", bundle);
  expect(refused.status()).toBe(422);
  expect(await refused.text()).not.toContain(SENTINEL);
  expect(room.app.log()).not.toContain(SENTINEL);
});

test("a file is saved, never shown as a page of ours", async () => {
  const { id } = story.article;
  // Nobody else made a claim in this article: a review of claims is refused, as what it is.
  const reviews = await room.carl.http.get(`/api/articles/${id}/export?format=claim-review`);
  expect(reviews.status()).toBe(409);
  expect(reviews.headers()["content-type"]).toContain("application/problem+json");
  for (const path of exportsOf(id).filter((path) => !path.endsWith("claim-review"))) {
    const headers = (await room.carl.http.get(path)).headers();
    expect(headers["content-disposition"], path).toMatch(/^attachment; filename="[ -~]+"/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
    expect(headers["cache-control"]).toBe("no-store");
  }
});

test("an admin brings an article back from its bundle, elsewhere", async () => {
  const { id } = story.article;
  const wanted = `/api/articles/${id}/export?format=bundle&confidential=include`;
  const bundle = await (await room.ada.http.get(wanted)).text();
  const elsewhere = await openNewsroom();
  const send = { headers: { "content-type": "application/json" }, data: bundle };
  expect((await elsewhere.carl.http.post("/api/bundles?desk=news", send)).status()).toBe(403);
  const answer = await elsewhere.ada.http.post("/api/bundles?desk=news", send);
  expect(answer.status(), await answer.text()).toBe(201);
  expect((await answer.json()).article).toMatchObject({ id, desk: { slug: "news" } });
  expect(await (await elsewhere.ada.http.get(wanted)).text()).toBe(bundle);
  expect((await elsewhere.ada.http.post("/api/bundles?desk=news", send)).status()).toBe(409);
  await elsewhere.close();
});
