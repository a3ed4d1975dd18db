/** How long a file of each format takes to be written, and how long Galley lets others wait meanwhile. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startApp } from "#e2e/app.ts";
import type { ArticleBundle } from "#lib/domain/bundle/bundle.ts";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import { renderBundle } from "#lib/export/bundle.ts";
import { type ExportTask, exportFile } from "#lib/export/registry.ts";
import { viewArticle } from "#lib/usecases/articles.ts";
import { bundleArticle } from "#lib/usecases/bundle.ts";
import { importBundle } from "#lib/usecases/import-bundle.ts";
import { openNewsroom } from "#lib/usecases/newsroom-fixture.ts";
import { SIZES } from "./articles.ts";
import { generateBundle } from "./export-bundle.ts";
import { type HealthMeasurement, measureDuring, sendBundle, signUp } from "./import-health.ts";
import { formatColumns, quantile } from "./report.ts";

const REPETITIONS = 5;

/** The longest article of a desk. */
const [LARGEST] = SIZES.toSorted((a, b) => b.words - a.words);

/** Milliseconds that writing took, each time, and the file's size in bytes. */
export interface WritingMeasurement {
  readonly format: ExportFormat;
  readonly times: readonly number[];
  readonly size: number;
}

export interface ExportMeasurements {
  readonly writing: readonly WritingMeasurement[];
  /** Milliseconds that joining the article's lines takes, each time. */
  readonly join: readonly number[];
  readonly health: readonly HealthMeasurement[];
}

/** Writes the longest article in every format: by itself first, then from a server, asking after it. */
export async function measureExports(report: (line: string) => void): Promise<ExportMeasurements> {
  if (!LARGEST) throw new RangeError("There is no size to measure.");
  const bundle = generateBundle(LARGEST);
  report(`Writing ${LARGEST.words} words with ${LARGEST.claims} claims in every format…`);
  const writing = await measureWriting(bundle);
  const text = bundle.revisions[0]?.text ?? "";
  const join = await repeat(async () => void text.split("\n").join("\n\n"));
  return { writing, join, health: await measureServed(bundle, report) };
}

async function measureWriting(bundle: ArticleBundle): Promise<WritingMeasurement[]> {
  const room = await openNewsroom();
  const bytes = new TextEncoder().encode(renderBundle(bundle));
  must(await importBundle(room.ada, { desk: ON_NEWS, bytes }));
  const { article, revision, claims, noticeStyle } = must(
    await viewArticle(room.ada, bundle.article.id),
  );
  const reviewed = { article, revision, claims, noticeStyle };
  const whole = must(await bundleArticle(room.ada, bundle.article.id, "leave"));
  const measurements: WritingMeasurement[] = [];
  for (const format of FORMATS) {
    const task: ExportTask =
      format === "bundle"
        ? { format, bundle: whole }
        : { format, reviewed, options: { corrections: "accepted" } };
    const { body } = must(await exportFile(task));
    const times = await repeat(() => exportFile(task));
    measurements.push({ format, times, size: Buffer.byteLength(body) });
  }
  await room.close();
  return measurements;
}

async function measureServed(
  bundle: ArticleBundle,
  report: (line: string) => void,
): Promise<HealthMeasurement[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "galley-bench-"));
  const app = await startApp({ dataDir });
  try {
    const http = await signUp(app);
    report("Asking after the health while Galley exports a bundle that it took in…");
    const rest = () => sleep(3_000, "nothing");
    const measurements = [
      await measureDuring(app, "rests", rest),
      await measureDuring(app, "takes it in", () => sendBundle(http, "/api/bundles", bundle)),
    ];
    for (const format of FORMATS) {
      const address = `/api/articles/${bundle.article.id}/export?format=${format}`;
      const fetch = async () => String((await http.get(address)).status());
      measurements.push(await measureDuring(app, `exports ${format}`, fetch));
    }
    await http.dispose();
    return measurements;
  } finally {
    await app.kill("SIGTERM");
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function repeat(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < REPETITIONS; count++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

/** What is measured is ours: a refusal is a mistake. */
function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new RangeError(answer.message);
  return answer;
}

/** Two tables: the writing of each format beside joining the lines, and the waits meanwhile. */
export function formatExports({ writing, join, health }: ExportMeasurements): string {
  const plain = quantile(join, 0.5);
  const rows = writing.map(({ format, times, size }) => {
    const median = quantile(times, 0.5);
    const kib = `${Math.round(size / 1_024).toLocaleString("en")} KiB`;
    const ratio = `${Math.round(median / plain).toLocaleString("en")} ×`;
    return [format, `${median.toFixed(1)} ms`, `${Math.max(...times).toFixed(1)} ms`, ratio, kib];
  });
  const waits = health.map(({ during, outcome, times }) => {
    const wait = [quantile(times, 0.5), Math.max(...times)].map((one) => `${one.toFixed(1)} ms`);
    return [during, outcome, ...wait];
  });
  const joined = `joining the lines of the text: ${plain.toFixed(2)} ms`;
  return [
    formatColumns([["written as", "median", "longest", "of joining", "size"], ...rows]),
    joined,
    "",
    formatColumns([["health, while Galley", "answer", "median", "longest"], ...waits]),
  ].join("\n");
}
