import { type Browser, expect, type Locator, type Page, test } from "playwright/test";
import { onThisMachine } from "#lib/machine-factor.ts";
import { selectByKeys, tabTo } from "./by-keys.ts";
import { importStory, type Newsroom, openNewsroom, STORY } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

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
  await tabTo(page, "link", "Flagged, waiting 1 claim");
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

/** An article of its own in which these words are selected, on a processor this many times slower. */
async function openSelected(browser: Browser, words: string, { slower = 1 } = {}): Promise<Page> {
  const story = await importStory(room.carl);
  const page = await room.carl.open(browser, `/articles/${story.article.id}`);
  await page.locator(".ProseMirror").waitFor();
  await select(page, words);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return page;
}

/** Selects words of the text as it is drawn, in one go, with the focus in it. */
async function select(page: Page, words: string): Promise<void> {
  const text = page.locator(".ProseMirror");
  await text.focus();
  await text.evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
    const node = nodes.find(({ data }) => data.includes(words));
    const start = node?.data.indexOf(words) ?? 0;
    if (node) getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
  }, words);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
}

const cardOf = (page: Page, words: string): Locator =>
  page.getByRole("article", { name: `Claim: ${words}`, exact: true });

for (const slower of [1, 4]) {
  test(`no key is lost that comes at once, on a processor ${slower} times slower`, async ({
    browser,
  }) => {
    test.setTimeout(onThisMachine(slower * 60_000));
    const page = await openSelected(browser, "59 missiles", { slower });
    await page.keyboard.type("r1902");
    const card = cardOf(page, "59 missiles");
    await expect(card.getByLabel("New words")).toHaveValue("1902");
    await page.keyboard.press("Control+Enter");
    await expect(card.getByLabel("New words")).toHaveCount(0);

    await select(page, "20 aircraft");
    await page.keyboard.type("c4f");
    const other = cardOf(page, "20 aircraft");
    await expect(other.getByRole("radio", { name: "Inaccurate" })).toBeChecked();
    await expect(other.getByText("Flagged: waiting for a second editor")).toBeVisible();

    await select(page, "third call");
    await page.keyboard.type("c4eReport");
    const third = cardOf(page, "third call");
    await expect(third.getByRole("textbox", { name: "Title" })).toHaveValue("Report");
    await expect(third.getByRole("radio", { name: "Inaccurate" })).toBeChecked();
    await page.keyboard.press("Escape");

    await page.keyboard.press("Control+k");
    await page.keyboard.type("missiles");
    await expect(page.getByRole("textbox", { name: "Find a command" })).toHaveValue("missiles");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.context().close();
  });
}

test("what is typed or pasted over words is a replacement of them, and Backspace a deletion", async ({
  browser,
}) => {
  const page = await openSelected(browser, "third call");
  await page.keyboard.type("xylophone");
  const card = cardOf(page, "third call");
  await expect(card.getByLabel("New words")).toHaveValue("xylophone");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // Left, the form leaves no empty claim; its words are there when it is opened again.
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await select(page, "third call");
  await page.keyboard.press("r");
  await expect(card.getByLabel("New words")).toHaveValue("xylophone");
  await page.keyboard.press("Control+Enter");
  await expect(card.getByLabel("New words")).toHaveCount(0);

  await select(page, "59 missiles");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "58 rockets");
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await expect(cardOf(page, "59 missiles").getByLabel("New words")).toHaveValue("58 rockets");
  await page.keyboard.press("Escape");

  await select(page, "this year");
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("form", { name: "Delete the words" })).toBeVisible();
  await page.context().close();
});

test("a key that can do nothing says why, and what would", async ({ browser }) => {
  const page = await openSelected(browser, "third");
  await page.keyboard.press("Escape");
  const messages = page.getByRole("region", { name: "Messages" });
  for (const [key, why] of [
    ["4", "There is no claim yet. Select words, then press c."],
    ["c", "No words are selected."],
    ["q", "The text changes by corrections."],
    ["Backspace", "No words are selected."],
  ] as const) {
    await page.keyboard.press(key);
    await expect(messages.getByRole("listitem")).toHaveText(new RegExp(why.replaceAll(".", "\\.")));
  }
  await page.context().close();
});

test("the words of a claim are moved by keys, undone after a reload, and done again", async ({
  browser,
}) => {
  const page = await openSelected(browser, "59 missiles");
  await page.keyboard.type("cs");
  await expect(page.getByRole("toolbar", { name: "Words of the claim" })).toBeVisible();
  for (let step = 0; step < 9; step++) await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(cardOf(page, "59")).toBeVisible();
  await expect(page.getByRole("status").getByText("Saved")).toBeVisible();
  await page.reload();
  await page.locator(".ProseMirror").focus();
  const messages = page.getByRole("region", { name: "Messages" });
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("article", { name: "Claim: 59 missiles" })).toBeVisible();
  await expect(messages).toContainText("Undone: words of the claim set anew, “59 missiles”.");
  await page.keyboard.press("Control+y");
  await expect(cardOf(page, "59")).toBeVisible();
  await expect(messages).toContainText("Done again");

  // The same words are a claim already: it is opened.
  await select(page, "59");
  await page.keyboard.press("c");
  await expect(cardOf(page, "59").getByRole("radiogroup", { name: "Verdict" })).toBeVisible();
  await expect(page.getByRole("article", { name: /^Claim:/ })).toHaveCount(1);

  // By its end, with the mouse: it takes whole words.
  const grip = page.locator('[data-claim-end="end"]');
  const from = await grip.boundingBox();
  if (!from) throw new Error("The open claim has no grip.");
  await page.mouse.move(from.x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + from.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(cardOf(page, "59 missiles")).toBeVisible();
  await page.context().close();
});

test("the keys of every screen lead to articles, claims and commands", async ({ browser }) => {
  const story = await importStory(room.carl, { headline: "A bridge too short" });
  const page = await room.carl.open(browser, "/account");
  const palette = page.getByRole("textbox", { name: "Find a command" });
  for (const path of ["/account", "/articles", "/review", "/import"]) {
    await page.goto(path);
    await expect(async () => {
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.keyboard.press("Control+k");
  await palette.fill("bridge too");
  await page.getByRole("menuitem", { name: "A bridge too short" }).click();
  await page.waitForURL(`**/articles/${story.article.id}`);
  await page.close();
});
