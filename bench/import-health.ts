/** How long Galley lets others wait while it reads what somebody imports, on a server of its own. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { APIRequestContext } from "playwright";
import { type App, startApp } from "#e2e/app.ts";
import { created, guestOf, PASSWORD, signIn } from "#e2e/newsroom.ts";
import type { ArticleBundle } from "#lib/domain/bundle/bundle.ts";
import { renderBundle } from "#lib/export/bundle.ts";
import { generateBundle } from "./export-bundle.ts";
import { formatColumns, quantile } from "./report.ts";

/** What `/api/health` took while an import ran, in milliseconds, each time it was asked. */
export interface HealthMeasurement {
  readonly during: string;
  /** What became of the import, and after how many milliseconds. */
  readonly outcome: string;
  readonly times: readonly number[];
}

const MIB = 1_048_576;

const PARAGRAPH = `<p>${"Some <b>59</b> missiles were <a href='/a'>fired</a>, it says. ".repeat(9)}</p>\n`;
const PROSE = `${"Some 59 missiles were fired at the airfield in the night, it says. ".repeat(9)}\n\n`;

/** The worst that fits into a request, and what desks import every day. */
const FILES: readonly (readonly [during: string, fileName: string, text: () => string])[] = [
  ["a page of 1 MiB", "page.html", () => fill(PARAGRAPH, MIB)],
  ["a text of 9.5 MiB", "book.txt", () => fill(PROSE, 9.5 * MIB)],
  ["a page of 9.5 MiB", "book.html", () => fill(PARAGRAPH, 9.5 * MIB)],
  ["5 million lines of a letter", "lines.txt", () => fill("a\n", 9.5 * MIB)],
  ["a page of 2 million elements", "elements.html", () => fill("<i>a</i> ", 9.5 * MIB)],
  ["a page of 100,000 open elements", "deep.html", () => fill("<div>a", 0.6 * MIB)],
];

/** A bundle of 100,000 words and 5,000 claims, some 10 MB: shown, and taken in. */
const LARGEST = { words: 100_000, claims: 5_000 };
const BUNDLES = [
  ["a bundle of 5,000 claims, shown", "/api/bundles/preview"],
  ["a bundle of 5,000 claims", "/api/bundles"],
] as const;

/** Asks for the health all the while: at rest first, then during each import. */
export async function measureHealth(report: (line: string) => void): Promise<HealthMeasurement[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "galley-bench-"));
  const app = await startApp({ dataDir });
  try {
    const http = await signUp(app);
    const rest = () => sleep(3_000, "nothing");
    const measurements = [await measureDuring(app, "at rest", rest)];
    for (const [during, name, text] of FILES) {
      report(`Asking after the health while Galley reads ${during}…`);
      const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(text()) };
      measurements.push(await measureDuring(app, during, () => send(http, file)));
    }
    const bundle = generateBundle(LARGEST);
    report("Asking after the health while Galley looks at a bundle and takes it in…");
    for (const [during, address] of BUNDLES) {
      const bring = () => sendBundle(http, address, bundle);
      measurements.push(await measureDuring(app, during, bring));
    }
    await http.dispose();
    return measurements;
  } finally {
    await app.kill("SIGTERM");
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Asks for the health until the work is over; the work tells what became of it. */
export async function measureDuring(
  { origin }: App,
  during: string,
  work: () => Promise<string>,
): Promise<HealthMeasurement> {
  const probe = new Worker(new URL("./probe.ts", import.meta.url), { workerData: origin });
  await once(probe, "message");
  const began = performance.now();
  const became = await work();
  const outcome = `${became}, ${Math.round(performance.now() - began)} ms`;
  probe.postMessage("end");
  const [times] = await once(probe, "message");
  return { during, outcome, times };
}

interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function send(http: APIRequestContext, file: UploadedFile): Promise<string> {
  const answer = await http.post("/api/imports", { multipart: { desk: "news", file } });
  const { code = "read" } = await answer.json();
  return `${answer.status()} ${code}`;
}

/** Sends a bundle to the first desk; answers with the status. */
export async function sendBundle(
  http: APIRequestContext,
  address: string,
  bundle: ArticleBundle,
): Promise<string> {
  const headers = { "content-type": "application/json" };
  const answer = await http.post(`${address}?desk=news`, { headers, data: renderBundle(bundle) });
  return String(answer.status());
}

/** The first person of an empty Galley, signed in. */
export async function signUp(app: App): Promise<APIRequestContext> {
  const guest = await guestOf(app);
  const token = app.setupLink?.split("/").at(-1) ?? "";
  const ada = { name: "Ada", email: "ada@example.org" };
  await created(guest, "/api/setup", { token, ...ada, password: PASSWORD, deskName: "News" });
  await guest.dispose();
  return (await signIn(app, ada)).http;
}

function fill(piece: string, bytes: number): string {
  return piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
}

/** A table: the median and the longest wait for the health during each import. */
export function formatHealth(measurements: readonly HealthMeasurement[]): string {
  const rows = measurements.map(({ during, outcome, times }) => {
    const waits = [quantile(times, 0.5), Math.max(...times)];
    return [during, outcome, ...waits.map((wait) => `${wait.toFixed(1)} ms`)];
  });
  return formatColumns([["health, while Galley reads", "import", "median", "longest"], ...rows]);
}
