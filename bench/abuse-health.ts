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
  readonly ada: APIRequestContext;
  readonly carl: APIRequestContext;
  readonly article: string;
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
  "60 exports by one person, and a colleague's": async ({ ada, carl, article }) => {
    const ask = async (http: APIRequestContext, format: string) =>
      (await http.get(`/api/articles/${article}/export?format=${format}`)).status();
    const hers = tally(60, async () => String(await ask(ada, "docx")));
    const began = performance.now();
    const his = await ask(carl, "text");
    const took = Math.round(performance.now() - began);
    return `${await hers}; the colleague's ${his} after ${took} ms`;
  },
  "100 sign-ins": ({ app }) =>
    tally(100, async (at) => {
      const guest = await guestOf(app);
      const { csrfToken } = await (await guest.get("/api/auth/csrf")).json();
      const form = { csrfToken, email: `n${at}@example.org`, password: PASSWORD, json: "true" };
      const answer = await guest.post("/api/auth/callback/credentials", { form });
      await guest.dispose();
      return String(answer.status());
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
    const story = { id: v7(), desk: "news", headline: "A book", text: words.repeat(8_000) };
    const { article } = await created(ada, "/api/articles", story);
    const measurements: HealthMeasurement[] = [];
    for (const [during, attack] of Object.entries(ATTACKS)) {
      report(`Asking after the health during: ${during}…`);
      const work = () => attack({ app, ada, carl, article: article.id });
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

/** As bytes: words that are no JSON Playwright would wrap up as a JSON string. */
async function send(http: APIRequestContext, words: string): Promise<string> {
  const data = Buffer.from(words);
  return String((await http.post("/api/articles", { data, headers: HEADERS })).status());
}

async function post(address: string, body: string): Promise<number> {
  return (await fetch(address, { method: "POST", headers: HEADERS, body })).status;
}

/** So many at once; how often each answer came. */
async function tally(count: number, work: (at: number) => Promise<string>): Promise<string> {
  const answers = await Promise.all(Array.from({ length: count }, (_, at) => work(at)));
  const kinds = Map.groupBy(answers, (answer) => answer);
  return [...kinds].map(([answer, same]) => `${same.length} × ${answer}`).join(", ");
}
