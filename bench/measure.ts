import { type Browser, chromium, type Page } from "playwright";
import { launchArguments } from "#lib/cli/browser.ts";
import { type SampleSize, SIZES } from "./articles.ts";
import { type ServedPage, servePage } from "./bundle.ts";
import { TECHNIQUES, type Technique } from "./technique.ts";

/** What was done and how long it took, in milliseconds, each time. */
export interface Measurement {
  readonly deed: "open" | "add" | "type";
  readonly size: SampleSize;
  readonly technique: Technique;
  readonly times: readonly number[];
}

const REPETITIONS = { open: 11, add: 40, type: 40 } as const;

/** Measures everything in one browser, the techniques taking turns so that none has a better hour. */
export async function measureAll(
  executablePath: string,
  report: (line: string) => void,
): Promise<Measurement[]> {
  const served = await servePage();
  const browser = await chromium.launch({ executablePath, args: [...launchArguments] });
  try {
    const measurements: Measurement[] = [];
    for (const size of SIZES) {
      report(`Measuring ${size.words} words with ${size.claims} claims…`);
      measurements.push(...(await measureOpening(browser, served, size)));
      for (const technique of TECHNIQUES) {
        if (technique === "plain") continue;
        measurements.push(await measureAdding(browser, served, { size, technique }));
        measurements.push(await measureTyping(browser, served, { size, technique }));
      }
    }
    return measurements;
  } finally {
    await browser.close();
    served.close();
  }
}

type What = Pick<Measurement, "size" | "technique">;

/** Each opening happens in a page of its own: nobody opens an article eleven times over. */
async function measureOpening(
  browser: Browser,
  served: ServedPage,
  size: SampleSize,
): Promise<Measurement[]> {
  const times = new Map<Technique, number[]>(TECHNIQUES.map((technique) => [technique, []]));
  for (let round = 0; round < REPETITIONS.open; round++) {
    for (const technique of TECHNIQUES) {
      const time = await onPage(browser, served, (page) =>
        page.evaluate(([name, size]) => window.bench.open(name, size), [technique, size] as const),
      );
      times.get(technique)?.push(time);
    }
  }
  return [...times].map(([technique, times]) => ({ deed: "open", size, technique, times }));
}

async function measureAdding(
  browser: Browser,
  served: ServedPage,
  { size, technique }: What,
): Promise<Measurement> {
  const input = [technique, size, REPETITIONS.add] as const;
  const times = await onPage(browser, served, (page) =>
    page.evaluate(([name, size, count]) => window.bench.add(name, size, count), input),
  );
  return { deed: "add", size, technique, times };
}

async function measureTyping(
  browser: Browser,
  served: ServedPage,
  { size, technique }: What,
): Promise<Measurement> {
  const times = await onPage(browser, served, async (page) => {
    const input = [technique, size] as const;
    await page.evaluate(([name, size]) => window.bench.startTyping(name, size), input);
    for (let key = 0; key < REPETITIONS.type; key++) await page.keyboard.press("e", { delay: 30 });
    await page.waitForFunction(
      (count) => window.bench.keyTimes().length >= count,
      REPETITIONS.type,
    );
    return page.evaluate(() => window.bench.keyTimes());
  });
  return { deed: "type", size, technique, times };
}

async function onPage<T>(
  browser: Browser,
  { url }: ServedPage,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(url);
    await page.waitForFunction(() => "bench" in window);
    return await work(page);
  } finally {
    await page.close();
  }
}
