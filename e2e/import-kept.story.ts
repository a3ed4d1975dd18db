import { mkdir, writeFile } from "node:fs/promises";
import { expect, type Page, test } from "playwright/test";
import {
  choose,
  expectAccessible,
  HEADLINE,
  heading,
  PAGE,
  paste,
  proof,
  textBox,
} from "./import-page.ts";
import { importStory, type Newsroom, openNewsroom, STORY } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

const pastedField = (page: Page) => page.getByRole("region", { name: "Text" });
const button = (page: Page, name: string) => page.getByRole("button", { name });

test("a headline and then a body are pasted, and nothing of them is lost by a slip", async ({
  browser,
}) => {
  const page = await room.carl.open(browser, "/import");
  await paste(textBox(page), { "text/html": `<h1>${HEADLINE}</h1>`, "text/plain": HEADLINE });
  await expect(pastedField(page)).toBeFocused();
  const body = "<p>They <b>spoke</b> on Tuesday.</p>";
  await paste(pastedField(page), { "text/html": body, "text/plain": "They spoke on Tuesday." });
  await expect(pastedField(page)).toContainText(HEADLINE);
  await expect(pastedField(page)).toContainText("They spoke on Tuesday.");
  await button(page, "Undo the paste").click();
  await expect(pastedField(page)).not.toContainText("Tuesday");
  await expect(pastedField(page)).toBeFocused();
  await paste(pastedField(page), { "text/html": body, "text/plain": "They spoke on Tuesday." });

  await page.getByRole("radio", { name: "Plain text" }).click();
  await textBox(page).press("End");
  await textBox(page).pressSequentially("!!");
  await expect(page.getByText("the formatting is gone")).toBeVisible();
  await button(page, "Bring the formatting back").click();
  await page.getByRole("radio", { name: "Formatted" }).click();
  await expect(pastedField(page).locator("strong")).toHaveText("spoke");
  await button(page, "Empty the field").click();
  await expect(textBox(page)).toBeFocused();
  await button(page, "Bring the words back").click();
  await page.getByRole("radio", { name: "Formatted" }).click();
  await expectAccessible(page);

  await pastedField(page).press("Control+Enter");
  await expect(proof(page).locator("strong")).toHaveText("spoke");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("textbox", { name: HEADLINE })).toContainText("Tuesday");
  await page.close();
});

test("rich words come behind plain ones with their formatting", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  await textBox(page).fill("The talks go on");
  await textBox(page).press("End");
  const piece = '<p>They <a href="https://example.org/">ended</a>.</p>';
  await paste(textBox(page), { "text/html": piece, "text/plain": "They ended." });
  await expect(pastedField(page)).toContainText("The talks go on");
  await expect(pastedField(page).getByTitle("https://example.org/")).toHaveText("ended");
  await page.close();
});

test("going back and reading once more keeps what was typed and put back", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  const html = PAGE.replaceAll(HEADLINE, "The river has risen again");
  await paste(textBox(page), { "text/html": html, "text/plain": "The river has risen again" });
  await button(page, "Read the text").click();
  await expect(heading(page)).toBeVisible();
  await page.getByRole("textbox", { name: "Byline" }).fill("Jane Doe");
  await page.getByText("Put back “Sign up for our newsletter”").click();
  await button(page, "Back to the text").click();
  await page.reload();
  await button(page, "Read the text").click();
  await expect(page.getByRole("textbox", { name: "Byline" })).toHaveValue("Jane Doe");
  await expect(proof(page)).toContainText("Put back: Sign up for our newsletter");

  await button(page, "Back to the text").click();
  await button(page, "Empty the field").click();
  await textBox(page).fill(`Another article\n\n${STORY}`);
  await button(page, "Read the text").click();
  await expect(page.getByRole("textbox", { name: "Byline" })).toHaveValue("");
  await page.close();
});

test("of many files each can be looked at, and none is forgotten without a question", async ({
  browser,
}) => {
  await importStory(room.carl, { headline: "The presidents meet", text: STORY });
  const page = await room.carl.open(browser, "/import");
  await choose(page, [
    { name: "page.html", words: PAGE.replaceAll(HEADLINE, "A page of its own") },
    { name: "empty.txt", words: "" },
    { name: "meet.txt", words: `The presidents meet\n\n${STORY.replace("Tuesday", "Sunday")}` },
  ]);
  await expect(page.getByRole("status").getByText(/1 on the desk/)).toBeVisible();
  const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(row("empty.txt")).toContainText("Not imported");
  await expect(row("empty.txt").getByRole("button")).toHaveCount(0);
  await row("page.html")
    .getByRole("button", { name: /left out/ })
    .click();
  const look = page.getByRole("dialog", { name: "How “page.html” was read" });
  await expect(look).toContainText("Sign up for our newsletter");
  await expectAccessible(page);
  await look.getByRole("button", { name: "Close" }).click();

  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await button(page, "Import more").click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(row("meet.txt")).toContainText("A newer version?");
  await page.getByRole("button", { name: "Add as revision 2 “meet.txt”" }).click();
  await expect(row("meet.txt")).toContainText("Added as revision 2");
  await page.close();
});

test("files are dropped anywhere, and not onto a preview", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  await expect(textBox(page)).toBeVisible();
  const dragged = { name: "dropped.txt", words: `Dropped in a corner\n\n${STORY}` };
  const first = await drag(page, dragged);
  await expect(page.getByText("Drop files or a folder to import")).toBeVisible();
  await first.drop();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Dropped in a corner");
  const next = await drag(page, { name: "next.txt", words: STORY });
  await next.drop();
  await expect(page.getByText("then drop the next one")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Dropped in a corner");
  await button(page, "Back").click();
  await expect(textBox(page)).toHaveValue("");
  await page.close();
});

test("what cannot be read says so once, in its own words", async ({ browser }) => {
  const desk = await (await room.ada.http.get("/api/desks/news")).json();
  const data = { version: desk.version, mayFetch: true };
  await room.ada.http.patch("/api/desks/news", { data });
  const page = await room.carl.open(browser, "/import");
  await textBox(page).fill("   ");
  await button(page, "Read the text").click();
  await expect(page.getByText("Paste or write the article first.")).toHaveCount(1);
  await button(page, "Fetch the page").click();
  await expect(page.getByText("Type or paste an address first.")).toHaveCount(1);
  const address = page.getByRole("textbox", { name: "Address" });
  await address.fill("localhost.localdomain/story");
  await button(page, "Fetch the page").click();
  await expect(page.getByText("The page was not fetched.")).toBeVisible();
  await expect(page.getByText("No page on the public web")).toHaveCount(1);
  await address.fill("");
  await expect(page.getByText("The page was not fetched.")).toBeHidden();
  await page.close();
});

/** Drags a file over the lower right corner of the window, where it can be let go. */
async function drag(page: Page, file: { readonly name: string; readonly words: string }) {
  const session = await page.context().newCDPSession(page);
  const path = test.info().outputPath(file.name);
  await mkdir(test.info().outputDir, { recursive: true });
  await writeFile(path, file.words);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = (type: "dragEnter" | "dragOver" | "drop") =>
    session.send("Input.dispatchDragEvent", { type, x: 1435, y: 895, data });
  await send("dragEnter");
  await send("dragOver");
  return {
    async drop() {
      await send("dragOver");
      await send("drop");
      await session.detach();
    },
  };
}
