import type { Browser } from "playwright/test";
import { type Engine, SIZE } from "./engine.ts";

/** The browser of all other stories. */
export function chromiumOf(browser: Browser): Engine {
  return {
    name: "Chromium",
    async open(colorScheme) {
      const context = await browser.newContext({ viewport: SIZE, colorScheme });
      const page = await context.newPage();
      return {
        async goTo(url) {
          await page.goto(url);
        },
        evaluate: (expression) => page.evaluate(expression),
        async drag(from, to) {
          await page.mouse.move(from.x, from.y);
          await page.mouse.down();
          await page.mouse.move(to.x, to.y, { steps: 5 });
          await page.mouse.up();
        },
        press: (key) => page.keyboard.press(key),
        type: (words) => page.keyboard.type(words),
        async become(url, cookies) {
          await context.clearCookies();
          await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url })));
        },
        picture: () => page.screenshot(),
        close: () => context.close(),
      };
    },
  };
}
