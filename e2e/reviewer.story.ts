import { readFile } from "node:fs/promises";
import { expect, test } from "playwright/test";
import { flag, importStory, type Newsroom, openNewsroom } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

test("return with a reason, approve the second time, publish, export and compare", async ({
  browser,
}) => {
  const story = await importStory(room.carl);
  const claim = await flag(room.carl, story, { words: "59 missiles", insert: "58 missiles" });

  const page = await room.rita.open(browser, "/review");
  const decision = page.getByRole("region", { name: "The claim to decide on" });
  await expect(decision).toContainText("59");
  await decision.getByRole("button", { name: /^Return/ }).click();
  await expect(decision.getByText(/Say what has to change/)).toBeVisible();
  await decision.getByRole("textbox", { name: "Comment for the checker" }).fill("Who counted?");
  await decision.getByRole("button", { name: /^Return/ }).click();
  await expect(page.getByText(/Nothing is flagged/)).toBeVisible();

  // Taken back, it is asked for nothing before it is decided on again.
  await page.keyboard.press("Control+z");
  await expect(decision).toContainText("Who counted?");
  await expect(decision.getByText(/Say what has to change/)).toBeHidden();
  await decision.getByRole("textbox", { name: "Comment for the checker" }).fill("Who did?");
  await decision.getByRole("button", { name: /^Return/ }).click();
  await expect(page.getByText(/Nothing is flagged/)).toBeVisible();

  // The page shows a decision before the server has it.
  await expect(page.getByRole("status").getByText("Saved")).toBeVisible();
  const read = async () => (await room.carl.http.get(`/api/claims/${claim.id}`)).json();
  await expect.poll(read).toMatchObject({ review: "returned" });
  const returned = await read();
  const again = { version: returned.version, decision: "request", comment: "The Pentagon did." };
  await room.carl.http.post(`/api/claims/${claim.id}/review`, { data: again });

  await page.reload();
  await expect(decision).toContainText("Who counted?");
  await decision.getByRole("button", { name: /^Approve/ }).click();
  await expect(page.getByText(/Nothing is flagged/)).toBeVisible();

  await page.goto(`/articles/${story.article.id}`);
  await page.getByRole("button", { name: /^Publish/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Publish/ })
    .click();
  await expect(page.getByText(/revision 2/).first()).toBeVisible();
  await page.keyboard.press("Escape");

  const article = page.getByRole("textbox", { name: "The presidents speak" });
  await expect(article).toContainText("58 missiles were fired");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("option", { name: /^Text The/ }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("The presidents speak.txt");
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain("Some 58 missiles were fired at the airfield");
  expect(text).not.toContain("59 missiles");
  const first = `/api/articles/${story.article.id}/export?format=text&revision=1`;
  expect(await (await room.rita.http.get(first)).text()).toContain("59 missiles");
  await page.close();
});

test("one’s own finding is shown as such and cannot be approved", async ({ browser }) => {
  const story = await importStory(room.rita);
  const claim = await flag(room.rita, story, { words: "59 missiles", insert: "58 missiles" });
  const page = await room.rita.open(browser, "/review");
  await expect(page.getByText(/own finding/i).first()).toBeVisible();
  await page.keyboard.press("a");
  const after = await (await room.rita.http.get(`/api/claims/${claim.id}`)).json();
  expect(after.review).toBe("requested");
  await page.close();
});

test("other words are in sight wherever a decision would carry them, and can be left", async ({
  browser,
}) => {
  const story = await importStory(room.carl, { headline: "Other words" });
  const first = await flag(room.carl, story, { words: "59 missiles", insert: "58 missiles" });
  await flag(room.carl, story, { words: "third call", insert: "second call" });
  const { version } = await (await room.ada.http.get("/api/desks/news")).json();
  const policy = { version, mayAmendOnApproval: true };
  expect((await room.ada.http.patch("/api/desks/news", { data: policy })).ok()).toBe(true);

  const page = await room.rita.open(browser, "/review");
  const words = page.getByRole("textbox", { name: "Other words", exact: true });
  const entry = page.getByRole("button", { name: /^59 missiles Other words/ });
  await entry.click();
  await page.keyboard.press("w");
  await words.fill("fifty-eight missiles");
  await page.getByRole("button", { name: /^third call Other words/ }).click();
  await expect(words).toBeHidden();
  await entry.click();
  await expect(words).toHaveValue("fifty-eight missiles");

  await page.getByRole("button", { name: "Leave the words" }).click();
  await expect(words).toBeHidden();
  await page.getByRole("button", { name: /^Approve/ }).click();
  const read = async () => (await room.carl.http.get(`/api/claims/${first.id}`)).json();
  await expect.poll(read).toMatchObject({
    review: "approved",
    corrections: [{ insert: "58 missiles" }],
  });
  await page.context().close();
});
