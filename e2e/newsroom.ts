import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type APIRequestContext,
  type APIResponse,
  type Browser,
  expect,
  type Locator,
  type Page,
  request,
  test,
} from "playwright/test";
import { v7 } from "uuid";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { type App, startApp } from "./app.ts";

const BUILD_AND_START = 150_000;

export const PASSWORD = "seven quiet proofreaders";

/** Somebody of the newsroom, signed in: their own HTTP, and their own browser window. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly http: APIRequestContext;
  /** A page in a browser window of its own, at this path. */
  readonly open: (browser: Browser, path: string) => Promise<Page>;
}

/** A running Galley: Ada runs the desk "news", Carl checks, Rita reviews; Otto is on another desk. */
export interface Newsroom {
  readonly app: App;
  readonly ada: Colleague;
  readonly carl: Colleague;
  readonly rita: Colleague;
  readonly otto: Colleague;
  readonly close: () => Promise<void>;
}

/**
 * Starts the app on an empty folder and fills it the way people do: set-up link and invitations. For a
 * file's `beforeAll`, so that every story file has data of its own.
 */
export async function openNewsroom(options: { sampleDesk?: boolean } = {}): Promise<Newsroom> {
  // Whoever runs one story after a change waits for the build first.
  test.setTimeout(onThisMachine(BUILD_AND_START));
  const dataDir = await mkdtemp(path.join(tmpdir(), "galley-story-"));
  let app: App | null = null;
  const end = async () => {
    await app?.kill("SIGTERM");
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    app = await startApp({ dataDir });
    const colleagues = await invite(app, options.sampleDesk ?? false);
    const close = async () => {
      for (const { http } of Object.values(colleagues)) await http.dispose();
      await end();
    };
    return { app, ...colleagues, close };
  } catch (error) {
    // Nobody has anything to close then.
    await end();
    throw error;
  }
}

async function invite(
  app: App,
  sampleDesk: boolean,
): Promise<Pick<Newsroom, "ada" | "carl" | "rita" | "otto">> {
  const ada = await setUp(app, sampleDesk);
  await created(ada.http, "/api/desks", { id: v7(), name: "Sport", slug: "sport" });
  return {
    ada,
    carl: await join(app, ada, { name: "Carl", desk: "news", role: "checker" }),
    rita: await join(app, ada, { name: "Rita", desk: "news", role: "reviewer" }),
    otto: await join(app, ada, { name: "Otto", desk: "sport", role: "admin" }),
  };
}

async function setUp(app: App, sampleDesk: boolean): Promise<Colleague> {
  const token = app.setupLink?.split("/").at(-1) ?? "";
  const person = { name: "Ada", email: "ada@example.org", password: PASSWORD };
  const guest = await guestOf(app);
  await created(guest, "/api/setup", { token, ...person, deskName: "News", sampleDesk });
  await guest.dispose();
  return signIn(app, person);
}

interface Newcomer {
  readonly name: string;
  readonly desk: string;
  readonly role: Role;
}

async function join(app: App, ada: Colleague, { name, desk, role }: Newcomer): Promise<Colleague> {
  const email = `${name.toLowerCase()}@example.org`;
  const { link } = await created(ada.http, `/api/desks/${desk}/people`, { email, role });
  const token = String(link).split("/").at(-1);
  const guest = await guestOf(app);
  await created(guest, `/api/invitations/${token}`, { name, password: PASSWORD });
  await guest.dispose();
  return signIn(app, { name, email });
}

/** HTTP without an account, from the app's own origin. */
export function guestOf({ origin }: Pick<App, "origin">): Promise<APIRequestContext> {
  const timeout = onThisMachine(30_000);
  return request.newContext({ baseURL: origin, extraHTTPHeaders: { origin }, timeout });
}

export async function signIn(
  app: Pick<App, "origin">,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<Colleague> {
  const http = await guestOf(app);
  const { csrfToken } = await (await http.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password: PASSWORD, json: "true" };
  const answer = await http.post("/api/auth/callback/credentials", { form });
  expect(answer.status(), await answer.text()).toBe(200);
  const open = async (browser: Browser, path: string) => {
    const storageState = await http.storageState();
    const page = await (await browser.newContext({ baseURL: app.origin, storageState })).newPage();
    await page.goto(path);
    return page;
  };
  return { name, email, http, open };
}

// biome-ignore lint/suspicious/noExplicitAny: the answers of our own API, whose shapes its tests know
export async function created(http: APIRequestContext, path: string, data: object): Promise<any> {
  const answer = await http.post(path, { data });
  expect(answer.status(), `POST ${path}: ${await answer.text()}`).toBe(201);
  return answer.json();
}

export const STORY = [
  "The two presidents spoke by telephone on Tuesday, their third call this year.",
  "A cold spell",
  "Relations were “as bad as they have ever been”, the president said after the call, and he blamed the war.",
  "Some 59 missiles were fired at the airfield in the night, according to the Pentagon, and 20 aircraft were hit.",
].join("\n\n");

/** An article of the desk "news" with these words. */
export function importStory(
  { http }: Colleague,
  { headline = "The presidents speak", text = STORY } = {},
): Promise<ArticleView> {
  return created(http, "/api/articles", { id: v7(), desk: "news", headline, text });
}

/** A claim on words that stand once in the article. */
export function tag(
  { http }: Colleague,
  { article, revision }: ArticleView,
  words: string,
): Promise<Claim> {
  const start = revision.text.indexOf(words);
  const place = { revision: revision.number, start, end: start + words.length };
  return created(http, `/api/articles/${article.id}/claims`, { id: v7(), kind: "other", ...place });
}

async function answered(asked: Promise<APIResponse>): Promise<Claim> {
  const answer = await asked;
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Ticks a box or chooses a radio button the way people do: by its label, since it is itself not drawn. */
export async function tick(input: Locator): Promise<void> {
  if (!(await input.isChecked())) await input.locator("xpath=ancestor::label").click();
  await expect(input).toBeChecked();
}

/** A claim that is found inaccurate, with a replacement of its words, flagged for review. */
export async function flag(
  colleague: Colleague,
  story: ArticleView,
  { words, insert }: { readonly words: string; readonly insert: string },
): Promise<Claim> {
  const { http } = colleague;
  const { id, anchor } = await tag(colleague, story, words);
  const place = { start: anchor.start, end: anchor.end };
  const notice = { notice: "correction", noticeText: "An earlier version had it otherwise." };
  const proposal = { id: v7(), action: "replace", insert, ...place, ...notice };
  const { claimNow } = await created(http, `/api/claims/${id}/corrections`, proposal);
  const judged = await answered(
    http.patch(`/api/claims/${id}`, {
      data: { version: claimNow.version, verdict: "inaccurate" },
    }),
  );
  const data = { version: judged.version, decision: "request" };
  return answered(http.post(`/api/claims/${id}/review`, { data }));
}
