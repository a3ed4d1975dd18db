import { expect, test } from "playwright/test";
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
import { importStory, type Newsroom, openNewsroom, STORY, tag } from "./newsroom.ts";
import { makeWordFile } from "./word-file.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom();
});
test.afterAll(() => room.close());

test("what is pasted keeps its headings and links, or only its words", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  const html = PAGE.slice(PAGE.indexOf("<article>"), PAGE.indexOf("</main>"));
  const words = { "text/html": html, "text/plain": `${HEADLINE}\n\nThe two presidents spoke.` };
  await paste(textBox(page), words);
  await expect(page.getByText("Pasted with its formatting: 2 headings, 1 link")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("region", { name: "Text" })).toContainText("A cold spell");

  await page.getByRole("radio", { name: "Plain text" }).click();
  await expect(textBox(page)).toHaveValue(/The two presidents spoke/);
  await page.getByRole("radio", { name: "Formatted" }).click();
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(proof(page).getByRole("heading", { name: "A cold spell" })).toBeVisible();
  await expect(proof(page).getByTitle("https://example.org/briefing")).toHaveText(
    "the Pentagon said",
  );
  await expect(proof(page).getByText("59 missiles")).toHaveCSS("font-weight", "650");
  await page.getByRole("button", { name: "Open article" }).click();
  const article = page.getByRole("textbox", { name: HEADLINE });
  await expect(article.getByText("the Pentagon said")).toHaveAttribute(
    "href",
    "https://example.org/briefing",
  );
  await page.close();
});

test("Markdown is noticed, and facts are put right before the article opens", async ({
  browser,
}) => {
  const page = await room.carl.open(browser, "/import");
  const markdown = `# The harbour is to be dredged\n\nThe harbour was **never** deep enough for [the new ferries](https://example.org/ferries), the city said on Monday in its report.\n\n## A cheaper way\n\nThey could have gone around, which takes an hour more on a calm day.`;
  await textBox(page).fill(markdown);
  await expect(page.getByText("This looks like Markdown.")).toBeVisible();
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue(
    "The harbour is to be dredged",
  );
  await expect(proof(page)).not.toContainText("**");
  await page.getByRole("textbox", { name: "Byline" }).fill("Jane Doe");
  const dateBox = page.getByRole("textbox", { name: "Date", exact: true });
  await dateBox.fill("yesterday");
  await page.getByRole("button", { name: "Open article" }).click();
  await expect(page.getByText("The article was not opened.")).toBeVisible();
  await expect(dateBox).toHaveAccessibleDescription(/Write the date as/);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Byline" })).toHaveValue("Jane Doe");
  await dateBox.fill("2017-04");
  const address = "https://example.org/harbour";
  await page.getByRole("textbox", { name: "Source address" }).fill(address);
  await page.getByRole("button", { name: "Open article" }).click();
  await page.waitForURL(/\/articles\/[\w-]+$/);
  const id = page.url().split("/").at(-1);
  const { article } = await (await room.carl.http.get(`/api/articles/${id}`)).json();
  expect(article).toMatchObject({ byline: "Jane Doe", date: "2017-04", sourceUrl: address });
  await page.close();
});

test("left-out lines of a web page are put back by hand", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  const name = "The river has risen again";
  const words = PAGE.replaceAll(HEADLINE, name).replaceAll("Tuesday", "Friday");
  await choose(page, [{ name: "river.html", words }]);
  await expect(heading(page)).toBeVisible();
  await expect(proof(page)).not.toContainText("newsletter");
  await page.getByText("Put back “Sign up for our newsletter”").click();
  await expect(proof(page)).toContainText("Put back: Sign up for our newsletter");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Open article" }).click();
  const article = page.getByRole("textbox", { name });
  await expect(article).toContainText("Sign up for our newsletter");
  await expect(article).not.toContainText("World");
  await page.close();
});

test("changes and comments of a Word file become claims that say whose they are", async ({
  browser,
}) => {
  const page = await room.carl.open(browser, "/import");
  await choose(page, [{ name: "bridge.docx", words: makeWordFile() }]);
  await expect(
    page.getByText("1 proposed change by Jane Doe, 1 comment by Jane Doe: each becomes a claim."),
  ).toBeVisible();
  await expect(proof(page).locator("del")).toContainText("41,000");
  await expect(proof(page).locator("ins")).toContainText("38,000");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Open article" }).click();
  const claims = page.getByRole("complementary", { name: "Claims" });
  await claims.getByRole("button", { name: /promised a ferry/ }).click();
  const card = page.getByRole("article", { name: "Claim: promised a ferry" });
  await expect(card).toContainText("Who promised it?");
  await expect(card.getByText("In the file by Jane Doe, 12 Apr 2017")).toBeVisible();
  await page.close();
});

