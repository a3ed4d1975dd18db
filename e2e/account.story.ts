import { expect, test } from "playwright/test";
import { type Newsroom, openNewsroom, PASSWORD, signIn } from "./newsroom.ts";

const NEXT_PASSWORD = "eight louder typesetters";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

test("a new password takes the old one, and signs out everywhere else", async ({ browser }) => {
  const elsewhere = await signIn(room.app, room.carl);
  const page = await room.carl.open(browser, "/account");
  const current = page.getByLabel("Current password");
  const change = page.getByRole("button", { name: "Change the password" });
  await current.fill("not the one at all");
  await page.getByLabel("New password").fill(NEXT_PASSWORD);
  await change.click();
  await expect(page.getByText(/That is not your password/).filter({ visible: true })).toHaveCount(
    1,
  );
  await expect(current).toBeFocused();

  await current.fill(PASSWORD);
  await change.click();
  await expect(page.getByText(/signed out everywhere else/)).toBeVisible();
  await expect(current).toHaveValue("");
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(0);
  await expect(change).toBeFocused();
  expect((await elsewhere.http.get("/api/me")).status()).toBe(401);
  expect((await room.carl.http.get("/api/me")).status()).toBe(200);
  await elsewhere.http.dispose();

  const entry = await (await browser.newContext({ baseURL: room.app.origin })).newPage();
  for (const [password, place] of [
    [PASSWORD, /sign-in/],
    [NEXT_PASSWORD, /articles/],
  ] as const) {
    await entry.goto("/sign-in");
    await entry.getByLabel("E-mail").fill(room.carl.email);
    await entry.getByLabel("Password", { exact: true }).fill(password);
    await entry.getByRole("button", { name: "Sign in" }).click();
    if (password === PASSWORD)
      await expect(entry.getByText(/do not belong together/)).toBeVisible();
    await expect(entry).toHaveURL(place);
  }
  await entry.context().close();
  await page.context().close();
});
