import { expect, type Page, test } from "playwright/test";
import { choose, expectAccessible, heading, proof, textBox } from "./import-page.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { makeWordFile } from "./word-file.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

const FIRST = "The harbour was deep enough for every ferry, the city said on Monday.";
const SECOND =
  "“It was never dredged,” said the harbour master. He has held the office since spring.";
const NOTES = [
  "*Correction: An earlier version gave the wrong year.",
  "†Clarification: The city has said so since.",
  "[Editor’s note: He declined to say more.]",
];

/** A text with a mark, a note whose mark stands nowhere, and one in brackets. */
const textOf = (headline: string) =>
  [
    headline,
    FIRST,
    `${SECOND}* Nobody else was asked, and nobody on the quay had an answer ${NOTES[2]} that day.`,
    NOTES[0],
    NOTES[1],
  ].join("\n\n");

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const note = (page: Page, words: string) =>
  page.getByRole("region", { name: "Notes" }).getByRole("listitem").filter({ hasText: words });
const bar = (page: Page) => page.getByRole("dialog", { name: "Which words is this note about?" });

async function read(page: Page, headline: string): Promise<void> {
  await textBox(page).fill(textOf(headline));
  await button(page, "Read the text").click();
  await expect(heading(page)).toBeVisible();
}

/** Ties the note whose bar is open to words that are typed. */
async function tieTo(page: Page, words: string): Promise<void> {
  await expect(bar(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.type(words);
  await expect(bar(page).getByRole("status")).toHaveText(words);
  await button(page, "Tie to these words").press("Enter");
  await expect(bar(page)).toBeHidden();
}

/** Opens the article, and what the desk has of it then. */
async function openArticle(page: Page) {
  await button(page, "Open article").click();
  await page.waitForURL(/\/articles\/[\w-]+$/);
  const id = page.url().split("/").at(-1);
  const { revision, claims } = await (await room.carl.http.get(`/api/articles/${id}`)).json();
  const told = claims.map(
    (claim: { anchor: { exact: string }; corrections: { noticeText: string }[] }) => [
      claim.anchor.exact,
      ...claim.corrections.map(({ noticeText }) => noticeText),
    ],
  );
  return { text: revision.text, told };
}

test("a note is tied to other words with the mouse or the keys, and one that is none goes back", async ({
  browser,
}) => {
  const page = await room.carl.open(browser, "/import");
  await read(page, "The harbour is to be dredged");
  await expect(page.getByText("1 note may be at the wrong words.")).toBeVisible();

  // With the mouse, in the text itself.
  await note(page, "wrong year")
    .getByRole("button", { name: /^Tie to other words/ })
    .click();
  await expect(bar(page)).toBeVisible();
  await select(page, "never dredged");
  await expect(bar(page).getByRole("status")).toHaveText("never dredged");
  await expectAccessible(page);
  await button(page, "Tie to these words").click();
  await expect(note(page, "wrong year")).toContainText("Tied by hand");
  await expect(note(page, "wrong year").getByRole("button").nth(1)).toBeFocused();

  // With the keys: found by its words, then made a whole sentence, and a word less.
  await note(page, "has said so")
    .getByRole("button", { name: /^Tie to other words/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(bar(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("on monday");
  await expect(bar(page).getByRole("status")).toHaveText("on Monday");
  await bar(page).getByRole("button", { name: "Whole sentence" }).press("Enter");
  await expect(bar(page).getByRole("status")).toHaveText(FIRST);
  await bar(page).getByRole("button", { name: "Start a word later" }).press("Enter");
  await expect(bar(page).getByRole("status")).toHaveText(FIRST.slice("The ".length));
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect(note(page, "has said so")).not.toContainText("Tied by hand");
  await expect(button(page, /^Tie to other words… “Clarification/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bar(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("on tuesday");
  await expect(bar(page).getByText("These words are not in the text")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await expect(button(page, /^Tie to other words… “Clarification/)).toBeFocused();
  await page.keyboard.press("Enter");
  await tieTo(page, "every ferry");
  await expect(page.getByText("may be at the wrong words")).toBeHidden();

  await button(page, /^Keep as text “\[Editor’s note/).click();
  await expect(proof(page)).toContainText(`an answer ${NOTES[2]} that day`);
  await button(page, /^It is a note after all “\[Editor’s note/).click();
  await expect(proof(page)).not.toContainText("declined");
  await button(page, /^Keep as text “\[Editor’s note/).click();
  await expectAccessible(page);

  const { text, told } = await openArticle(page);
  expect(text).toContain(`nobody on the quay had an answer ${NOTES[2]} that day.`);
  expect(told).toEqual([
    ["every ferry", NOTES[1]?.slice(1)],
    ["never dredged", NOTES[0]?.slice(1)],
  ]);
  await page.close();
});

test("words are selected with the keyboard in the text, and not among what was put back", async ({
  browser,
}) => {
  const page = await room.carl.open(browser, "/import");
  const text = textOf("The ferry does not sail").replace(FIRST, `Share this article\n\n${FIRST}`);
  await textBox(page).fill(text);
  await button(page, "Read the text").click();
  await page.getByText("Put back “Share this article”").click();
  await button(page, /^Tie to other words… “Clarification/).click();
  await expect(bar(page).getByRole("textbox")).toBeFocused();

  const words = proof(page).getByRole("textbox");
  await words.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  for (const _word of ["The", "harbour"]) await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(bar(page).getByRole("status")).toHaveText("The harbour");
  await expect(words).toBeFocused();
  await page.keyboard.press("x");
  await expect(proof(page)).toContainText(`Put back: Share this article${FIRST}`);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  await page.close();
});

test("what was decided outlives going back, and reading once more", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  await read(page, "The ferry is late again");
  await note(page, "has said so")
    .getByRole("button", { name: /^Tie to other words/ })
    .click();
  await tieTo(page, "harbour master");
  await button(page, /^Keep as text “Correction/).click();
  await expect(proof(page)).toContainText(`Kept as text: ${NOTES[0]}`);
  await button(page, "Back to the text").click();
  await page.reload();
  const longer = `Seen at the quay on Sunday evening.\n\n${FIRST}`;
  await textBox(page).fill(textOf("The ferry is late again").replace(FIRST, longer));
  await button(page, "Read the text").click();
  await expect(note(page, "has said so")).toContainText("Tied by hand");
  await expect(note(page, "has said so")).toContainText("harbour master");
  await expect(proof(page)).toContainText(`Kept as text: ${NOTES[0]}`);
  await button(page, /^As it was found “Clarification/).click();
  await expect(note(page, "has said so")).not.toContainText("Tied by hand");
  await note(page, "has said so")
    .getByRole("button", { name: /^Tie to other words/ })
    .click();
  await button(page, "The whole article").click();
  await button(page, "Tie to these words").click();

  const { text, told } = await openArticle(page);
  expect(text.split("\n").at(-1)).toBe(NOTES[0]);
  expect(text).toContain(`${SECOND}* Nobody`);
  expect(told).toEqual([
    ["The ferry is late again", NOTES[1]?.slice(1)],
    [expect.stringMatching(/^Nobody else/), NOTES[2]],
  ]);
  await page.close();
});

test("a change and a comment of a Word file are not brought in", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  await choose(page, [{ name: "bridge.docx", words: makeWordFile() }]);
  const found = page.getByRole("region", { name: "Changes and comments" });
  await button(page, /^Do not bring in “41,000” to “38,000”/).click();
  await expect(found.getByRole("status")).toContainText(
    "1 comment by Jane Doe: it becomes a claim.",
  );
  await expect(proof(page).locator("ins")).toHaveCount(0);
  await button(page, /^Do not bring in comment 1/).click();
  await expect(found.getByRole("status")).toContainText("None comes in.");
  await button(page, /^Bring it in after all comment 1/).click();
  await expectAccessible(page);
  const { text, told } = await openArticle(page);
  expect(text).toContain("The bridge carried 41,000 vehicles");
  expect(told).toEqual([["promised a ferry"]]);
  await page.close();
});

/** Drags over words of the proof with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  const box = await proof(page).evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    }
    return null;
  }, words);
  if (!box) throw new Error(`The proof has no “${words}” in one piece.`);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 4 });
  await page.mouse.up();
}