test("many files come in one after the other, past a bad one and one that is here", async ({
  browser,
}) => {
  const page = await room.carl.open(browser, "/import");
  const story = (name: string) => `${name}\n\n${STORY.replace("Tuesday", name)}`;
  await choose(page, [
    { name: "first.txt", words: story("First of all") },
    { name: "bad.txt", words: Buffer.from([0, 1, 2, 0, 255, 254, 0, 7]) },
    { name: "first again.txt", words: story("First of all") },
    { name: "second.md", words: `# Second of all\n\n${STORY}` },
  ]);
  await expect(page.getByRole("status").getByText(/2 on the desk/)).toBeVisible();
  const row = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(row("first.txt")).toContainText("On the desk");
  await expect(row("bad.txt")).toContainText("Not imported");
  await expect(row("first again.txt")).toContainText("Already here");
  await expect(row("second.md").getByRole("link", { name: "Second of all" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Go to the articles" }).click();
  await expect(page.getByRole("link", { name: "First of all" })).toHaveCount(1);
  await page.goBack();
  await page.getByRole("button", { name: "Import anyway “first again.txt”" }).click();
  await expect(row("first again.txt")).toContainText("On the desk");
  await page.close();
});

test("a newer version becomes a revision that carries the claims", async ({ browser }) => {
  const page = await room.carl.open(browser, "/import");
  const headline = "The talks in Vienna go on";
  await textBox(page).fill(`${headline}\n\n${STORY}`);
  await page.getByRole("button", { name: "Read the text" }).click();
  await page.getByRole("button", { name: "Open article" }).click();
  await page.waitForURL(/\/articles\/[\w-]+$/);
  const id = page.url().split("/").at(-1);
  const story = await (await room.carl.http.get(`/api/articles/${id}`)).json();
  await tag(room.carl, story, "59 missiles");
  await tag(room.carl, story, "third call this year");

  await page.goto("/import");
  await textBox(page).fill(`${headline}\n\n${STORY}`);
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(page.getByText("This desk has this text already:")).toContainText(headline);
  await page.getByRole("button", { name: "Back to the text" }).click();

  const newer = STORY.replace("their third call this year", "for the last time");
  await textBox(page).fill(`${headline}\n\n${newer}`);
  await page.getByRole("button", { name: "Read the text" }).click();
  const question = page.getByRole("radiogroup", { name: /newer version of/ });
  await expect(question).toBeVisible();
  await page.getByRole("button", { name: "Open article" }).click();
  await expect(question).toContainText("Choose what becomes of it first.");
  await expectAccessible(page);
  await question.getByText(/Add as revision 2/).click();
  await page.getByRole("button", { name: "Add as revision 2" }).click();
  const outcome = page.getByRole("dialog", { name: "Revision 2 is on the desk" });
  await expect(outcome).toContainText("1 claim stands as it was.");
  await expect(outcome).toContainText("third call this year");
  await outcome.getByRole("button", { name: "Go on with revision 2" }).click();
  await expect(page.getByRole("textbox", { name: headline })).toContainText("for the last time");
  await expect(page.getByRole("region", { name: "Detached claims" })).toContainText(
    "third call this year",
  );
  await page.close();
});

test("the article that it belongs to is found by hand, and a page only where the desk allows", async ({
  browser,
}) => {
  await importStory(room.carl, { headline: "The ferry is to be built" });
  const page = await room.carl.open(browser, "/import");
  await expect(page.getByText("News does not fetch pages.")).toBeVisible();
  await expectAccessible(page);
  await textBox(page).fill(`Another name altogether\n\n${STORY.replace("Tuesday", "Sunday")}`);
  await page.getByRole("button", { name: "Read the text" }).click();
  await page.getByRole("button", { name: "Add it to an article that is here…" }).click();
  const picker = page.getByRole("dialog");
  await picker.getByRole("searchbox").fill("ferry");
  await picker.getByRole("button", { name: /The ferry is to be built/ }).click();
  await expect(page.getByRole("radio", { name: /Add as revision 2/ })).toBeChecked();
  await expect(page.getByRole("button", { name: "Add as revision 2" })).toBeVisible();

  const desk = await (await room.ada.http.get("/api/desks/news")).json();
  const data = { version: desk.version, mayFetch: true };
  await room.ada.http.patch("/api/desks/news", { data });
  await page.getByRole("button", { name: "Back to the text" }).click();
  await page.reload();
  await page.getByRole("textbox", { name: "Address" }).fill("http://127.0.0.1:9/");
  await page.getByRole("button", { name: "Fetch the page" }).click();
  await expect(page.getByText("The page was not fetched.")).toBeVisible();
  await page.close();
});
