/** How long the galley takes in a real browser, beside plain HTML and a bare ProseMirror view. */
import { type Browser, chromium, type Page } from "playwright";
import { launchArguments, requireBrowser } from "#lib/cli/browser.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { nameSize, type SampleSize, SIZES } from "./articles.ts";
import { type ServedPage, servePage } from "./bundle.ts";
import type { Benchmark, Figures } from "./row.ts";
import { TECHNIQUES, type Technique } from "./technique.ts";
import { medianOf } from "./times.ts";

const ROUNDS = 11;
const CLAIMS = 40;
const KEYS = 40;

const NAMES: Readonly<Record<Technique, string>> = {
  galley: "Galley",
  plain: "plain HTML",
  bare: "bare ProseMirror",
};

/** Those in which there are claims, and one can type. */
const EDITORS: readonly Technique[] = ["galley", "bare"];

/** Each size opened, then one more claim, then a key pressed. */
export const GALLEY: readonly Benchmark[] = SIZES.flatMap((size) => {
  const words = `${size.words.toLocaleString("en")} words`;
  const each = (measure: (stage: Stage, technique: Technique) => Promise<readonly number[]>) => {
    return () => onStage(size, (stage) => measureEditors(stage, measure));
  };
  return [
    { name: `open ${words}`, measure: () => onStage(size, measureOpening) },
    { name: `add a claim to ${words}`, measure: each(measureAdding) },
    { name: `type a key in ${words}`, measure: each(measureTyping) },
  ];
});

/** A browser of its own, and where it finds the page. */
interface Stage {
  readonly browser: Browser;
  readonly served: ServedPage;
  readonly size: SampleSize;
}

async function onStage(
  size: SampleSize,
  work: (stage: Stage) => Promise<Figures>,
): Promise<Figures> {
  const executablePath = await requireBrowser((line) => process.stderr.write(`${line}\n`));
  if (isRefusal(executablePath)) throw new Error(executablePath.message);
  const served = await servePage();
  try {
    const browser = await chromium.launch({ executablePath, args: [...launchArguments] });
    try {
      return await work({ browser, served, size });
    } finally {
      await browser.close();
    }
  } finally {
    served.close();
  }
}

/**
 * Each opening happens in a page of its own: nobody opens an article eleven times over. The techniques
 * take turns, so that none has a better hour; the first round warms the browser up.
 */
async function measureOpening(stage: Stage): Promise<Figures> {
  const rounds: Map<Technique, number>[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const times = new Map<Technique, number>();
    for (const technique of TECHNIQUES) times.set(technique, await openOnce(stage, technique));
    if (round > 0) rounds.push(times);
  }
  const timesOf = (technique: Technique) =>
    rounds.map((times) => times.get(technique) ?? Number.NaN);
  return figuresOf(stage.size, new Map(TECHNIQUES.map((name) => [name, timesOf(name)] as const)));
}

function openOnce(stage: Stage, technique: Technique): Promise<number> {
  const input = [technique, stage.size] as const;
  return onPage(stage, (page) =>
    page.evaluate(([name, size]) => window.bench.open(name, size), input),
  );
}

async function measureEditors(
  stage: Stage,
  measure: (stage: Stage, technique: Technique) => Promise<readonly number[]>,
): Promise<Figures> {
  const times = new Map<Technique, readonly number[]>();
  for (const technique of EDITORS) {
    await openOnce(stage, technique);
    times.set(technique, await measure(stage, technique));
  }
  return figuresOf(stage.size, times);
}

function measureAdding(stage: Stage, technique: Technique): Promise<readonly number[]> {
  const input = [technique, stage.size, CLAIMS] as const;
  return onPage(stage, (page) =>
    page.evaluate(([name, size, count]) => window.bench.add(name, size, count), input),
  );
}

function measureTyping(stage: Stage, technique: Technique): Promise<readonly number[]> {
  return onPage(stage, async (page) => {
    const input = [technique, stage.size] as const;
    await page.evaluate(([name, size]) => window.bench.startTyping(name, size), input);
    for (let key = 0; key < KEYS; key++) await page.keyboard.press("e", { delay: 30 });
    await page.waitForFunction((count) => window.bench.keyTimes().length >= count, KEYS);
    return page.evaluate(() => window.bench.keyTimes());
  });
}

async function onPage<T>({ browser, served }: Stage, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(served.url);
    await page.waitForFunction(() => "bench" in window);
    return await work(page);
  } finally {
    await page.close();
  }
}

function figuresOf(size: SampleSize, times: ReadonlyMap<Technique, readonly number[]>): Figures {
  const medians = [...times].map(([name, times]) => [name, medianOf(times)] as const);
  const others = medians.filter(([name]) => name !== "galley");
  return {
    size: nameSize(size),
    ours: medianOf(times.get("galley") ?? []),
    beside: Object.fromEntries(others.map(([name, median]) => [NAMES[name], median])),
  };
}
