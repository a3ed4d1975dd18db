import { NextRequest } from "next/server";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { newFolder } from "#db/folder-fixture.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { closeDatabase } from "./database.ts";
import { handle } from "./handle.ts";
import { logAnswer, noteRequest, patternOf } from "./request-log.ts";
import { handleSignIn } from "./sign-in.ts";

const ORIGIN = "http://localhost:3000";
const TOKEN = "k".repeat(43);
/** What ends a line or turns, colours or hides what a terminal shows. */
const SIGNS =
  "a\r\n{}\u001b[31m\u0007\u0085\u009b31m\u2028\u2029\u200e\u200f\u202egnp\u2066z\u007f";
const RAW = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const folder = newFolder(afterAll);
beforeAll(() => {
  process.env.GALLEY_DATA = folder;
  process.env.GALLEY_LOG = "debug";
});
afterAll(closeDatabase);
afterEach(() => vi.restoreAllMocks());

/** What is written to the log while something is done, a line each. */
async function logged(work: () => Promise<unknown>): Promise<readonly string[]> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const error = vi.spyOn(console, "error");
  await work();
  const written = write.mock.calls.map(([text]) => String(text)).join("");
  expect(error).not.toHaveBeenCalled();
  write.mockRestore();
  expect(written === "" || written.endsWith("\n")).toBe(true);
  return written.split("\n").slice(0, -1);
}

const params = z.strictObject({ token: z.string() });
const query = z.strictObject({ q: z.string() });
const body = z.strictObject({ name: z.string() });
const open = handle({ auth: "guest", params, query, body }, async ({ body }) =>
  body.name === "Ada" ? { name: "Ada" } : refuse("conflict", body.name),
);
const broken = handle({ auth: "guest", params, query }, async () => {
  throw Object.assign(new TypeError(`confidential ${SIGNS}`), { code: `ERR_${SIGNS}` });
});

const ask = (handler: typeof open, sent?: object, headers = {}) =>
  handler(
    new Request(`${ORIGIN}/api/invitations/${TOKEN}?q=confidential`, {
      ...{ method: "POST", headers: { "content-type": "application/json", ...headers } },
      body: JSON.stringify(sent ?? {}),
    }),
    { params: Promise.resolve({ token: TOKEN }) },
  );

describe("a request", () => {
  it("has one line, under the identifier that its answer names", async () => {
    let response: Response | null = null;
    const headers = { "x-request-id": "of somebody else", "user-agent": "confidential" };
    const [line = "", ...more] = await logged(async () => {
      response = await ask(open, { name: "Ada" }, headers);
    });
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toEqual({
      ...{
        level: "info",
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        msg: "request",
      },
      id: response && (response as Response).headers.get("x-request-id"),
      ...{ method: "POST", route: "/api/invitations/:token", person: null },
      ...{ status: 200, ms: expect.any(Number) },
    });
    expect(line).not.toMatch(/somebody|confidential|kkk/);
  });

  it("that fails has a second one, which says where and not what", async () => {
    const [failed = "", line = "", ...more] = await logged(() => ask(broken));
    expect(more).toEqual([]);
    expect(JSON.parse(failed)).toMatchObject({
      ...{ level: "error", route: "/api/invitations/:token", id: JSON.parse(line).id },
      error: { name: "TypeError", at: expect.any(Array) },
    });
    expect(JSON.parse(line)).toMatchObject({ status: 500 });
    expect(failed + line).not.toMatch(/confidential|kkk/);
  });
});

describe("of what was thrown", () => {
  const told = async (thrown: unknown) => {
    const handler = handle({ auth: "guest", params, query }, async () => {
      throw thrown;
    });
    const [failed = ""] = await logged(() => ask(handler));
    return failed;
  };

  it.each([
    ["SQLITE_CORRUPT", true],
    ["EIO", true],
    ["ERR_INVALID_URL", false],
    ["ERR_ENOENT", false],
    ["MY_EIO of mine", false],
    ["", false],
  ])("with the code %s the message is told: %s", async (code, isTold) => {
    const failed = await told(Object.assign(new Error("confidential"), { code }));
    expect(failed.includes("confidential")).toBe(isTold);
  });

  it("what is no error is not told", async () => {
    expect(await told("confidential")).toMatch(/^(?!.*confidential).*something that is no error/);
  });
});

it("a health check is logged for those who debug, one that fails for everybody", async () => {
  expect(await levelOf("/api/health", 200)).toBe("debug");
  expect(await levelOf("/api/health", 503)).toBe("info");
  expect(await levelOf("/api/me", 200)).toBe("info");
});

it("nothing from outside breaks a line or speaks to a terminal", async () => {
  const written = encodeURIComponent(SIGNS);
  const latin = "a\u009b31m\u0085";
  const lines = await logged(async () => {
    await ask(
      open,
      { name: SIGNS },
      { "user-agent": latin, cookie: `galley-3000.session=${written}` },
    );
    await ask(broken);
    const places = [
      ["callback", "credentials"],
      ["signin", "oidc"],
      ["session"],
      [SIGNS],
      ["signout"],
    ];
    for (const nextauth of places) {
      const path = nextauth.map(encodeURIComponent).join("/");
      for (const method of ["GET", "POST"]) {
        const query = `callbackUrl=${written}&error=${written}&${written}=${written}`;
        const fields = new URLSearchParams({ callbackUrl: SIGNS, email: SIGNS, password: SIGNS });
        const cookie = `galley-3000.callback-url=${written}; galley-3000.session=${written}`;
        const request = new NextRequest(`${ORIGIN}/api/auth/${path}?${query}`, {
          ...{ method, headers: { origin: ORIGIN, cookie, "user-agent": latin } },
          body: method === "POST" ? fields : null,
        });
        await handleSignIn(request, { params: Promise.resolve({ nextauth }) });
      }
    }
  });
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    expect(line).not.toMatch(RAW);
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), msg: expect.any(String) });
  }
});

it.each([
  ["/api/articles/1/revisions/2", { id: "1", number: "2" }, "/api/articles/:id/revisions/:number"],
  ["/api/desks/people/people", { desk: "people" }, "/api/desks/:desk/people"],
  ["/api/desks/desks", { desk: "desks" }, "/api/desks/:desk"],
  ["/api/desks/a%20b/people/c", { desk: "a b", person: "c" }, "/api/desks/:desk/people/:person"],
  ["/api/no/such/thing", { rest: ["no", "such", "thing"] }, "/api/:rest"],
  ["/api/articles/1", { id: "another" }, "an address that no route has"],
  ["/api/me/sessions", {}, "/api/me/sessions"],
  [`/api/invitations/${TOKEN}`, {}, "/api/invitations/…"],
  [
    "/api/desks/d/people/people",
    { desk: "d", person: "people" },
    "/api/desks/:desk/people/:person",
  ],
])("%s with %j is the route %s", (path, params, pattern) => {
  expect(patternOf(path, params)).toBe(pattern);
});

async function levelOf(route: string, status: number): Promise<string> {
  const request = new Request(`${ORIGIN}${route}`);
  const answer = async () => logAnswer(noteRequest(request, route), new Response(null, { status }));
  return JSON.parse((await logged(answer)).join()).level;
}
