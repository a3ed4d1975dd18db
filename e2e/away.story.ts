import { expect, test } from "playwright/test";
import { onThisMachine } from "#lib/machine-factor.ts";
import { flag, importStory, type Newsroom, openNewsroom, tag } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

test("what was done while the server is away survives a reload and arrives later", async ({
  browser,
}) => {
  test.setTimeout(onThisMachine(90_000));
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const path = `/articles/${story.article.id}?claim=${claim.id}`;
  const page = await room.carl.open(browser, path);
  page.on("dialog", (dialog) => dialog.accept());
  const card = page.getByRole("article", { name: "Claim: 59 missiles" });
  const waiting = page.getByText("Galley does not answer. 3 changes wait here.");
  await expect(card.getByRole("radiogroup", { name: "Verdict" })).toBeVisible();

  const changes = /\/api\/(?!auth|me$)/;
  await page.route(changes, (route) =>
    route.request().method() === "GET" ? route.continue() : route.abort(),
  );
  await page.keyboard.press("4");
  await card.getByLabel("Comment for colleagues").fill("Who counted?");
  await page.keyboard.press("Control+Enter");
  await card.getByLabel("Note").fill("Counted twice.");
  await card.getByLabel("Note").blur();
  await expect(waiting).toBeVisible();

  await page.goto(path);
  await expect(card.getByText("Who counted?")).toHaveCount(1);
  await expect(card.getByLabel("Note")).toHaveValue("Counted twice.");
  await expect(waiting).toBeVisible();

  await page.unroute(changes);
  await expect(page.getByRole("status").getByText("Saved")).toBeVisible({
    timeout: onThisMachine(30_000),
  });
  const stored = await (await room.carl.http.get(`/api/claims/${claim.id}`)).json();
  expect(stored).toMatchObject({
    verdict: "inaccurate",
    note: "Counted twice.",
    comments: [{ body: "Who counted?" }],
  });
  await page.close();
});

test("a double click publishes once and shows what became of the claims", async ({ browser }) => {
  const story = await importStory(room.carl);
  const { id } = await flag(room.carl, story, { words: "59 missiles", insert: "58 missiles" });
  const { version } = await (await room.rita.http.get(`/api/claims/${id}`)).json();
  const data = { version, decision: "approve" };
  await room.rita.http.post(`/api/claims/${id}/review`, { data });
  const page = await room.rita.open(browser, `/articles/${story.article.id}`);
  await page.getByRole("button", { name: /^Publish/ }).click();
  await expect(page.getByRole("dialog")).toContainText("not checked yet");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Publish/ })
    .dblclick();
  await expect(page.getByText(/revision 2/).first()).toBeVisible();
  await expect(page.getByText("Nothing was published")).toHaveCount(0);
  const view = await (await room.rita.http.get(`/api/articles/${story.article.id}`)).json();
  expect(view.article.revision).toBe(2);
  await page.close();
});
