import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright/test";

/** The file that an action on the page has the browser save. */
export async function download(page: Page, action: () => Promise<unknown>) {
  const coming = page.waitForEvent("download");
  await action();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The choice of a format in an export dialog, by the format's label. */
export function formatIn(dialog: Locator, label: string): Locator {
  return dialog
    .getByRole("option")
    .filter({ has: dialog.page().getByText(label, { exact: true }) });
}
