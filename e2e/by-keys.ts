import { expect, type Page } from "playwright/test";

/** Tabs on until the focus is on something with this role and name, as a person would. */
export async function tabTo(
  page: Page,
  role: Parameters<Page["getByRole"]>[0],
  name: RegExp | string,
) {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No way by Tab to the ${role} ${name}.`);
}

/** Puts the caret in front of words and selects them with Shift and the arrow keys. */
export async function selectByKeys(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+Home");
  const offset = await page.evaluate((words) => {
    const text = document.querySelector(".ProseMirror")?.textContent ?? "";
    return text.indexOf(words);
  }, words);
  expect(offset).toBeGreaterThanOrEqual(0);
  for (let step = 0; step < 400; step++) {
    const before = await page.evaluate(() => {
      const selection = getSelection();
      const root = document.querySelector(".ProseMirror");
      if (!selection?.anchorNode || !root) return -1;
      const range = document.createRange();
      range.setStart(root, 0);
      range.setEnd(selection.anchorNode, selection.anchorOffset);
      return range.toString().length;
    });
    if (before === offset) break;
    await page.keyboard.press("ArrowRight");
  }
  for (const _ of words) await page.keyboard.press("Shift+ArrowRight");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
}
