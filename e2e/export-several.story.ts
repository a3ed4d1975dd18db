import { strFromU8, unzipSync } from "fflate";
import { type Browser, expect, type Locator, test } from "playwright/test";
import { download, formatIn } from "./exports.ts";
import { importStory, type Newsroom, openNewsroom } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

/** The list with three articles of one headline, and their tick boxes. */
async function openThree(browser: Browser, headline: string) {
  const stories = [];
  for (let made = 0; made < 3; made++) stories.push(await importStory(room.carl, { headline }));
  const path = `/articles?q=${encodeURIComponent(headline)}`;
  const page = await room.carl.open(browser, path);
  await expect(page.getByRole("link", { name: headline })).toHaveCount(3);
  await expect(page.getByRole("button", { name: /^Export \d/ })).toHaveCount(0);
  return { page, stories, ticks: page.getByRole("checkbox", { name: `Choose “${headline}”` }) };
}

/** A tick box is pressed where it is seen: on its label. */
const labelled = (tick: Locator) => tick.locator("xpath=ancestor::label");

test("several articles come as one archive, each under its own name", async ({ browser }) => {
  const { page, stories, ticks } = await openThree(browser, "Alike");
  await labelled(ticks.first()).click();
  await labelled(ticks.last()).click({ modifiers: ["Shift"] });
  await expect(page.getByRole("status").filter({ hasText: "3 articles chosen" })).toBeAttached();
  await labelled(ticks.nth(1)).click();
  await expect(page.getByRole("button", { name: "Export 2 articles…" })).toBeVisible();
  await page.getByRole("checkbox", { name: "Choose all articles shown" }).press("Space");
  await page.getByRole("button", { name: "Export 3 articles…" }).click();

  const refusal = { code: "conflict", detail: "Two approved corrections touch. Withdraw one." };
  await page.route(`**/${stories[0]?.article.id}/export?*`, (route) =>
    route.fulfill({ status: 409, contentType: "application/problem+json", json: refusal }),
  );
  const dialog = page.getByRole("dialog", { name: "Export 3 articles" });
  await formatIn(dialog, "Text").click();
  const archive = await download(page, () =>
    dialog.getByRole("button", { name: "Download 3 files" }).click(),
  );
  expect(archive.name).toMatch(/^Galley articles \d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(new Uint8Array(archive.bytes));
  expect(Object.keys(files)).toEqual(["Not exported.txt", "Alike.txt", "Alike (2).txt"]);
  expect(strFromU8(files["Alike (2).txt"] ?? new Uint8Array())).toContain("59 missiles");
  expect(strFromU8(files["Not exported.txt"] ?? new Uint8Array())).toContain(refusal.detail);
  await expect(dialog.getByText(/^2 of 3 articles are in “Galley articles/)).toBeVisible();
  await expect(dialog.getByText(refusal.detail)).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Choose none" }).click();
  await expect(page.getByRole("button", { name: /^Export \d/ })).toHaveCount(0);
  await page.context().close();
});

test("several articles can be called off", async ({ browser }) => {
  const { page, ticks } = await openThree(browser, "Called off");
  for (const tick of await ticks.all()) await tick.press("Space");
  await page.route("**/export?*", () => undefined);
  await page.getByRole("button", { name: "Export 3 articles…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export 3 articles" });
  await dialog.getByRole("button", { name: "Download 3 files" }).click();
  await expect(dialog.getByRole("progressbar", { name: "Articles written" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/It was stopped, and nothing was saved/)).toBeVisible();
  await page.context().close();
});

test("with a key held, a choice goes from row to row, and lasts over a search", async ({
  browser,
}) => {
  const { page, ticks } = await openThree(browser, "By the keyboard");
  await ticks.first().press("Space");
  await ticks.last().press("Shift+Space");
  await expect(page.getByRole("button", { name: "Export 3 articles…" })).toBeVisible();
  await page.getByRole("searchbox").fill("no such headline at all");
  await expect(page.getByText("No article is like that")).toBeVisible();
  await expect(page.getByText("3 articles chosen, 3 of them not in this list")).toBeVisible();
  await page.context().close();
});

test("several articles are assigned and archived, each refusal is told, and namesakes are told apart", async ({
  browser,
}) => {
  const { stories, page: first } = await openThree(browser, "Done with");
  await first.context().close();
  const page = await room.ada.open(browser, "/articles?q=Done%20with");
  const told = page.getByRole("paragraph").filter({ hasText: /came in \d+ \w+ \d{4} · \S/ });
  await expect(told).toHaveCount(3);
  await page.getByRole("checkbox", { name: "Choose all articles shown" }).press("Space");
  await page.getByRole("button", { name: "Assign…" }).click();
  const assigning = page.getByRole("dialog", { name: "Assign 3 articles" });
  await assigning.getByRole("button", { name: /Assignee/ }).click();
  await page.getByRole("option", { name: room.carl.name }).click();
  await assigning.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(assigning.getByText("3 of 3 articles are assigned.")).toBeVisible();
  await assigning.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("cell", { name: room.carl.name })).toHaveCount(3);

  const refusal = { code: "conflict", detail: "Somebody is at it. Try again later." };
  await page.route(`**/${stories[0]?.article.id}/archive`, (route) =>
    route.fulfill({ status: 409, contentType: "application/problem+json", json: refusal }),
  );
  await page.getByRole("button", { name: "Archive…" }).click();
  const archiving = page.getByRole("dialog", { name: "Archive 3 articles" });
  await archiving.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(archiving.getByText("2 of 3 articles are archived. 1 could not be:")).toBeVisible();
  await expect(archiving.getByText(refusal.detail)).toBeVisible();
  await archiving.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("link", { name: "Done with" })).toHaveCount(1);
  await page.getByRole("button", { name: "Not archived" }).click();
  await page.getByRole("option", { name: "Archived", exact: true }).click();
  await expect(page.getByRole("link", { name: "Done with" })).toHaveCount(2);

  await page.getByRole("link", { name: "Done with" }).first().click();
  await expect(page.getByText(/Archived by .* nothing changes here/)).toBeVisible();
  await page.getByRole("button", { name: "Details…" }).click();
  await page.getByRole("button", { name: "Delete…" }).click();
  const deleting = page.getByRole("dialog", { name: "Delete “Done with”?" });
  const bundle = await download(page, () =>
    deleting.getByRole("button", { name: "Save its bundle" }).click(),
  );
  expect(bundle.name).toMatch(/\.json$/);
  await expect(deleting.getByText(`Saved as “${bundle.name}”.`)).toBeVisible();
  await deleting.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("“Done with” is deleted.")).toBeVisible();
  await expect(page).toHaveURL(/\/articles$/);
  await page.context().close();
});

test("the list is sorted by the heads of its columns, with the keyboard and over a reload", async ({
  browser,
}) => {
  for (const headline of ["Sorted: Zebra", "Sorted: “Älter”", "Sorted: Bean"]) {
    await importStory(room.carl, { headline });
  }
  const page = await room.carl.open(browser, "/articles?q=Sorted%3A");
  const headlines = () => page.getByRole("link", { name: /^Sorted: / });
  const head = page.getByRole("columnheader", { name: "Headline" });
  await expect(page.getByRole("columnheader", { name: "Updated" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await head.getByRole("button").press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const sorted = ["Sorted: “Älter”", "Sorted: Bean", "Sorted: Zebra"];
  await expect(headlines()).toHaveText(sorted);
  await expect(head.getByRole("button")).toBeFocused();
  await page.reload();
  await expect(headlines()).toHaveText(sorted);
  await head.getByRole("button").press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(headlines()).toHaveText(sorted.toReversed());
  await page.context().close();
});
