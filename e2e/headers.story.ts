import { once } from "node:events";
import { request as ask, type IncomingMessage } from "node:http";
import { type Browser, expect, type Page, test } from "playwright/test";
import { serverHeaders } from "#lib/cli/server-headers.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { formatIn } from "./exports.ts";
import { created, importStory, type Newsroom, openNewsroom, tag } from "./newsroom.ts";

let room: Newsroom;
test.beforeAll(async () => {
  room = await openNewsroom({ sampleDesk: true });
});
test.afterAll(() => room.close());

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
}

/** The answer as it came over the line, with no redirect followed and no header put together. */
async function answerTo({ method = "GET", path, headers = {} }: Asked): Promise<IncomingMessage> {
  const state = await room.ada.http.storageState();
  const cookie = state.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const { origin } = room.app;
  const sent = ask(`${origin}${path}`, { method, headers: { cookie, origin, ...headers } });
  sent.end();
  const [answer] = await once(sent, "response");
  answer.resume();
  await once(answer, "close");
  return answer;
}

/** Addresses of static files, as the page of articles and its style sheet name them. */
async function staticFiles(): Promise<readonly string[]> {
  const page = await (await room.ada.http.get("/articles")).text();
  const files = [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg)[^"]*)"/g)].map(
    ([, file = ""]) => file,
  );
  const sheets = files.filter((file) => /\.css/.test(file));
  const texts = await Promise.all(
    sheets.map(async (file) => (await room.ada.http.get(file)).text()),
  );
  const font = /url\(([^)]+\.woff2)\)/.exec(texts.join("\n"))?.[1] ?? "";
  const fontFile = new URL(font, `${room.app.origin}${sheets[0]}`).pathname;
  const ofKind = (kind: RegExp) => files.find((file) => kind.test(file)) ?? "";
  return [ofKind(/\.js/), ofKind(/\.css/), ofKind(/icon.*\.svg/), fontFile];
}

test("every answer carries the same headers, each of them once", async () => {
  const { article } = await importStory(room.carl);
  const files = await staticFiles();
  expect(files.every((file) => file.length > 1)).toBe(true);
  const cases: readonly Asked[] = [
    { path: "/articles", status: 200 },
    { path: `/articles/${article.id}`, status: 200 },
    { path: "/sign-in", headers: { cookie: "" }, status: 200 },
    { path: "/articles", headers: { cookie: "" }, status: 307 },
    { path: "/nowhere", status: 404 },
    { path: "/_global-error", status: 404 },
    { path: "/articles", method: "POST", status: 405 },
    { path: "/articles", method: "HEAD", status: 200 },
    { path: "/%zz", status: 400 },
    ...files.map((path) => ({ path, status: 200 })),
    { path: "/workspace.png", status: 200 },
    { path: files[0] ?? "", headers: { "if-none-match": "" }, status: 200 },
    { path: "/_next/static/chunks/nowhere.js", status: 404 },
    { path: "/_next/image?url=%2Fworkspace.png&w=64&q=75", status: 404 },
    { path: "/favicon.ico", status: 404 },
    { path: "/api/health", status: 200 },
    { path: "/api/me", status: 200 },
    { path: "/api/me", headers: { cookie: "" }, status: 401 },
    { path: "/api/nowhere", status: 404 },
    { path: "/api/me", method: "PUT", status: 405 },
    { path: "/api/me", method: "OPTIONS", status: 204 },
    { path: "/api/articles", method: "POST", status: 415 },
    { path: "/api/articles?limit=none", status: 422 },
    { path: "/api/auth/csrf", status: 200 },
    { path: "/api/auth/signin", headers: { cookie: "" }, status: 302 },
    { path: `/api/articles/${article.id}/export?format=html`, status: 200 },
    { path: `/api/articles/${article.id}/export?format=docx`, status: 200 },
    { path: `/api/articles/${article.id}/export?format=rumour`, status: 422 },
    { path: `/articles/${article.id}/`, status: 308 },
  ];
  const wanted = Object.entries(serverHeaders({ isSecure: false }));
  for (const asked of cases) {
    const what = `${asked.method ?? "GET"} ${asked.path}`;
    const answer = await answerTo(asked);
    expect.soft(answer.statusCode, what).toBe(asked.status);
    for (const [name, value] of wanted) {
      const sent = answer.headersDistinct[name.toLowerCase()];
      expect.soft(sent, `${name} of ${what}`).toEqual([value]);
    }
    expect.soft(answer.headersDistinct["content-security-policy"]?.length ?? 1, what).toBe(1);
    expect.soft(answer.headers["strict-transport-security"], what).toBeUndefined();
  }
});

