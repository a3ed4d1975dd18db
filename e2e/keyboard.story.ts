import { expect, type Page, test } from "playwright/test";
import { onThisMachine } from "#lib/machine-factor.ts";
import { importStory, type Newsroom, openNewsroom, STORY } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

/** Tabs on until the focus is on something with this role and name, as a person would. */
async function tabTo(page: Page, role: Parameters<Page["getByRole"]>[0], name: RegExp | string) {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No way by Tab to the ${role} ${name}.`);
}

/** Puts the caret in front of words and selects them with Shift and the arrow keys. */
async function selectByKeys(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+Home");
  const offset = await page.evaluate((words) => {
    const text = document.querySelector(".ProseMirror")?.textContent ?? "";
    return text.indexOf(words);
  }, words);
  expect(offset).toBeGreaterThanOrEqual(0);
  for (let step = 0; step < 400; step++) {
    const before = await page.evaluate(() => {
      const selection = getSelection();
      const root = document.querySelector(".ProseMirror");
      if (!selection?.anchorNode || !root) return -1;
      const range = document.createRange();
      range.setStart(root, 0);
      range.setEnd(selection.anchorNode, selection.anchorOffset);
      return range.toString().length;
    });
    if (before === offset) break;
    await page.keyboard.press("ArrowRight");
  }
  for (const _ of words) await page.keyboard.press("Shift+ArrowRight");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
}

test("the whole story without a mouse: import, tag, correct, flag, approve, publish", async ({
  browser,
}) => {
  test.setTimeout(onThisMachine(90_000));
  const page = await room.carl.open(browser, "/articles");
  await tabTo(page, "link", /Import/);
  await page.keyboard.press("Enter");
  await tabTo(page, "textbox", "Text");
  await page.keyboard.insertText(`Relations at a low\n\n${STORY}`);
  await tabTo(page, "button", "Read the text");
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "Open article");
  await page.keyboard.press("Enter");

  await tabTo(page, "textbox", "Relations at a low");
  await selectByKeys(page, "third call");
  await page.keyboard.press("c");
  const card = page.getByRole("article", { name: "Claim: third call" });
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("4");
  await expect(card.getByRole("radio", { name: "Inaccurate" })).toBeChecked();
  await page.keyboard.press("r");
  await expect(card.getByLabel("New words")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("second call");
  await page.keyboard.press("Control+Enter");
  await expect(card.getByLabel("New words")).toHaveCount(0);
  await page.keyboard.press("f");
  await expect(card.getByText("Flagged: waiting for a second editor")).toBeVisible();
  await expect(page.getByRole("status").getByText("Saved")).toBeVisible();
  const article = page.url();
  // What is flagged is found from every page, and a checker is told who decides on it.
  await tabTo(page, "link", "Flagged, waiting: 1 claim");
  await page.keyboard.press("Enter");
  const row = page.getByRole("row", { name: /Relations at a low/ });
  await expect(row).toContainText("1 of 1 claim checked");
  await expect(row).toContainText(/Words in claims: [1-9]\d? %/);
  await tabTo(page, "link", "Review");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 claim is flagged, waiting for a reviewer")).toBeVisible();
  await expect(page.getByText("Ada or Rita may decide")).toBeVisible();
  await page.close();

  const review = await room.rita.open(browser, "/review");
  await expect(review.getByRole("region", { name: "The claim to decide on" })).toContainText(
    "second",
  );
  await review.keyboard.press("a");
  await expect(review.getByText(/Nothing is flagged/)).toBeVisible();
  await review.goto(article);
  await tabTo(review, "button", /Publish/);
  await review.keyboard.press("Enter");
  const dialog = review.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let step = 0; step < 20; step++) {
    const isOnPublish = await review.evaluate(() =>
      /^Publish/.test(document.activeElement?.textContent ?? ""),
    );
    if (isOnPublish) break;
    await review.keyboard.press("Tab");
  }
  await review.keyboard.press("Enter");
  await expect(review.getByText(/revision 2/).first()).toBeVisible();
  await review.close();
});

test("a key that comes before the browser tells of the selection acts on what is seen selected", async ({
  browser,
}) => {
  const story = await importStory(room.carl);
  const page = await room.carl.open(browser, `/articles/${story.article.id}`);
  await tabTo(page, "textbox", "The presidents speak");
  await selectByKeys(page, "third ca");
  await page.evaluate(() => {
    const stroke = { key: "c", bubbles: true, cancelable: true };
    getSelection()?.modify("extend", "forward", "character");
    getSelection()?.modify("extend", "forward", "character");
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", stroke));
  });
  await expect(page.getByRole("article", { name: "Claim: third call" })).toBeVisible();
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toHaveCount(0);
  await page.close();
});

test("? shows every key, and Escape closes it", async ({ browser }) => {
  const story = await importStory(room.carl);
  const page = await room.carl.open(browser, `/articles/${story.article.id}`);
  await tabTo(page, "textbox", "The presidents speak");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Claim");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.close();
});
