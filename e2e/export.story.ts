import { expect, type Locator, type Page, test } from "playwright/test";
import { v7 } from "uuid";
import type { ArticleView } from "#lib/domain/article.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { seriousOn } from "./axe.ts";
import { download, formatIn } from "./exports.ts";
import { created, flag, importStory, type Newsroom, openNewsroom, STORY, tag } from "./newsroom.ts";

const SECRET = "Deep Throat";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

/** The export dialog of an article. */
async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog).toBeVisible();
  return dialog;
}

function workspace({ article }: ArticleView): string {
  return `/articles/${article.id}`;
}

async function approved(headline: string): Promise<ArticleView> {
  const story = await importStory(room.carl, { headline });
  const claim = await flag(room.carl, story, { words: "59 missiles", insert: "58 missiles" });
  const data = { version: claim.version, decision: "approve" };
  const answer = await room.rita.http.post(`/api/claims/${claim.id}/review`, { data });
  expect(answer.status(), await answer.text()).toBe(200);
  return story;
}

test("look at it, download it, and find the choice again", async ({ browser }) => {
  const story = await approved("Seen first");
  const page = await room.carl.open(browser, workspace(story));
  const dialog = await openExport(page);
  await expect(formatIn(dialog, "Text")).toBeFocused();
  await expect(dialog.getByRole("region", { name: "Preview of Text" })).toContainText(
    "58 missiles",
  );

  const alsoProposed = page.getByRole("radio", { name: "Also proposed" });
  await formatIn(dialog, "Word with tracked changes").click();
  await alsoProposed.click();
  await formatIn(dialog, "Markdown").click();
  await expect(dialog.getByText("Seen first.md")).toBeVisible();
  const file = await download(page, () => page.keyboard.press("Enter"));
  expect(file.name).toBe("Seen first.md");
  expect(file.bytes.toString()).toContain("58 missiles");
  await expect(page.getByText(/^Downloaded: Seen first\.md/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Export…" })).toBeFocused();

  await page.reload();
  const again = await openExport(page);
  await expect(formatIn(again, "Markdown")).toHaveAttribute("aria-selected", "true");
  // What nobody has decided on is taken along by choice alone, each time anew.
  await formatIn(again, "Word with tracked changes").click();
  await expect(alsoProposed).not.toBeChecked();
  await page.context().close();
});

test("an earlier revision can be looked at and taken", async ({ browser }) => {
  const story = await approved("Twice printed");
  const expected = { version: story.article.version, expectedRevision: 1 };
  const path = `/api/articles/${story.article.id}/publish`;
  const answer = await room.rita.http.post(path, { data: expected });
  expect(answer.ok(), await answer.text()).toBe(true);
  const page = await room.rita.open(browser, workspace(story));
  const dialog = await openExport(page);
  const preview = dialog.getByRole("region", { name: "Preview of Text" });
  await expect(preview).toContainText("58 missiles");
  await dialog.getByRole("button", { name: /Revision/ }).click();
  await page.getByRole("option", { name: "1", exact: true }).click();
  await expect(preview).toContainText("59 missiles");
  await page.context().close();
});

test("every format can be looked at, or says what is in it", async ({ browser }) => {
  const story = await approved("In every format");
  const page = await room.carl.open(browser, workspace(story));
  const dialog = await openExport(page);
  for (const format of FORMATS) {
    const { label, preview, extension } = formatInfo(format);
    await formatIn(dialog, label).click();
    const pane = dialog.getByRole("region", { name: `Preview of ${label}` });
    await expect(pane).toHaveAttribute("aria-busy", "false");
    // No claim of this article qualifies: the pane says so, and what to do.
    if (format.startsWith("claim-")) await expect(pane.getByRole("alert")).toBeVisible();
    else if (preview === "none") await expect(pane).toContainText(/tracked change|revision/);
    else await expect(pane).toContainText(`.${extension}`);
  }
  await page.context().close();
});

test("a page is shown with its own look, and nothing in it runs", async ({ browser }) => {
  const headline = "<script>document.title = 'run'</script> & co";
  const story = await importStory(room.carl, { headline, text: `${headline}\n\n${STORY}` });
  const page = await room.carl.open(browser, workspace(story));
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) complaints.push(message.text());
  });
  const dialog = await openExport(page);
  await formatIn(dialog, "HTML").click();
  const frame = dialog.locator("iframe");
  await expect(frame).toHaveAttribute("sandbox", "");
  const words = frame.contentFrame().getByText(/^The two presidents spoke/);
  await expect(words).toBeVisible();
  // The style of the file keeps the line at 38rem; without it the words would fill the frame.
  const [line, whole] = [await words.boundingBox(), await frame.boundingBox()];
  expect(line?.width).toBeLessThan(620);
  expect(whole?.width).toBeGreaterThan(700);
  await expect(frame.contentFrame().getByText(headline).first()).toBeVisible();
  expect(await page.title()).not.toBe("run");
  await formatIn(dialog, "HTML").focus();
  const way = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("Tab");
    way.push(
      await page.evaluate(
        () => document.activeElement?.getAttribute("title") ?? document.activeElement?.textContent,
      ),
    );
  }
  expect(way).toEqual(["The page", "Close", "Copy", "Download"]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("copied words come with their look, for a CMS", async ({ browser }) => {
  const story = await approved("To be pasted");
  const page = await room.carl.open(browser, workspace(story));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = await openExport(page);
  await expect(dialog.getByText("To be pasted.txt")).toBeVisible();
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied: Text.")).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read("text/html"), plain: await read("text/plain") };
  });
  expect(copied.plain).toContain("58 missiles");
  expect(copied.html).toMatch(/<p>.*58 missiles.*<\/p>/s);
  expect(copied.html).not.toContain("<style");
  await page.context().close();
});

