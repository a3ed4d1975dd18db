/** How long Galley lets others wait while somebody sends what only an attacker would. */
import type { APIRequestContext } from "playwright";
import { v7 } from "uuid";
import type { App } from "#e2e/app.ts";
import { created, guestOf, PASSWORD, signIn } from "#e2e/newsroom.ts";
import { measureHealth, type Served, withGalley } from "./health.ts";
import type { Benchmark, Figures } from "./row.ts";
import { medianOf, repeat, timeOf } from "./times.ts";

const MIB = 1_048_576;
const HEADERS = { "content-type": "application/json" };

/** A newsroom with a book of 100,000 words, and a short article. */
interface Scene extends Served {
  readonly asAda: Ask;
  readonly asCarl: Ask;
  readonly book: string;
  readonly short: string;
}

/** What is sent, its size, and how; that gives a few words on what became of it. */
type Attack = readonly [name: string, size: string, send: (scene: Scene) => Promise<string>];

const SENT: readonly Attack[] = [
  ["20 guests with 1 MiB each", "five times each", sendAsGuests],
  ["10 MB of lists in lists", "10 MiB", ({ asAda }) => sendTo(asAda, "[".repeat(10 * MIB - 100))],
  ["700,000 unknown fields", "8 MiB", ({ asAda }) => sendTo(asAda, writeFields(700_000))],
  [
    "10 MB of hyphens as a language",
    "9 MiB",
    ({ asAda }) => sendTo(asAda, JSON.stringify({ facts: { language: "-".repeat(9 * MIB) } })),
  ],
  ["100 sign-ins", "100 addresses", ({ app }) => tally(100, (at) => tryPassword(app, at))],
];

const BOOKS = "60 × 100,000 words";

export const ATTACKS: readonly Benchmark[] = [
  ...SENT.map(([name, size, send]) => ({
    name,
    measure: () => inScene((scene) => measureHealth(scene, { size, run: () => send(scene) })),
  })),
  { name: "60 exports by one person", measure: () => inScene(measureMany) },
  {
    name: "60 exports by one person with the writers awake",
    measure: () => inScene((scene) => wakeWriters(scene).then(() => measureMany(scene))),
  },
  { name: "a colleague's export beside 60", measure: () => inScene(measureColleague) },
  {
    name: "a colleague's export beside 60 with the writers awake",
    measure: () => inScene(measureAwakeColleague),
  },
];

function inScene(measure: (scene: Scene) => Promise<Figures>): Promise<Figures> {
  return withGalley(async ({ app, ada }) => {
    const carl = await join(app, ada);
    const words = "Some 59 missiles were fired at the airfield in the night, it says.\n\n";
    const write = async (headline: string, times: number) => {
      const story = { id: v7(), desk: "news", headline, text: words.repeat(times) };
      return (await created(ada, "/api/articles", story)).article.id;
    };
    const texts = { book: await write("A book", 8_000), short: await write("Short", 40) };
    const asBoth = { asAda: await askAs(app, ada), asCarl: await askAs(app, carl) };
    const figures = await measure({ app, ada, ...asBoth, ...texts });
    await carl.dispose();
    return figures;
  });
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

async function sendTo(ask: Ask, words: string): Promise<string> {
  return String(await ask("/api/articles", words));
}

function writeFields(count: number): string {
  return `{${Array.from({ length: count }, (_, at) => `"k${at}":1`).join(",")}}`;
}

function sendAsGuests({ app }: Scene): Promise<string> {
  const body = `{"token":"${"a".repeat(MIB)}"}`;
  return tally(20, async () => {
    const statuses: number[] = [];
    for (let again = 0; again < 5; again++) {
      const sent = { method: "POST", headers: HEADERS, body };
      statuses.push((await fetch(`${app.origin}/api/setup`, sent)).status);
    }
    return statuses.join(" ");
  });
}

async function tryPassword({ origin }: App, at: number): Promise<string> {
  const csrf = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const cookie = csrf.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const email = `n${at}@example.org`;
  const body = new URLSearchParams({ csrfToken, email, password: PASSWORD, json: "true" });
  const sent = { method: "POST", headers: { cookie, origin }, body };
  return String((await fetch(`${origin}/api/auth/callback/credentials`, sent)).status);
}

const fileOf = (article: string) => `/api/articles/${article}/export?format=docx`;

/** Two processes write; each is started by the first who needs it. */
async function wakeWriters({ asAda, asCarl, short }: Scene): Promise<void> {
  await Promise.all([asAda(fileOf(short)), asCarl(fileOf(short))]);
}

function measureMany(scene: Scene): Promise<Figures> {
  const run = async () => {
    const { statuses, his } = await exportMany(scene);
    return `${statuses}; a colleague's took ${Math.round(his)} ms`;
  };
  return measureHealth(scene, { size: BOOKS, run });
}

/** Sixty exports of the book, and how many milliseconds a colleague's short one takes beside them. */
async function exportMany({ asAda, asCarl, book, short }: Scene) {
  const hers = tally(60, async () => String(await asAda(fileOf(book))));
  const his = await timeOf(async () => {
    const status = await asCarl(fileOf(short));
    if (status !== 200) throw new Error(`The colleague was answered ${status}.`);
  });
  return { statuses: await hers, his };
}

/** Nothing is measured beside it: his export alone would start the processes. */
async function measureColleague(scene: Scene): Promise<Figures> {
  const { statuses, his } = await exportMany(scene);
  return { size: BOOKS, ours: his, beside: {}, remark: statuses };
}

async function measureAwakeColleague(scene: Scene): Promise<Figures> {
  await wakeWriters(scene);
  const alone = await repeat(5, () => scene.asCarl(fileOf(scene.short)));
  const { statuses, his } = await exportMany(scene);
  return { size: BOOKS, ours: his, beside: { alone: medianOf(alone) }, remark: statuses };
}

/** So many at once; how often each answer came. */
async function tally(count: number, work: (at: number) => Promise<string>): Promise<string> {
  const answers = await Promise.all(Array.from({ length: count }, (_, at) => work(at)));
  const kinds = Map.groupBy(answers, (answer) => answer);
  return [...kinds].map(([answer, same]) => `${same.length} × ${answer}`).join(", ");
}
