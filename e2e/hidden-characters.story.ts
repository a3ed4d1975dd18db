import { expect, type Locator, test } from "playwright/test";
import { v7 } from "uuid";
import { created, importStory, type Newsroom, openNewsroom, tag } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

/** With the override the browser would draw “fired at the airfield” from right to left. */
const TURNED = "Some 59 missiles were \u202efired at the airfield in the night.";
const ARABIC = "قال الرئيس إن \u206759 صاروخا\u2069 أطلقت على المطار.";

const importTurned = () =>
  importStory(room.carl, { headline: "Turned around", text: `${TURNED}\n\n${ARABIC}` });

/** The left edges of words as they are drawn within an element, in the order in which they are given. */
function leftEdges(element: Locator, words: readonly string[]): Promise<readonly number[]> {
  return element.evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const edges = new Map<string, number>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of words) {
        const at = node.textContent?.indexOf(word) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        edges.set(word, range.getBoundingClientRect().left);
      }
    }
    return words.map((word) => edges.get(word) ?? Number.NaN);
  }, words);
}

async function expectInOrder(element: Locator, words: readonly string[]): Promise<void> {
  const edges = await leftEdges(element, words);
  expect(edges).toEqual([...edges].sort((a, b) => a - b));
  expect(edges.every((edge) => edge > 0)).toBe(true);
}

test("words that an override would turn around are read in their order, with a sign", async ({
  browser,
}) => {
  const story = await importTurned();
  const claim = await tag(room.carl, story, "missiles were \u202efired at the airfield");
  const data = { version: claim.version, check: "checked", verdict: "inaccurate" };
  const judged = await room.carl.http.patch(`/api/claims/${claim.id}`, { data });
  const insert = "missiles were fired at the port";
  const { start, end } = claim.anchor;
  const proposal = { id: v7(), action: "replace", insert, start, end, notice: "none" };
  expect(judged.ok()).toBe(true);
  await created(room.carl.http, `/api/claims/${claim.id}/corrections`, proposal);
  await created(room.carl.http, `/api/claims/${claim.id}/evidence`, {
    id: v7(),
    stance: "contradicts",
    title: "The Pentagon’s count",
  });

  const page = await room.carl.open(browser, `/articles/${story.article.id}?claim=${claim.id}`);
  const paragraph = page.locator(".ProseMirror [data-kind]", { hasText: "Some 59" });
  const sign = paragraph.getByRole("img", { name: "Hidden character: right-to-left override" });
  await expect(sign).toBeVisible();
  await expectInOrder(paragraph, ["Some", "missiles", "fired", "at the", "night"]);
  const card = page.getByRole("article", { name: /^Claim: missiles were \[U\+202E\]fired/ });
  const quote = card.locator("q");
  await expect(quote.getByRole("img", { name: /right-to-left override/ })).toBeVisible();
  await expectInOrder(quote, ["missiles", "fired at"]);

  const arabic = page.locator(".ProseMirror [data-kind]", { hasText: "قال" });
  await expect(arabic.getByRole("img")).toHaveCount(0);
  expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");

  // What is copied is what was written.
  await paragraph.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+Control+End");
  const copy = () => {
    const data = new DataTransfer();
    const event = new ClipboardEvent("copy", {
      clipboardData: data,
      cancelable: true,
      bubbles: true,
    });
    document.querySelector(".ProseMirror")?.dispatchEvent(event);
    return data.getData("text/plain");
  };
  // The editor hears of a selection a moment after the browser has made it.
  await expect.poll(() => page.evaluate(copy)).toContain(TURNED);
  await page.context().close();

  const stands = await (await room.carl.http.get(`/api/claims/${claim.id}`)).json();
  const request = { version: stands.version, decision: "request" };
  const flagged = await room.carl.http.post(`/api/claims/${claim.id}/review`, { data: request });
  expect(flagged.ok(), await flagged.text()).toBe(true);
  const review = await room.rita.open(browser, "/review");
  const passage = review.getByRole("article", { name: /^Claim: missiles/ }).locator("[lang='']");
  await expect(passage.getByRole("img", { name: /right-to-left override/ }).first()).toBeVisible();
  await expectInOrder(passage, ["Some", "in the night"]);
  await review.context().close();
});

test("what people write themselves is refused with them, at the field", async ({ browser }) => {
  const story = await importTurned();
  const claim = await tag(room.carl, story, "Some 59");
  const page = await room.carl.open(browser, `/articles/${story.article.id}?claim=${claim.id}`);
  const card = page.getByRole("article", { name: "Claim: Some 59" });
  const comment = card.getByLabel("Comment for colleagues");
  await comment.fill("Look \u202ehere");
  await comment.press("Control+Enter");
  await expect(card.getByText(/Type the words anew/)).toBeVisible();
  await comment.fill("Look here");
  await comment.press("Control+Enter");
  await expect(card.getByText("Look here")).toBeVisible();
  await card.getByLabel("Note").fill("Counted \u202etwice");
  await expect(card.getByText(/Type the words anew/)).toBeVisible();
  await page.context().close();

  const hidden = "The count\u202e of the day";
  const requests: readonly (readonly [string, object, string])[] = [
    ["comments", { id: v7(), body: hidden }, "body"],
    ["evidence", { id: v7(), stance: "context", title: hidden }, "title"],
    ["evidence", { id: v7(), stance: "context", title: "A", locator: hidden }, "locator"],
    ["evidence", { id: v7(), stance: "context", title: "A", excerpt: hidden }, "excerpt"],
  ];
  for (const [what, data, field] of requests) {
    const answer = await room.carl.http.post(`/api/claims/${claim.id}/${what}`, { data });
    expect(answer.status(), field).toBe(422);
    expect((await answer.json()).errors, field).toEqual([
      { path: field, message: expect.stringContaining("Type the words anew") },
    ]);
  }
});
