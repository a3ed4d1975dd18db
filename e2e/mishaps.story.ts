import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "playwright/test";
import { v7 } from "uuid";
import { startApp } from "./app.ts";
import { guestOf, importStory, type Newsroom, openNewsroom, PASSWORD, tag } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

test("a full browser keeps nobody’s words from being saved", async ({ browser }) => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const page = await room.carl.open(browser, `/articles/${story.article.id}?claim=${claim.id}`);
  const card = page.getByRole("article", { name: "Claim: 59 missiles" });
  await card.getByLabel("Note").waitFor();
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage]) {
      for (let size = 2 ** 22; size > 0; size = size >> 1) {
        try {
          storage.setItem(`filled ${size}`, "x".repeat(size));
        } catch {
          // Full for this size; the next is half of it.
        }
      }
    }
  });
  await card.getByLabel("Note").pressSequentially("Counted twice.");
  await expect
    .poll(async () => (await (await room.carl.http.get(`/api/claims/${claim.id}`)).json()).note)
    .toBe("Counted twice.");
  await page.close();
});

test("what is typed by somebody who was signed out is saved once they are back", async ({
  browser,
}) => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const page = await room.carl.open(browser, `/articles/${story.article.id}?claim=${claim.id}`);
  page.on("dialog", (dialog) => dialog.accept());
  const card = page.getByRole("article", { name: "Claim: 59 missiles" });
  await card.getByLabel("Note").waitFor();
  await page.context().clearCookies();
  await card.getByLabel("Note").fill("Counted twice.");
  await card.getByLabel("Comment for colleagues").fill("Who counted?");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(room.carl.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(card.getByText("Who counted?")).toBeVisible();
  await expect
    .poll(async () => (await room.carl.http.get(`/api/claims/${claim.id}`)).json())
    .toMatchObject({ note: "Counted twice.", comments: [{ body: "Who counted?" }] });
  await page.close();
});

test("a page whose parts an upgrade took away loads anew", async ({ browser }) => {
  const page = await room.carl.open(browser, "/articles");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Articles");
  await page.route(/_next\/static\/chunks/, (route) => route.abort());
  await page.getByRole("link", { name: "Import" }).first().click();
  await expect(page.getByRole("heading", { name: "This page did not load" })).toBeVisible();
  await page.unroute(/_next\/static\/chunks/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Import an article");
  await page.close();
});

test("while another program has the database locked, reading goes on", async () => {
  const story = await importStory(room.carl);
  const lock = new Database(path.join(room.app.dataDir, "galley.db"));
  lock.exec("BEGIN IMMEDIATE");
  const data = { id: v7(), revision: 1, start: 0, end: 3, kind: "other" };
  const written = room.carl.http.post(`/api/articles/${story.article.id}/claims`, { data });
  for (const read of ["/api/health", `/api/articles/${story.article.id}`]) {
    expect((await room.carl.http.get(read)).status()).toBe(200);
  }
  lock.exec("COMMIT");
  lock.close();
  expect((await written).status()).toBe(201);
});

test("pages are only read, and nobody has pictures resized", async () => {
  const http = await guestOf(room.app);
  const headers = { "next-action": "0".repeat(42) };
  expect((await http.post("/sign-in", { headers, data: "[]" })).status()).toBe(405);
  const picture = "/_next/image?url=%2Fworkspace.png&w=3840&q=75";
  expect((await http.get(picture)).status()).toBeGreaterThanOrEqual(400);
  await http.dispose();
});

test("Galley runs from any folder, and leaves one whole file when it is stopped", async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "galley-mishaps-"));
  const app = await startApp({ dataDir, folder: tmpdir() });
  const http = await guestOf(app);
  const { revision } = await (await http.get("/api/health")).json();
  const build = path.resolve(import.meta.dirname, "../.next/BUILD_ID");
  expect(revision).toBe((await readFile(build, "utf8")).trim());
  await http.dispose();
  expect(await app.kill("SIGTERM")).toBe(0);
  const files = await readdir(dataDir);
  expect(files.filter((name) => name.startsWith("galley.db"))).toEqual(["galley.db"]);
  await rm(dataDir, { recursive: true, force: true });
});
