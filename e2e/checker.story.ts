import { expect, type Page, test } from "playwright/test";
import { importStory, type Newsroom, openNewsroom, STORY, tag, tick } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

/** Selects words of the article with the mouse, from their first to their last letter. */
async function selectWithMouse(page: Page, words: string): Promise<void> {
  await expect(page.locator(".ProseMirror")).toContainText(words);
  const places = await page.evaluate((words) => {
    const walker = document.createTreeWalker(
      document.querySelector(".ProseMirror") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) return null;
      const middle = (rect: DOMRect) => rect.top + rect.height / 2;
      return { from: [first.left + 1, middle(first)], to: [last.right - 1, middle(last)] };
    }
    return null;
  }, words);
  if (!places) throw new Error(`The article does not show: ${words}`);
  const [x1 = 0, y1 = 0] = places.from;
  const [x2 = 0, y2 = 0] = places.to;
  await page.mouse.move(x1, y1);
  await page.mouse.down();
  await page.mouse.move(x2, y2, { steps: 5 });
  await page.mouse.up();
}

test("import by pasting shows what was recognised, and opens the article", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  const pasted = `Presidents trade words\n\nFiled under:\n\n${STORY}\n\nSign up for our newsletter`;
  await page.getByRole("textbox", { name: "Text" }).fill(pasted);
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue(
    "Presidents trade words",
  );
  await expect(page.getByText("Filed under:", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Open article" }).click();
  await expect(page.getByRole("textbox", { name: "Presidents trade words" })).toBeVisible();
  await expect(page.getByText("Filed under:")).toHaveCount(0);
  await page.close();
});

test("tag with the mouse, judge, add evidence, correct, flag, and undo", async ({ browser }) => {
  const story = await importStory(room.carl);
  const page = await room.carl.open(browser, `/articles/${story.article.id}`);
  await selectWithMouse(page, "59 missiles");
  await page.getByRole("toolbar", { name: "Selected words" }).getByText("Claim").click();
  const card = page.getByRole("article", { name: "Claim: 59 missiles" });
  await expect(card).toBeVisible();
  await tick(card.getByRole("radio", { name: "Inaccurate" }));
  await expect(card.getByRole("button", { name: /Checked Check|Check/ }).first()).toBeVisible();

  await card.getByRole("button", { name: /Add evidence/ }).click();
  await card.getByRole("textbox", { name: "Title" }).fill("Pentagon briefing, 7 April 2017");
  await card
    .getByRole("button", { name: /^(Add|Save)/ })
    .last()
    .click();
  await expect(card.getByText("Pentagon briefing, 7 April 2017")).toBeVisible();

  await card.getByRole("button", { name: /^Replace/ }).click();
  await card.getByLabel("New words").fill("58 missiles");
  await card.getByRole("button", { name: /Propose/ }).click();
  await expect(page.locator("ins, .ProseMirror [data-correction]").first()).toBeVisible();

  await card.getByRole("button", { name: /Flag/ }).click();
  await expect(card.getByText("Flagged: waiting for a second editor")).toBeVisible();
  await expect(page.getByRole("status").getByText("Saved")).toBeVisible();

  await page.getByRole("textbox", { name: "The presidents speak" }).focus();
  await page.keyboard.press("Control+z");
  await expect(card.getByText("Flagged: waiting for a second editor")).toHaveCount(0);
  await page.reload();
  const again = await (await room.carl.http.get(`/api/articles/${story.article.id}`)).json();
  expect(again.claims).toMatchObject([
    {
      anchor: { exact: "59 missiles" },
      verdict: "inaccurate",
      check: "checked",
      review: "none",
      evidence: [{ title: "Pentagon briefing, 7 April 2017" }],
      corrections: [{ insert: "58 missiles", state: "proposed" }],
    },
  ]);
  await page.close();
});

test("a key tells what lines and signs mean; what is printed is the annotated copy", async ({
  browser,
}) => {
  const story = await importStory(room.carl);
  const page = await room.carl.open(browser, `/articles/${story.article.id}`);
  await page.locator(".ProseMirror").waitFor();
  await page.keyboard.press("l");
  const legend = page.getByRole("dialog", { name: "Lines and signs" });
  await expect(legend.getByRole("listitem")).toHaveCount(19);
  await page.keyboard.press("Escape");
  await expect(legend).toBeHidden();
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "What lines and signs mean" }).click();
  await expect(legend).toContainText("Misattributed");
  await page.keyboard.press("Escape");
  await expect(legend).toBeHidden();

  // Not sent yet, and printed all the same.
  await selectWithMouse(page, "59 missiles");
  await page.keyboard.press("c");
  await page.emulateMedia({ media: "print" });
  const copy = page.getByRole("heading", { name: "Record of claims" });
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(copy).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(page.getByRole("link", { name: "Claim 1", exact: true })).toBeVisible();
  await expect(page.locator(".ProseMirror")).toBeHidden();
  await expect(page.getByRole("navigation")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(copy).toHaveCount(0);
  await expect(page.locator(".ProseMirror")).toBeVisible();

  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() =>
    addEventListener("beforeprint", () => {
      document.title = `Printed: ${document.querySelector("body > :last-child")?.shadowRoot !== null}`;
    }),
  );
  expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
  await expect(page).toHaveTitle("Printed: true");
  await page.close();
});

test("a click in the text opens its claim", async ({ browser }) => {
  const story = await importStory(room.carl);
  await tag(room.carl, story, "third call this year");
  const page = await room.carl.open(browser, `/articles/${story.article.id}`);
  await page.locator("[data-claim]").first().click();
  const panel = page.getByRole("article", { name: "Claim: third call this year" });
  await expect(panel.getByRole("radiogroup", { name: "Verdict" })).toBeVisible();
  await page.close();
});

test("the button on a message takes back what the message says, whatever was done since", async ({
  browser,
}) => {
  const story = await importStory(room.carl);
  await tag(room.carl, story, "third call this year");
  await tag(room.carl, story, "59 missiles");
  const page = await room.carl.open(browser, `/articles/${story.article.id}`);
  await page.getByRole("button", { name: /third call this year/ }).click();
  await page.getByRole("button", { name: "Delete claim" }).click();
  const missiles = page.getByRole("article", { name: "Claim: 59 missiles" });
  await missiles.getByRole("button", { name: /59 missiles/ }).click();
  await tick(missiles.getByRole("radio", { name: "Inaccurate" }));
  const messages = page.getByRole("region", { name: "Messages" });
  await messages.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Previous claim: third call" })).toBeVisible();
  await expect(missiles.getByRole("radio", { name: "Inaccurate" })).toBeChecked();
  await expect(messages.getByRole("listitem")).toHaveText(/Undone: claim deleted/);
  await page.close();
});
