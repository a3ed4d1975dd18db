/** How long Galley lets others wait while somebody sends what only an attacker would. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIRequestContext } from "playwright";
import { v7 } from "uuid";
import { type App, startApp } from "#e2e/app.ts";
import { created, guestOf, PASSWORD, signIn } from "#e2e/newsroom.ts";
import { type HealthMeasurement, measureDuring, signUp } from "./import-health.ts";

const MIB = 1_048_576;
const HEADERS = { "content-type": "application/json" };

interface Scene {
  readonly app: App;
  readonly ada: Ask;
  readonly carl: Ask;
  /** A book of 100,000 words, and a short article. */
  readonly book: string;
  readonly short: string;
}

/** What is sent, and a few words on what became of it. */
const ATTACKS: Readonly<Record<string, (scene: Scene) => Promise<string>>> = {
  "20 guests, 1 MiB each to /api/setup, five times": ({ app }) =>
    tally(20, async () => {
      const answers: number[] = [];
      for (let again = 0; again < 5; again++) {
        const body = `{"token":"${"a".repeat(MIB)}"}`;
        answers.push(await post(`${app.origin}/api/setup`, body));
      }
      return answers.join(" ");
    }),
  "10 MB of lists in lists": ({ ada }) => send(ada, "[".repeat(10 * MIB - 100)),
  "700,000 unknown fields": ({ ada }) =>
    send(ada, `{${Array.from({ length: 700_000 }, (_, at) => `"k${at}":1`).join(",")}}`),
  "10 MB of hyphens as a language": ({ ada }) =>
    send(ada, JSON.stringify({ facts: { language: "-".repeat(9 * MIB) } })),
  "60 exports by one person, and a colleague's": exportMany,
  "the same, with the writers awake": exportMany,
  "100 sign-ins": ({ app }) =>
    tally(100, async (at) => {
      const csrf = await fetch(`${app.origin}/api/auth/csrf`);
      const { csrfToken } = await csrf.json();
      const cookie = csrf.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ");
      const email = `n${at}@example.org`;
      const body = new URLSearchParams({ csrfToken, email, password: PASSWORD, json: "true" });
      const address = `${app.origin}/api/auth/callback/credentials`;
      return String(
        (await fetch(address, { method: "POST", headers: { cookie, origin: app.origin }, body }))
          .status,
      );
    }),
};

/** Asks for the health all the while, on a server of its own. */
export async function measureAbuse(report: (line: string) => void): Promise<HealthMeasurement[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "galley-bench-"));
  const app = await startApp({ dataDir });
  try {
    const ada = await signUp(app);
    const carl = await join(app, ada);
    const words = "Some 59 missiles were fired at the airfield in the night, it says.\n\n";
    const write = async (headline: string, times: number) => {
      const story = { id: v7(), desk: "news", headline, text: words.repeat(times) };
      return (await created(ada, "/api/articles", story)).article.id;
    };
    const texts = { book: await write("A book", 8_000), short: await write("Short", 40) };
    const scene = { app, ada: await askAs(app, ada), carl: await askAs(app, carl), ...texts };
    const measurements: HealthMeasurement[] = [];
    for (const [during, attack] of Object.entries(ATTACKS)) {
      report(`Asking after the health during: ${during}…`);
      const work = () => attack(scene);
      measurements.push(await measureDuring(app, during, work));
    }
    await ada.dispose();
    await carl.dispose();
    return measurements;
  } finally {
    await app.kill("SIGTERM");
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function join(app: App, ada: APIRequestContext): Promise<APIRequestContext> {
  const person = { name: "Carl", email: "carl@example.org" };
  const invited = { email: person.email, role: "checker" };
  const { link } = await created(ada, "/api/desks/news/people", invited);
  const guest = await guestOf(app);
  const token = String(link).split("/").at(-1);
  await created(guest, `/api/invitations/${token}`, { name: person.name, password: PASSWORD });
  await guest.dispose();
  return (await signIn(app, person)).http;
}

/** Asks as somebody who is signed in, by the status alone; with a body it sends that to the path. */
type Ask = (path: string, body?: string) => Promise<number>;

/** Playwright's own HTTP takes five times as long to ask as Galley to answer. */
async function askAs({ origin }: App, http: APIRequestContext): Promise<Ask> {
  const { cookies } = await http.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return async (path, body) => {
    const sent = body === undefined ? {} : { method: "POST", body };
    const answer = await fetch(origin + path, { headers: { ...HEADERS, cookie, origin }, ...sent });
    await answer.arrayBuffer();
    return answer.status;
  };
}

async function send(ask: Ask, words: string): Promise<string> {
  return String(await ask("/api/articles", words));
}

async function post(address: string, body: string): Promise<number> {
  return (await fetch(address, { method: "POST", headers: HEADERS, body })).status;
}

async function exportMany({ ada, carl, book, short }: Scene): Promise<string> {
  const fileOf = (article: string) => `/api/articles/${article}/export?format=docx`;
  const hers = tally(60, async () => String(await ada(fileOf(book))));
  const began = performance.now();
  const his = await carl(fileOf(short));
  const took = Math.round(performance.now() - began);
  return `${await hers}; the colleague's ${his} after ${took} ms`;
}

/** So many at once; how often each answer came. */
async function tally(count: number, work: (at: number) => Promise<string>): Promise<string> {
  const answers = await Promise.all(Array.from({ length: count }, (_, at) => work(at)));
  const kinds = Map.groupBy(answers, (answer) => answer);
  return [...kinds].map(([answer, same]) => `${same.length} × ${answer}`).join(", ");
}