test("the address of an article is filled in under Details, one that is none is told there", async ({
  browser,
}) => {
  const story = await importStory(room.carl, { headline: "Where it stands" });
  const page = await room.carl.open(browser, workspace(story));
  await page.getByRole("button", { name: "Details…" }).click();
  const field = page.getByRole("textbox", { name: "Source address" });
  await field.fill("example.org");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(field).toHaveAccessibleDescription(/starts with http/);
  await field.fill("https://example.org/veto");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const { article } = await (await room.carl.http.get(`/api${workspace(story)}`)).json();
  expect(article.sourceUrl).toBe("https://example.org/veto");
  await page.context().close();
});

test("where the browser does not let it copy, it says what to do", async ({ browser }) => {
  const story = await approved("Over plain http");
  const page = await room.carl.open(browser, "/articles");
  await page.addInitScript(() => Reflect.deleteProperty(window, "ClipboardItem"));
  await page.goto(workspace(story));
  const dialog = await openExport(page);
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText(/did not let Galley copy it\. Press into the preview/)).toBeVisible();
  await page.context().close();
});

test("only an admin can take confidential evidence along, and knowingly", async ({ browser }) => {
  const story = await importStory(room.carl, { headline: "With a secret" });
  const { id } = await tag(room.carl, story, "59 missiles");
  const stance = { stance: "supports", primary: true, confidential: true };
  await created(room.carl.http, `/api/claims/${id}/evidence`, {
    id: v7(),
    title: SECRET,
    ...stance,
  });
  const tick = /Include confidential evidence/;

  const carls = await room.carl.open(browser, workspace(story));
  const closed = await openExport(carls);
  await formatIn(closed, "Bundle, JSON").click();
  await expect(closed.getByText("Confidential evidence stays out: 1 source.")).toBeVisible();
  await expect(closed.getByRole("checkbox", { name: tick })).toHaveCount(0);
  await carls.context().close();

  const page = await room.ada.open(browser, workspace(story));
  const dialog = await openExport(page);
  await formatIn(dialog, "Bundle, JSON").click();
  const press = () => dialog.getByRole("button", { name: "Download" }).click();
  expect((await download(page, press)).bytes.toString()).not.toContain(SECRET);
  await dialog.getByText(tick).click();
  await expect(dialog.getByText("Confidential evidence is in it: 1 source.")).toBeVisible();
  expect((await download(page, press)).bytes.toString()).toContain(SECRET);
  // For the next file it is decided anew.
  await formatIn(dialog, "Text").click();
  await expect(dialog.getByRole("checkbox", { name: tick })).toHaveCount(0);
  await formatIn(dialog, "Bundle, JSON").click();
  await expect(dialog.getByRole("checkbox", { name: tick })).not.toBeChecked();
  await page.context().close();
});

test("a slow answer can be stopped and asked for again", async ({ browser }) => {
  const story = await importStory(room.carl, { headline: "Slowly written" });
  const page = await room.carl.open(browser, workspace(story));
  let isHeld = true;
  await page.route("**/export?*", (route) => (isHeld ? undefined : route.continue()));
  const dialog = await openExport(page);
  await expect(dialog.getByText("Writing the file…")).toBeVisible();
  await dialog.getByRole("button", { name: "Stop" }).click();
  await expect(dialog.getByText("The preview was stopped.")).toBeVisible();
  isHeld = false;
  await dialog.getByRole("button", { name: "Preview" }).click();
  await expect(dialog.getByText("Slowly written.txt")).toBeVisible();

  await page.route("**/export?*", (route) => route.abort());
  await formatIn(dialog, "Markdown").click();
  await expect(dialog.getByRole("alert")).toContainText("Check the connection", {
    timeout: onThisMachine(15_000),
  });
  await page.unroute("**/export?*");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByText("Slowly written.md")).toBeVisible();
  await page.context().close();
});

test("of a very long article the beginning is shown, and all of it comes", async ({ browser }) => {
  const paragraph = `${"Words and more words follow here. ".repeat(30).trim()}\n\n`;
  const text = `${paragraph.repeat(600)}The end of it all.`;
  const story = await importStory(room.carl, { headline: "Very long", text });
  const page = await room.carl.open(browser, workspace(story));
  const dialog = await openExport(page);
  await expect(dialog.getByText(/this is its beginning; the file has all of it/)).toBeVisible();
  await formatIn(dialog, "HTML").click();
  await expect(
    dialog.locator("iframe").contentFrame().getByText("Words and").first(),
  ).toBeVisible();
  const press = () => dialog.getByRole("button", { name: "Download" }).click();
  expect((await download(page, press)).bytes.toString()).toContain("The end of it all.");
  await page.context().close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing serious in the dialogs (${colorScheme})`, async ({ browser }) => {
    const headline = `${"A headline that goes on and on ".repeat(9)}to its end`;
    const story = await importStory(room.ada, { headline });
    const page = await room.ada.open(browser, workspace(story));
    await page.emulateMedia({ colorScheme });
    const dialog = await openExport(page);
    for (const label of ["Text", "HTML", "Bundle, JSON"]) {
      await formatIn(dialog, label).click();
      await expect(dialog.locator("[aria-busy=false]")).toBeVisible();
      expect(await seriousOn(page), label).toEqual([]);
    }
    await page.setViewportSize({ width: 1024, height: 768 });
    const box = await dialog.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
    await page.goto("/articles");
    await page
      .getByRole("checkbox", { name: /Choose “A headline/ })
      .first()
      .press("Space");
    expect(await seriousOn(page), "a chosen article").toEqual([]);
    await page.getByRole("button", { name: /^Export 1 article/ }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await seriousOn(page), "several articles").toEqual([]);
    await page.context().close();
  });
}
