import { type Browser, expect, type Locator, type Page, test } from "playwright/test";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { flag, importStory, type Newsroom, openNewsroom, tag } from "./newsroom.ts";

let room: Newsroom;
let long: ArticleView;
let middle: Claim;

/** Lines with a claim each, more than any window shows. */
const LINES = Array.from(
  { length: 40 },
  (_, index) =>
    `In year ${1900 + index} the bridge carried ${index + 1} thousand carts, the mayor said.`,
);

test.beforeAll(async () => {
  room = await openNewsroom({ sampleDesk: true });
  long = await importStory(room.carl, { headline: "A bridge", text: LINES.join("\n\n") });
  for (const index of LINES.keys()) {
    const claim = await tag(room.carl, long, `${index + 1} thousand carts, the`);
    if (index === 20) middle = claim;
  }
});
test.afterAll(() => room.close());

const path = (story: ArticleView, query = "") => `/articles/${story.article.id}${query}`;

const panelOf = (page: Page, words: string) =>
  page.getByRole("article", { name: `Claim: ${words}` });

/** Whether all of it is in the window, and nothing lies over its middle. */
function isSeen(place: Locator): Promise<boolean> {
  return place.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isWithin =
      top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
    return isWithin && over !== null && (element.contains(over) || over.contains(element));
  });
}

/** The workspace of an article once it answers to keys and presses. */
async function open(browser: Browser, query = "", story = long): Promise<Page> {
  const page = await room.carl.open(browser, path(story, query));
  await ready(page);
  return page;
}

const ready = (page: Page) => page.locator(".ProseMirror").waitFor();

/** How many times slower than this machine the processor is. */
async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

const WINDOWS = [
  { name: "a desk", width: 1440, height: 900 },
  { name: "a small window", width: 1024, height: 768 },
  { name: "a desk at 200 %", width: 720, height: 450 },
  { name: "a tablet", width: 768, height: 1024 },
  { name: "a phone", width: 390, height: 844 },
];

test("all that one decides from is in sight, whatever the window", async ({ browser }) => {
  const page = await open(browser);
  await slowDown(page, 4);
  for (const { name, width, height } of WINDOWS) {
    await page.setViewportSize({ width, height });
    await page.goto(path(long, `?claim=${middle.id}`));
    const panel = panelOf(page, "21 thousand carts, the");
    const needed = [
      panel.getByRole("heading", { name: "21 thousand carts, the" }),
      panel.getByText("Unchecked").first(),
      ...["Accurate", "Misquoted", "Not checkable"].map((verdict) =>
        panel.getByRole("radio", { name: verdict, exact: true }).locator("xpath=ancestor::label"),
      ),
      panel.getByRole("button", { name: "Add evidence" }),
      panel.getByRole("button", { name: "Replace" }),
      panel.getByRole("button", { name: "Flag for review" }),
      page.getByRole("button", { name: "Next claim" }),
      page.locator(`[data-claim="${middle.id}"]`).first(),
    ];
    for (const place of needed) {
      await expect.poll(() => isSeen(place), `${name}: ${place}`).toBe(true);
    }
    const text = await page.getByRole("region", { name: "The article" }).boundingBox();
    expect(text?.y, `the frame over the text on ${name}`).toBeLessThanOrEqual(height / 5);
  }
  await page.context().close();
});

test("the neighbours are a key or a press away, and the list comes back where it was", async ({
  browser,
}) => {
  const page = await open(browser, `?claim=${middle.id}`);
  await expect(panelOf(page, "21 thousand")).toBeVisible();
  await page.keyboard.press("j");
  await expect(panelOf(page, "22 thousand")).toBeVisible();
  const previous = page.getByRole("button", { name: "Previous claim" });
  await previous.click();
  await previous.click();
  await expect(panelOf(page, "20 thousand")).toBeVisible();
  await expect(previous).toBeFocused();
  await page.getByRole("radio", { name: "Accurate", exact: true }).focus();
  await page.keyboard.press("j");
  await expect(panelOf(page, "21 thousand")).toBeVisible();
  await page.getByRole("button", { name: "All claims" }).click();
  const card = page.getByRole("button", { name: /21 thousand carts/ });
  await expect(card).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panelOf(page, "21 thousand")).toBeVisible();
  await page.context().close();
});

