/** How long Galley lets others wait while it does something for somebody. */
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
import type { Figures } from "./row.ts";
import { medianOf } from "./times.ts";

/** Milliseconds for which a Galley that does nothing is asked. */
const REST = 2_000;

/** A Galley on an empty folder, and its first person, signed in. */
export interface Served {
  readonly app: App;
  readonly ada: APIRequestContext;
}

/** Hands a Galley of its own to `use`, and ends it. */
export async function withGalley<T>(use: (served: Served) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "galley-bench-"));
  try {
    const app = await startApp({ dataDir });
    try {
      const ada = await signUp(app);
      const result = await use({ app, ada });
      await ada.dispose();
      return result;
    } finally {
      await app.kill("SIGTERM");
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function signUp(app: App): Promise<APIRequestContext> {
  const guest = await guestOf(app);
  const token = app.setupLink?.split("/").at(-1) ?? "";
  const ada = { name: "Ada", email: "ada@example.org" };
  await created(guest, "/api/setup", { token, ...ada, password: PASSWORD, deskName: "News" });
  await guest.dispose();
  return (await signIn(app, ada)).http;
}

/** Some work of a size; `run` answers with its outcome. */
export interface Work {
  readonly size: string;
  readonly run: () => Promise<string>;
}

/** The longest that `/api/health` takes while the work is done, beside a Galley that does nothing. */
export async function measureHealth({ app }: Served, { size, run }: Work): Promise<Figures> {
  const rest = await askDuring(app, () => sleep(REST, "nothing"));
  const { times, outcome } = await askDuring(app, run);
  return {
    size,
    ours: Math.max(...times),
    beside: { "at rest": Math.max(...rest.times) },
    remark: `${outcome}; health, median ${medianOf(times).toFixed(1)} ms`,
  };
}

/** What the health took each time, and what became of the work after how long. */
interface Waits {
  readonly times: readonly number[];
  readonly outcome: string;
}

/** Asks for the health until the work is over. */
async function askDuring({ origin }: App, run: () => Promise<string>): Promise<Waits> {
  const probe = new Worker(new URL("./probe.ts", import.meta.url), { workerData: origin });
  try {
    await once(probe, "message");
    const began = performance.now();
    const became = await run();
    const outcome = `${became} after ${Math.round(performance.now() - began)} ms`;
    probe.postMessage("end");
    const [times] = await once(probe, "message");
    return { times, outcome };
  } finally {
    // Where the work failed it would go on asking.
    await probe.terminate();
  }
}

/** Sends a bundle to the first desk; answers with the status. Throws where it is refused. */
export async function sendBundle(
  http: APIRequestContext,
  address: string,
  bundle: ArticleBundle,
): Promise<string> {
  const headers = { "content-type": "application/json" };
  const answer = await http.post(`${address}?desk=news`, { headers, data: renderBundle(bundle) });
  if (!answer.ok()) throw new Error(`The bundle was answered ${answer.status()}.`);
  return String(answer.status());
}
