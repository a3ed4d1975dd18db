import { expect, test } from "playwright/test";
import { onThisMachine } from "#lib/machine-factor.ts";
import { seriousOn } from "./axe.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom({ sampleDesk: true });
});
test.afterAll(() => room.close());

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious on any screen (${colorScheme})`, async ({ browser }) => {
    test.setTimeout(onThisMachine(120_000));
    const list = await (await room.ada.http.get("/api/articles")).json();
    const flagged = list.data.find(
      (one: { progress: { flagged: number } }) => one.progress.flagged,
    );
    const paths = [
      "/articles",
      "/articles?stage=ready",
      "/import",
      "/review",
      `/articles/${flagged.id}`,
      "/desk/sample-desk",
      "/account",
      "/nowhere",
    ];
    const page = await room.ada.open(browser, "/articles");
    await page.emulateMedia({ colorScheme });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(await seriousOn(page), path).toEqual([]);
    }
    await page.goto(`/articles/${flagged.id}`);
    await page.locator("[data-claim]").first().click();
    await expect(page.getByRole("radiogroup", { name: "Verdict" })).toBeVisible();
    expect(await seriousOn(page), "an open claim").toEqual([]);
    await page.context().close();

    const outside = await browser.newContext({ baseURL: room.app.origin, colorScheme });
    const stranger = await outside.newPage();
    for (const path of ["/sign-in", "/setup/spent", "/invitations/unknown"]) {
      await stranger.goto(path);
      await expect(stranger.getByRole("heading", { level: 1 }).first()).toBeVisible();
      expect(await seriousOn(stranger), path).toEqual([]);
    }
    await outside.close();
  });
}