/** What the page's policy refused, and what the browser complained of. */
async function listen(page: Page): Promise<readonly string[]> {
  const heard: string[] = [];
  await page.exposeFunction("tellViolation", (what: string) => heard.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell: unknown = Reflect.get(window, "tellViolation");
      const where = `${event.sourceFile}:${event.lineNumber}`;
      const what = `${event.violatedDirective} ${event.blockedURI} ${where}`;
      if (typeof tell === "function") tell(`${location.pathname}: ${what}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
  return heard;
}

/**
 * An address that is not there, and a review of claims where none is rated, make the browser complain; so
 * does a frame in which nothing may run, of the listener above. That is no breach of ours.
 */
const EXPECTED = /status of (404|409)|^\S+ Blocked script execution in 'about:srcdoc'/;

async function quietPage(browser: Browser, colleague: Newsroom["ada"] | null) {
  const storageState = colleague ? await colleague.http.storageState() : undefined;
  const context = await browser.newContext({
    baseURL: room.app.origin,
    ...(storageState && { storageState }),
  });
  const page = await context.newPage();
  return { page, heard: await listen(page) };
}

test("no screen does what its own policy forbids", async ({ browser }) => {
  test.setTimeout(onThisMachine(180_000));
  const story = await importStory(room.ada);
  const claim = await tag(room.ada, story, "59 missiles");
  const { link } = await created(room.ada.http, "/api/desks/news/people", {
    email: "bo@example.org",
    role: "checker",
  });
  const { page, heard } = await quietPage(browser, room.ada);
  for (const path of [
    "/articles",
    "/articles?stage=ready",
    "/import",
    "/review",
    "/desk/sample-desk",
    "/account",
    "/nowhere",
    `/articles/${story.article.id}?claim=${claim.id}`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  await expect(page.getByRole("radiogroup", { name: "Verdict" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Export/ }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  for (const format of FORMATS) {
    const { label } = formatInfo(format);
    await formatIn(dialog, label).click();
    await expect(dialog.getByRole("region", { name: `Preview of ${label}` })).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  await page.context().close();

  const stranger = await quietPage(browser, null);
  const invitation = new URL(String(link)).pathname;
  for (const path of ["/sign-in", "/setup", "/setup/spent", "/invitations/unknown", invitation]) {
    await stranger.page.goto(path);
    await expect(stranger.page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await stranger.page.waitForLoadState("networkidle");
  }
  await stranger.page.context().close();
  const all = [...heard, ...stranger.heard];
  expect(all.filter((what) => !EXPECTED.test(what))).toEqual([]);
});

test("a screen that did would be heard", async ({ browser }) => {
  const { page, heard } = await quietPage(browser, null);
  // As zod would, and as a page with a script of somebody else's.
  await page.route("**/sign-in", async (route) => {
    const answer = await route.fetch();
    const broken = (await answer.text()).replace("<head>", "<head><script>0</script>");
    await route.fulfill({ response: answer, body: broken });
  });
  await page.goto("/sign-in");
  await expect.poll(() => heard.join("\n")).toContain("script-src");
  const before = heard.length;
  // Later: what an evaluation does itself, no policy forbids.
  await page.evaluate(() => {
    setTimeout(() => new Function(""));
  });
  await expect.poll(() => heard.slice(before).join("\n")).toContain("eval");
  await page.context().close();
});
