import { expect, type Page, test } from "playwright/test";
import { onThisMachine } from "#lib/machine-factor.ts";
import { importStory, type Newsroom, openNewsroom, signIn, tag } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

async function askToLeave(page: Page) {
  await page.getByRole("button", { name: "Account of Carl" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
}

const keptIn = (page: Page) =>
  page.evaluate(() =>
    [localStorage, sessionStorage]
      .flatMap((storage) => Object.keys(storage))
      .filter((name) => name.startsWith("galley")),
  );

test("signing out asks first about what is not sent, and leaves nothing behind", async ({
  browser,
}) => {
  test.setTimeout(onThisMachine(180_000));
  const carl = await signIn(room.app, room.carl);
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const path = `/articles/${story.article.id}?claim=${claim.id}`;
  const page = await carl.open(browser, path);
  const cardOn = (page: Page) => page.getByRole("article", { name: "Claim: 59 missiles" });
  await expect(cardOn(page).getByRole("radiogroup", { name: "Verdict" })).toBeVisible();
  const changes = /\/api\/(?!auth|me$)/;
  // In every tab: one that is opened later sends what waits in the browser.
  await page
    .context()
    .route(changes, (route) =>
      route.request().method() === "GET" ? route.continue() : route.abort(),
    );
  await page.keyboard.press("4");
  const other = await page.context().newPage();
  await other.goto(path);
  await cardOn(other).getByLabel("Comment for colleagues").fill("Half a thought");

  await askToLeave(page);
  const dialog = page.getByRole("dialog", { name: "Sign out before everything is sent?" });
  await expect(dialog).toContainText("“The presidents speak”: 1 change, 1 text in a form");
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await expect(dialog).toBeHidden();
  expect(await keptIn(page)).not.toEqual([]);

  await askToLeave(page);
  await expect(dialog).toContainText("1 change");
  await page.context().unroute(changes);
  await dialog.getByRole("button", { name: "Send, then sign out" }).click();
  await expect(dialog).toContainText(/: 1 text in a form/, { timeout: onThisMachine(30_000) });
  await expect(dialog.getByRole("button", { name: "Send, then sign out" })).toHaveCount(0);
  const stored = await (await room.carl.http.get(`/api/claims/${claim.id}`)).json();
  expect(stored).toMatchObject({ verdict: "inaccurate", comments: [] });

  await dialog.getByRole("button", { name: "Delete and sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(other).toHaveURL(/\/sign-in$/);
  expect([await keptIn(page), await keptIn(other)]).toEqual([[], []]);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name.split(".").at(-1))).toEqual(["device"]);
  expect((await carl.http.get("/api/me")).status()).toBe(401);
  await page.context().close();
  await carl.http.dispose();
});

test("with nothing unsent it asks nothing, and what others have not sent stays theirs", async ({
  browser,
}) => {
  test.setTimeout(onThisMachine(180_000));
  const carl = await signIn(room.app, room.carl);
  const page = await carl.open(browser, "/articles");
  const name = "galley outbox 018f0000-0000-7000-8000-000000000000 a 1";
  await page.evaluate((name) => localStorage.setItem(name, "{}"), name);
  await askToLeave(page);
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await keptIn(page)).toEqual([name]);
  await page.context().close();
  await carl.http.dispose();
});
