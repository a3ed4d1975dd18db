import { expect, type Page, test } from "playwright/test";
import { onThisMachine } from "#lib/machine-factor.ts";
import { choose, expectAccessible, textBox } from "./import-page.ts";
import { created, flag, importStory, type Newsroom, openNewsroom, STORY } from "./newsroom.ts";

/** Where the articles come from, and where their bundles go. */
let room: Newsroom;
let elsewhere: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
  elsewhere = await openNewsroom();
});
test.afterAll(async () => {
  await room.close();
  await elsewhere.close();
});

const HEADLINE = "The bridge is to be closed";

const heading = (page: Page) => page.getByRole("heading", { name: "Is this the bundle?" });
const held = (page: Page) => page.getByRole("article", { name: "What the bundle holds" });
const bringButton = (page: Page) => page.getByRole("button", { name: "Bring it in" });

/** The bundle of an article with a correction, and confidential evidence for it. */
async function bundleOf(headline: string): Promise<string> {
  const story = await importStory(room.carl, { headline, text: `${headline}\n\n${STORY}` });
  const claim = await flag(room.carl, story, { words: "59 missiles", insert: "60 missiles" });
  const source = { stance: "supports", title: "Somebody there", confidential: true };
  const id = crypto.randomUUID();
  await created(room.carl.http, `/api/claims/${claim.id}/evidence`, { id, ...source });
  const wanted = `/api/articles/${story.article.id}/export?format=bundle&confidential=include`;
  return (await room.ada.http.get(wanted)).text();
}

test("an admin looks at a bundle, brings it in, and goes on with its article", async ({
  browser,
}) => {
  const words = await bundleOf(HEADLINE);
  const page = await elsewhere.ada.open(browser, "/import");
  await choose(page, [{ name: "bridge.json", words }]);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText("bridge.json, for the desk News.")).toBeVisible();
  await expect(held(page).getByRole("heading", { name: HEADLINE })).toBeVisible();
  for (const row of ["Revisions1", "Claims1", "Corrections1", "Evidence1"]) {
    await expect(held(page)).toContainText(row);
  }
  const people = page.getByRole("region", { name: "People in it" });
  await expect(people.getByRole("listitem")).toHaveText(["Carlnot known here"]);
  await expect(page.getByText("It holds 1 piece of confidential evidence.")).toBeVisible();
  await expectAccessible(page);
  await bringButton(page).click();
  await expect(page.getByRole("textbox", { name: HEADLINE })).toContainText("missiles were fired");
  await page.getByRole("button", { name: /59 missiles/ }).click();
  await expect(page.getByRole("article", { name: "Claim: 59 missiles" })).toContainText("60");
  await page.close();
});

test("a bundle whose article is here already is shown beside the way there", async ({
  browser,
}) => {
  const page = await room.ada.open(browser, "/import");
  const headline = "The bridge is open again";
  await pasteFile(page, { name: "bridge.json", words: await bundleOf(headline) });
  await expect(page.getByText("It cannot be brought in.")).toBeVisible();
  await expect(page.getByText("This article is here already.")).toBeVisible();
  await expect(bringButton(page)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Open the article that is here" }).click();
  await expect(page.getByRole("textbox", { name: headline })).toBeVisible();
  await page.close();
});

test("a bundle that does not fit together is refused at the file, and a pasted one is known", async ({
  browser,
}) => {
  const words = await bundleOf("The ferry is late");
  const ada = await elsewhere.ada.open(browser, "/import");
  await choose(ada, [
    { name: "ferry.json", words: words.replaceAll("59 missiles", "61 missiles") },
  ]);
  await expect(ada.getByText("The file was not read.")).toBeVisible();
  await expect(ada.getByText(/The bundle cannot be taken in\./)).toBeVisible();
  await textBox(ada).fill(words);
  await ada.getByRole("button", { name: "Read the text" }).click();
  await expect(heading(ada)).toBeVisible();
  await ada.getByRole("button", { name: "Back" }).click();
  await expect(textBox(ada)).toBeVisible();
  await ada.close();
});

test("who is no admin of the desk is told who can bring a bundle in", async ({ browser }) => {
  const words = await bundleOf("The tram is new");
  const rita = await elsewhere.rita.open(browser, "/import");
  await choose(rita, [{ name: "tram.json", words }]);
  await expect(rita.getByText("The file was not read.")).toBeVisible();
  await expect(rita.getByText(/Only an admin of the desk News can bring it in/)).toBeVisible();
  await expectAccessible(rita);
  await rita.close();
});

test("among other files a bundle comes in as it is, and each says what came of it", async ({
  browser,
}) => {
  const words = await bundleOf("The mayor resigns");
  const page = await elsewhere.ada.open(browser, "/import");
  await choose(page, [
    { name: "mayor.json", words },
    { name: "again.json", words },
    { name: "cut.json", words: words.slice(0, -9) },
    { name: "story.txt", words: `A story of its own\n\n${STORY.replace("Tuesday", "Monday")}` },
  ]);
  // Four files, one after the other, each in a process that may have to start.
  await expect(page.getByRole("status").getByText("2 on the desk, 2 not imported.")).toBeVisible({
    timeout: onThisMachine(20_000),
  });
  const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(row("mayor.json")).toContainText("Brought in with its record");
  await expect(row("mayor.json").getByRole("link", { name: "The mayor resigns" })).toBeVisible();
  await expect(row("again.json")).toContainText("This article is here already.");
  await expect(row("cut.json")).toContainText("This is no JSON.");
  await expect(row("story.txt")).toContainText("On the desk");
  await page.close();
});

test("a bundle comes from this Galley's own pages only, and never larger than it may be", async () => {
  const words = await bundleOf("The harbour freezes");
  for (const path of ["/api/bundles", "/api/bundles/preview"]) {
    const ask = (headers: Record<string, string>, data: string | Buffer) =>
      elsewhere.ada.http.post(`${path}?desk=news`, {
        headers: { "content-type": "application/json", ...headers },
        data,
      });
    expect((await ask({ origin: "https://elsewhere.example" }, words)).status()).toBe(403);
    expect((await ask({ "content-type": "text/plain" }, words)).status()).toBe(415);
    expect((await ask({}, Buffer.alloc(64 * 1_048_576 + 1, " "))).status()).toBe(413);
    const stranger = await elsewhere.otto.http.post(`${path}?desk=news`, { data: { a: 1 } });
    expect(stranger.status()).toBe(404);
  }
  const { data } = await (await elsewhere.ada.http.get("/api/articles?q=harbour")).json();
  expect(data).toEqual([]);
});

/** Pastes a file as a browser does whose clipboard holds one. */
async function pasteFile(page: Page, file: { readonly name: string; readonly words: string }) {
  await textBox(page).evaluate((element, { name, words }) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([words], name));
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, file);
}
