import { expect, test } from "playwright/test";
import { v7 } from "uuid";
import { guestOf, importStory, type Newsroom, openNewsroom, signIn, tag } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

test("a person outside the desk finds nothing of it", async ({ browser }) => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const { otto } = room;
  const article = `/api/articles/${story.article.id}`;
  for (const path of [
    article,
    `${article}/export?format=text`,
    `${article}/revisions/1`,
    `/api/claims/${claim.id}`,
    `/api/claims/${claim.id}/evidence`,
    "/api/articles?desk=news",
    "/api/review?desk=news",
    "/api/desks/news/people",
  ]) {
    const answer = await otto.http.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text()).not.toContain("missiles");
  }
  const list = await (await otto.http.get("/api/articles")).json();
  expect(list).toEqual({ data: [], next: null });
  const page = await otto.open(browser, `/articles/${story.article.id}`);
  await expect(page.getByText("presidents")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
  await page.close();
});

test("whoever changes something outside their desk is told that it is not there", async () => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const { http } = room.otto;
  const range = { revision: 1, start: 0, end: 3, kind: "other" };
  const attempts: [path: string, data: object][] = [
    [`/api/articles/${story.article.id}/claims`, { id: v7(), ...range }],
    [`/api/articles/${story.article.id}/publish`, { version: 1, expectedRevision: 1 }],
    [`/api/claims/${claim.id}/review`, { version: 1, decision: "request" }],
    [`/api/claims/${claim.id}/comments`, { id: v7(), body: "Hello?" }],
    ["/api/articles", { id: v7(), desk: "news", headline: "Mine", text: "Words." }],
  ];
  for (const [path, data] of attempts) {
    expect((await http.post(path, { data })).status(), path).toBe(404);
  }
});

test("without a session everything but health is closed", async ({ browser }) => {
  const story = await importStory(room.carl);
  const http = await guestOf(room.app);
  expect((await http.get("/api/health")).status()).toBe(200);
  for (const path of ["/api/me", "/api/articles", `/api/articles/${story.article.id}`]) {
    const answer = await http.get(path);
    expect(answer.status()).toBe(401);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
  }
  const page = await browser.newPage({ baseURL: room.app.origin });
  await page.goto(`/articles/${story.article.id}`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.close();
  await http.dispose();
});

test("a change from a foreign site is refused, even with the session", async () => {
  const story = await importStory(room.carl);
  const data = { id: v7(), revision: 1, start: 0, end: 3, kind: "other" };
  const path = `/api/articles/${story.article.id}/claims`;
  const foreign = { data, headers: { origin: "https://evil.example" } };
  expect((await room.carl.http.post(path, foreign)).status()).toBe(403);
});

test("signing out works at once, also for a cookie that somebody kept", async () => {
  const again = await signIn(room.app, room.carl);
  const kept = await again.http.storageState();
  const { csrfToken } = await (await again.http.get("/api/auth/csrf")).json();
  await again.http.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
  const cookie = kept.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await fetch(`${room.app.origin}/api/me`, { headers: { cookie } });
  expect(answer.status).toBe(401);
  await again.http.dispose();
});
