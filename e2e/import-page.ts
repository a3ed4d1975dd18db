import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "playwright/test";

/** The headline of `PAGE`. */
export const HEADLINE = "Presidents trade words in a third call";

/** A web page with an article: headings, a link, bold and italic words, a menu, a footer. */
export const PAGE = `<!doctype html><html lang="en"><head><title>${HEADLINE} | The Example</title>
<meta property="og:site_name" content="The Example"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>${HEADLINE}</h1>
<p>The two presidents spoke by telephone on Tuesday, their <em>third</em> call this year, and neither was pleased.</p>
<h2>A cold spell</h2>
<p>Some <b>59 missiles</b> were fired at the airfield, <a href="https://example.org/briefing">the Pentagon said</a>, and 20 aircraft were hit in the night.</p>
<p>Relations were “as bad as they have ever been”, the president said after the call, and he blamed the war for it.</p>
</article></main><footer><p>Sign up for our newsletter</p></footer></body></html>`;

/** The field that is pasted into, while its words are plain. */
export const textBox = (page: Page) => page.getByRole("textbox", { name: "Text" });
/** The words of the preview. */
export const proof = (page: Page) =>
  page.getByRole("article", { name: "The article as it will stand" });
/** What tells that the preview is there. */
export const heading = (page: Page) => page.getByRole("heading", { name: "Is this the article?" });

/** Pastes as a browser does, with the clipboard holding words in these types. */
export function paste(field: Locator, words: Readonly<Record<string, string>>): Promise<void> {
  return field.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(words)) clipboardData.setData(type, value);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, words);
}

interface UploadedFile {
  readonly name: string;
  readonly words: string | Buffer;
}

/** Chooses files by the button for it. */
export async function choose(page: Page, files: readonly UploadedFile[]): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files…" }).click();
  const payloads = files.map(({ name, words }) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(words),
  }));
  await (await choosing).setFiles(payloads);
}

/** Fails on whatever axe finds. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
