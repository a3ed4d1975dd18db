import { type KeyInput, launch, type Page } from "puppeteer-core";
import { onThisMachine } from "#lib/machine-factor.ts";
import { type Engine, SIZE } from "./engine.ts";

const START = 60_000;

/** Which scheme pages are shown in: a browser says it once, as it starts. */
const SCHEMES = { dark: 0, light: 1 } as const;

/** Firefox, commanded by WebDriver BiDi. */
export function firefoxOf(executablePath: string): Engine {
  return {
    name: "Firefox",
    async open(scheme) {
      const browser = await launch({
        browser: "firefox",
        executablePath,
        timeout: onThisMachine(START),
        defaultViewport: SIZE,
        extraPrefsFirefox: {
          "layout.css.prefers-color-scheme.content-override": SCHEMES[scheme],
          "ui.prefersReducedMotion": 1,
        },
      });
      const page = await browser.newPage();
      page.setDefaultTimeout(onThisMachine(START));
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
        press: (key) => pressTogether(page, key.split("+")),
        type: (words) => page.keyboard.type(words),
        async become(url, cookies) {
          const { hostname } = new URL(url);
          await browser.deleteCookie(...(await browser.cookies()));
          const domain = { domain: hostname, path: "/" };
          await browser.setCookie(
            ...cookies.map(({ name, value }) => ({ name, value, ...domain })),
          );
        },
        picture: async () => Buffer.from(await page.screenshot()),
        close: () => browser.close(),
      };
    },
  };
}

async function pressTogether(page: Page, keys: readonly string[]): Promise<void> {
  const names = keys as readonly KeyInput[];
  for (const key of names) await page.keyboard.down(key);
  for (const key of names.toReversed()) await page.keyboard.up(key);
}
