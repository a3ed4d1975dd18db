import { expect, type Page, test } from "playwright/test";
import { importStory, type Newsroom, openNewsroom, PASSWORD, tag } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

/** Holds the page’s programs back, as a slow line does, until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("what is typed before the page is ready is kept, where it was typed", async ({ browser }) => {
  const story = await importStory(room.carl);
  const claim = await tag(room.carl, story, "59 missiles");
  const page = await room.carl.open(browser, "/account");
  const release = await holdScripts(page);
  await page.goto(`/articles/${story.article.id}?claim=${claim.id}`, { waitUntil: "commit" });
  const note = page.getByRole("article", { name: "Claim: 59 missiles" }).getByLabel("Note");
  await note.pressSequentially("Cou");
  release();
  await page.locator(".ProseMirror").waitFor();
  await expect(note).toBeFocused();
  await note.pressSequentially("nted twice.");
  await expect(note).toHaveValue("Counted twice.");
  await expect
    .poll(async () => (await (await room.carl.http.get(`/api/claims/${claim.id}`)).json()).note)
    .toBe("Counted twice.");
  await page.context().close();
});

test("a form that is sent before the page is ready puts nothing into the address", async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: room.app.origin });
  const release = await holdScripts(page);
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("E-mail").fill(room.carl.email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByLabel("Password").press("Enter");
  release();
  // Only the program tells a button that something points at it.
  const button = page.getByRole("button", { name: "Sign in" });
  await expect(async () => {
    await page.mouse.move(0, 0);
    await button.hover();
    await expect(button).toHaveAttribute("data-hovered", { timeout: 500 });
  }).toPass();
  expect(new URL(page.url()).search).toBe("");
  await page.getByLabel("Password").press("Enter");
  await page.waitForURL(/articles/);
  await page.close();
});
