import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "playwright/test";
import { v7 } from "uuid";
import type { Claim } from "#lib/domain/claim.ts";
import {
  type Colleague,
  created,
  importStory,
  type Newsroom,
  openNewsroom,
  tag,
} from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

const TEXT = [
  "The president spoke of the talks on Tuesday.",
  "Some 59 missiles were fired at the airfield in the night, the Pentagon said.",
  "All 59 missiles hit the airfield, it said on Friday.",
].join("\n\n");

async function seriousOn(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}

async function change({ http }: Colleague, claim: Claim, data: object): Promise<Claim> {
  const answer = await http.patch(`/api/claims/${claim.id}`, {
    data: { version: claim.version, ...data },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

async function decide({ http }: Colleague, id: string, decision: string): Promise<void> {
  const { version } = await (await http.get(`/api/claims/${id}`)).json();
  const answer = await http.post(`/api/claims/${id}/review`, { data: { version, decision } });
  expect(answer.status(), await answer.text()).toBe(200);
}

test("a notice is composed, previewed, warned about, and seen before it is published", async ({
  browser,
}) => {
  const story = await importStory(room.carl, { headline: "Missiles at night", text: TEXT });
  const claim = await change(room.carl, await tag(room.carl, story, "Some 59 missiles"), {
    kind: "number",
    verdict: "inaccurate",
  });
  const page = await room.carl.open(browser, `/articles/${story.article.id}?claim=${claim.id}`);
  await page.locator("[data-claim]").first().click();
  const card = page.getByRole("article", { name: "Claim: Some 59 missiles" });
  await card.getByRole("button", { name: /^Replace/ }).click();
  const form = page.getByRole("form", { name: "Replace the words" });
  await form.getByLabel("New words").fill("Some 58 missiles");
  await form.getByRole("button", { name: /Tell readers/ }).click();
  await page.getByRole("option", { name: "Correction" }).click();
  await expect(form.getByText("Readers are told nothing yet.")).toBeVisible();

  await form.getByRole("button", { name: "Compose" }).press("Enter");
  const area = form.getByRole("textbox", { name: "What readers are told" });
  await expect(area).toHaveValue(
    /^Correction, \d{1,2} \p{L}+ \d{4}: An earlier version of this article misstated a number in the second paragraph\. It is 58 missiles, not 59\.$/u,
  );
  const amiss = form.getByRole("list", { name: "What to look at in the notice" });
  await expect(amiss.getByRole("listitem")).toHaveCount(1);
  await expect(amiss).toContainText("“59 missiles” still stands in the third paragraph");
  await expect(form.getByText("As readers see it, under the article")).toBeVisible();

  await area.fill("Our reporter misheard a number.");
  for (const words of [
    "The label is missing",
    "The date is missing",
    "Say what is right: “58”",
    "“Our reporter” says who or what is to blame",
  ]) {
    await expect(amiss).toContainText(words);
  }
  await amiss.getByRole("button", { name: "Show" }).first().press("Enter");
  await expect(area).toBeFocused();
  expect(await seriousOn(page)).toEqual([]);
  await form.getByRole("button", { name: "Compose anew" }).click();
  await form.getByRole("button", { name: "Put my words back" }).click();
  await expect(area).toHaveValue("Our reporter misheard a number.");
  await area.press("Control+Enter");
  await expect(card.getByText("Correction: Our reporter misheard a number.")).toBeVisible();
  await expect(page.getByRole("status").getByText("Saved")).toBeVisible();
  await page.close();

  await decide(room.carl, claim.id, "request");
  await decide(room.rita, claim.id, "approve");
  const desk = await room.rita.open(browser, `/articles/${story.article.id}`);
  await desk.getByRole("button", { name: /^Publish/ }).click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog.getByText("As readers see it, under the article")).toBeVisible();
  await expect(dialog).toContainText("Correction: Our reporter misheard a number.");
  await expect(dialog).toContainText("says who or what is to blame");
  await expect(dialog).toContainText("1 notice may need another look");
  await expect(dialog.getByRole("button", { name: /^Publish revision 2/ })).toBeEnabled();
  expect(await seriousOn(desk)).toEqual([]);
  await dialog.getByRole("button", { name: "Change the notice…" }).click();
  await expect(desk.getByRole("form", { name: "Edit the correction" })).toBeVisible();
  const notice = desk.getByRole("textbox", { name: "What readers are told" });
  await expect(notice).toHaveValue("Our reporter misheard a number.");
  await expect(notice).toBeFocused();
  await desk.close();
});

test("a note’s quotation that leaves out “may be” is shown against its source", async ({
  browser,
}) => {
  const story = await importStory(room.carl, { headline: "Talks", text: TEXT });
  const claim = await change(room.carl, await tag(room.carl, story, "spoke of the talks"), {
    kind: "quote",
    speaker: "The president",
  });
  await created(room.carl.http, `/api/claims/${claim.id}/evidence`, {
    id: v7(),
    stance: "contradicts",
    title: "Transcript",
    excerpt: "Relations may be at an all time low.",
    primary: true,
    confidential: false,
  });
  const page = await room.carl.open(browser, `/articles/${story.article.id}`);
  await page.locator("[data-claim]").first().click();
  const card = page.getByRole("article", { name: "Claim: spoke of the talks" });
  await card.getByRole("button", { name: /^Editor’s note/ }).click();
  const form = page.getByRole("form", { name: /Editor’s note/ });
  const area = form.getByRole("textbox", { name: "What readers are told" });
  await form.getByRole("button", { name: "Compose" }).click();
  await expect(area).toHaveValue(/“Relations may be at an all time low”\.$/u);
  await expect(form.getByRole("list", { name: /What to look at/ })).toHaveCount(0);
  await area.fill((await area.inputValue()).replace("Relations may be at", "at"));
  await expect(form.getByText(/the source says: “may be at an all time low”/)).toBeVisible();
  await page.close();
});

test("an admin chooses the desk’s house style, everybody reads it", async ({ browser }) => {
  const page = await room.ada.open(browser, "/desk/news");
  const styles = page.getByRole("radiogroup", { name: "How readers are told of corrections" });
  await expect(styles.getByRole("radio", { name: /^Newspaper/ })).toBeChecked();
  await styles.getByRole("radio", { name: /^Newspaper/ }).press("ArrowDown");
  await expect(styles.getByRole("radio", { name: /^Amended line/ })).toBeChecked();
  expect(await seriousOn(page)).toEqual([]);
  await expect
    .poll(async () => (await (await room.ada.http.get("/api/desks/news")).json()).noticeStyle)
    .toBe("amended_line");
  await page.close();
  const checker = await room.carl.open(browser, "/desk/news");
  await expect(checker.getByText("in the house style “amended line”")).toBeVisible();
  await checker.close();
});