test("what came back opens with the reviewer’s reason", async ({ browser }) => {
  const story = await importStory(room.carl, { headline: "Came back" });
  const claim = await flag(room.carl, story, { words: "59 missiles", insert: "60 missiles" });
  const answer = await room.rita.http.post(`/api/claims/${claim.id}/review`, {
    data: { version: claim.version, decision: "return", comment: "Which source counted them?" },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const page = await open(browser, `?claim=${claim.id}`, story);
  await page.setViewportSize({ width: 720, height: 450 });
  const reason = page.getByRole("region", { name: "Why it was returned" });
  await expect(reason).toContainText("Rita");
  await expect(reason).toContainText("Which source counted them?");
  expect(await isSeen(reason)).toBe(true);
  await page.context().close();
});

test("a form on a phone leaves the words that it is about in sight", async ({ browser }) => {
  const page = await open(browser, `?claim=${middle.id}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await ready(page);
  const words = page.locator(`[data-claim="${middle.id}"]`).first();
  await panelOf(page, "21 thousand").getByRole("button", { name: "Replace" }).click();
  await expect(page.getByRole("form", { name: "Replace the words" })).toBeVisible();
  await expect.poll(() => isSeen(words)).toBe(true);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "All claims" }).click();
  await page.getByRole("button", { name: "Show the list" }).click();
  await expect(page.getByRole("button", { name: /21 thousand carts/ })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "nothing stands out of the window").toBeLessThanOrEqual(390);
  await page.context().close();
});

test("reload, back and forward lead to the same claim, filter and place", async ({ browser }) => {
  const page = await open(browser);
  const claims = page.getByRole("complementary", { name: "Claims" });
  await claims.getByRole("searchbox", { name: "Find in the claims" }).fill("3 thousand");
  await expect(page).toHaveURL(/find=3\+thousand/);
  await claims.getByRole("button", { name: /“?33 thousand/ }).click();
  await expect(page).toHaveURL(/claim=/);
  await expect(page).toHaveURL(/at=\d+/);
  await page.reload();
  await ready(page);
  await expect(panelOf(page, "33 thousand")).toBeVisible();
  await expect(page.getByText("4 of 4")).toBeVisible();
  await page.goBack();
  await expect(claims.getByRole("searchbox")).toHaveValue("3 thousand");
  await expect(panelOf(page, "33 thousand").getByRole("radiogroup")).toHaveCount(0);
  await page.goForward();
  await expect(panelOf(page, "33 thousand").getByRole("radiogroup")).toBeVisible();
  await page.context().close();
});

test("a place without a claim is found again after a reload", async ({ browser }) => {
  const page = await open(browser);
  const line = page.getByText("In year 1936");
  await line.scrollIntoViewIfNeeded();
  await expect(page).toHaveURL(/at=\d+/);
  await page.reload();
  await ready(page);
  await expect.poll(() => isSeen(line)).toBe(true);
  await page.context().close();
});

test("the link to a claim is copied, and opens it", async ({ browser }) => {
  const page = await open(browser, `?claim=${middle.id}`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("The link to this claim is copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(path(long));
  await page.goto(link);
  await expect(panelOf(page, "21 thousand")).toBeVisible();
  await page.context().close();
});

test("colours and the size of the text are chosen for good", async ({ browser }) => {
  const page = await open(browser);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const size = () =>
    page.getByRole("textbox", { name: "A bridge" }).evaluate((text) => {
      return Number.parseFloat(getComputedStyle(text).fontSize);
    });
  const [light, usual] = [await paper(), await size()];
  await page.getByRole("button", { name: "Account of Carl" }).click();
  await page.getByRole("menuitem", { name: "Appearance…" }).click();
  await page.getByRole("radio", { name: "Dark" }).click();
  await page.getByRole("radio", { name: "Largest" }).click();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.reload();
  await ready(page);
  expect(await paper()).toBe(dark);
  expect(await size()).toBeCloseTo(usual * 1.5, 1);
  await page.context().close();
});

test("a first visit is shown the way, once", async ({ browser }) => {
  const page = await room.ada.open(browser, "/articles");
  await page.getByRole("link", { name: "Take the tour" }).click();
  const tour = page.getByRole("region", { name: "Tour of the workspace" });
  for (const step of [1, 2, 3, 4]) {
    await expect(tour).toContainText(`Step ${step} of 5`);
    await tour.getByRole("button", { name: "Next" }).click();
  }
  await tour.getByRole("button", { name: "Done" }).click();
  await expect(tour).toHaveCount(0);
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Take the tour" }).click();
  await expect(tour).toContainText("Step 1 of 5");
  await page.keyboard.press("Escape");
  await expect(tour).toHaveCount(0);
  await page.goto("/articles");
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("link", { name: "Take the tour" })).toHaveCount(0);
  await page.context().close();
});
