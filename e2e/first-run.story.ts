import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "playwright/test";
import { onThisMachine } from "#lib/machine-factor.ts";
import { type App, startApp } from "./app.ts";
import { PASSWORD, tick } from "./newsroom.ts";

let app: App;
test.beforeAll(async () => {
  test.setTimeout(onThisMachine(150_000));
  app = await startApp({ dataDir: await mkdtemp(path.join(tmpdir(), "galley-story-")) });
});
test.afterAll(async () => {
  await app.kill("SIGTERM");
  await rm(app.dataDir, { recursive: true, force: true });
});

test("the first person follows the printed link and finds a desk that is alive", async ({
  page,
}) => {
  await page.goto(app.setupLink ?? "");
  await page.getByLabel("Your name").fill("Ada Lindqvist");
  await page.getByLabel("E-mail").fill("ada@example.org");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText(/12 characters/).first()).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await tick(page.getByLabel("Load the sample desk"));
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { name: "Articles" })).toBeVisible({
    timeout: onThisMachine(15_000),
  });
  await expect(page.getByRole("row")).toHaveCount(6);
  await page.getByRole("link", { name: /^Seven days of quiet/ }).click();
  await expect(page.getByRole("heading", { name: "A treaty as a hostage" })).toBeVisible();
  await page.getByRole("link", { name: "Review", exact: true }).click();
  await expect(page.getByRole("button", { name: /Approve/ })).toBeVisible();
});

test("the link works once", async ({ page }) => {
  await page.goto(app.setupLink ?? "");
  await expect(page.getByLabel("Your name")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /sign in/i })).toBeVisible();
});

test("signing in leads back to where one wanted to go, and a wrong password says so", async ({
  page,
}) => {
  await page.goto(`${app.origin}/review`);
  await page.getByLabel("E-mail").fill("ada@example.org");
  await page.getByLabel("Password", { exact: true }).fill("not the one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /./ }).first()).toContainText(/password/);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Review" })).toBeVisible();
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto(`${app.origin}/articles`);
  await expect(page).toHaveURL(/sign-in/);
});
