import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { newFolder } from "#db/folder-fixture.ts";
import { encryptSession } from "#lib/auth/encrypt-session-fixture.ts";
import { cookieName } from "#lib/auth/session-cookie.ts";
import { authSettings } from "#lib/auth/settings.ts";
import { Id } from "#lib/domain/fields.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { accepted } from "#lib/usecases/newsroom-fixture.ts";
import { endSession, startSession } from "#lib/usecases/sessions.ts";
import { ensureSetupLink, setUp } from "#lib/usecases/setup.ts";
import { openBaseContext } from "./context.ts";
import { closeDatabase } from "./database.ts";
import { type Handler, handle } from "./handle.ts";

const ORIGIN = "http://localhost:3000";
const ID = "018f2f6e-0000-7000-8000-000000000001";

const folder = newFolder(afterAll);
let cookie = "";

beforeAll(async () => {
  process.env.GALLEY_DATA = folder;
  const guest = await openBaseContext();
  const token = (await ensureSetupLink(guest)) ?? "";
  const ada = { name: "Ada", email: "ada@example.org", deskName: "News", sampleDesk: false, token };
  const { person } = await accepted(setUp(guest, ada, "hash"));
  const session = await startSession(guest, { person: person.id, userAgent: null });
  const { secret } = authSettings();
  cookie = `${cookieName(authSettings(), "session")}=${await encryptSession(secret, session)}`;
});
afterAll(closeDatabase);
afterEach(() => vi.restoreAllMocks());

interface Asking {
  readonly method?: string;
  readonly path?: string;
  readonly params?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

async function ask(handler: Handler, asking: Asking = {}) {
  const { method = "GET", path = "/api/things", params = {}, headers = {}, body } = asking;
  const url = new URL(path, "http://internal:8080");
  const init = { method, headers, ...(body !== undefined && { body, duplex: "half" }) };
  const response = await handler(new Request(url, init), { params: Promise.resolve(params) });
  const text = await response.text();
  return { response, status: response.status, json: text === "" ? null : JSON.parse(text) };
}

const change = (headers: Readonly<Record<string, string>> = {}): Asking => ({
  method: "POST",
  headers: { cookie, origin: ORIGIN, "content-type": "application/json", ...headers },
});

const who = handle({ auth: "user" }, async ({ context }) => ({ name: context.user.name }));
const write = handle(
  { auth: "user", body: z.strictObject({ edits: z.array(z.strictObject({ from: z.int() })) }) },
  async ({ body }) => body,
);

it("says what it takes, so that every route can be asked", () => {
  expect(write.route.auth).toBe("user");
  expect(write.route.body?.safeParse({ edits: [] }).success).toBe(true);
});

describe("a session", () => {
  it("that ends while the body is held back does nothing any more: 401", async () => {
    const guest = await openBaseContext();
    const [person] = await guest.db.selectFrom("people").select("id").execute();
    const session = await startSession(guest, { person: person?.id ?? "", userAgent: null });
    const { secret } = authSettings();
    const sealed = await encryptSession(secret, session);
    const body = new ReadableStream({
      async pull(controller) {
        await endSession(guest, session);
        controller.enqueue(new TextEncoder().encode('{"edits":[]}'));
        controller.close();
      },
    });
    const headers = { cookie: `${cookieName(authSettings(), "session")}=${sealed}` };
    expect((await ask(write, { ...change(headers), body })).status).toBe(401);
  });

  it("says who asks", async () => {
    expect((await ask(who, { headers: { cookie } })).json).toEqual({ name: "Ada" });
  });

  it.each([
    ["no cookie", ""],
    ["a cookie of nobody's", "galley-3000.session=eyJhbGciOiJub25lIn0.e30."],
    ["another cookie", "theme=dark"],
  ])("is missing with %s: 401", async (_, cookie) => {
    const { status, response, json } = await ask(who, { headers: { cookie } });
    expect(status).toBe(401);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(json).toMatchObject({ code: "not_signed_in", title: "Unauthorized", status: 401 });
  });

  it("is over as soon as its row says so", async () => {
    const guest = await openBaseContext();
    const person = await guest.db.selectFrom("people").select("id").executeTakeFirstOrThrow();
    const session = await startSession(guest, { person: person.id, userAgent: null });
    const name = cookieName(authSettings(), "session");
    const cookie = `${name}=${await encryptSession(authSettings().secret, session)}`;
    expect((await ask(who, { headers: { cookie } })).status).toBe(200);
    await endSession(guest, session);
    expect((await ask(who, { headers: { cookie } })).status).toBe(401);
  });
});

describe("where a change comes from", () => {
  const body = '{"edits":[]}';
  it.each([
    ["our origin", { origin: ORIGIN }, 200],
    ["the same machine by number", { origin: "http://127.0.0.1:3000" }, 200],
    ["another site", { origin: "https://evil.example" }, 403],
    ["another port", { origin: "http://localhost:3001" }, 403],
    ["a page without an origin", { origin: "null" }, 403],
    ["the address the server listens on", { origin: "http://internal:8080" }, 403],
    [
      "another site, with a forged host",
      { origin: "https://e.vil", "x-forwarded-host": "e.vil" },
      403,
    ],
    ["no origin, but from the same site", { "sec-fetch-site": "same-origin" }, 200],
    ["no origin, from a sibling site", { "sec-fetch-site": "same-site" }, 403],
    ["nowhere", {}, 403],
  ])("is %s", async (_, headers, status) => {
    const asking = {
      method: "POST",
      headers: { cookie, "content-type": "application/json", ...headers },
    };
    expect((await ask(write, { ...asking, body })).status).toBe(status);
  });

  it("does not matter for looking", async () => {
    expect((await ask(who, { headers: { cookie, origin: "https://e.vil" } })).status).toBe(200);
  });

  it("does not matter to a program without a cookie", async () => {
    const open = handle({ auth: "guest" }, async () => ({ done: true }));
    expect((await ask(open, { method: "POST" })).status).toBe(200);
  });
});

describe("a body", () => {
  it.each([
    ["a form", { "content-type": "text/plain" }, "{}", 415, "unsupported_type"],
    ["half of JSON", {}, '{"edits":', 415, "unsupported_type"],
    ["not UTF-8", {}, new Uint8Array([0x22, 0xff, 0x22]), 415, "unsupported_type"],
    ["one that looks like a refusal of ours", {}, '{"refusal":"failed"}', 422, "invalid"],
    ["too large by its own account", { "content-length": "1048577" }, "{}", 413, "too_large"],
    ["too large", {}, `"${"a".repeat(1_048_576)}"`, 413, "too_large"],
  ])("that is %s is refused", async (_, headers, body, status, code) => {
    const answer = await ask(write, { ...change(headers), body });
    expect(answer.json).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
  });

  it("that never ends is read up to the limit only", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect((await ask(write, { ...change(), body: endless })).status).toBe(413);
    expect(sent).toBeLessThan(1_300_000);
  });

  it.each([
    ["more than 16 KiB", { name: "a".repeat(16_400) }, 413],
    ["objects in objects", { name: { a: { b: 1 } } }, 400],
    ["forty fields", Object.fromEntries(Array.from({ length: 40 }, (_, at) => [at, 1])), 413],
    ["a name", { name: "Ada" }, 200],
  ])("of a guest with %s is answered %s", async (_, fields, status) => {
    const open = handle(
      { auth: "guest", body: z.strictObject({ name: z.string() }) },
      async ({ body }) => body,
    );
    expect((await ask(open, { ...change(), body: JSON.stringify(fields) })).status).toBe(status);
  });

  it.each([
    ['{"edits":[{"from":"1"}]}', "edits.0.from"],
    ['{"edits":[{"from":1,"to":2}]}', "edits.0.to"],
    ['{"edits":[],"colour":1}', "colour"],
    ['{"edits":[],"__proto__":{}}', "__proto__"],
    ["{}", "edits"],
  ])("%s names the wrong field", async (body, field) => {
    const { status, json } = await ask(write, { ...change(), body });
    expect(status).toBe(422);
    expect(json.errors.map(({ path }: { path: string }) => path)).toEqual([field]);
  });
});

describe("an address", () => {
  const byId = handle(
    { auth: "user", params: z.strictObject({ id: Id }), query: z.strictObject({ q: z.string() }) },
    async ({ params, query }) => ({ ...params, ...query }),
  );
  const asking = { headers: { cookie }, params: { id: ID } };

  it("whose identifier is none leads nowhere", async () => {
    const answer = await ask(byId, { ...asking, headers: { cookie }, params: { id: "../x" } });
    expect(answer.json).toMatchObject({ status: 404, code: "not_found" });
  });

  it("with more parameters than any route has is refused before they are looked at", async () => {
    const path = `/api/things?q=a${"&b=c".repeat(30)}`;
    const answer = await ask(byId, { ...asking, headers: { cookie }, path });
    expect(answer.json).toMatchObject({ status: 400, code: "malformed" });
  });

  it.each([
    ["?q=a", 200, undefined],
    ["?q=a&q=b", 422, "q"],
    ["?q=a&page=2", 422, "page"],
    ["?q=a&refusal=not_found&message=Ask+Eve", 422, "refusal"],
    ["?q=a&refusal=busy&allow=GET", 422, "refusal"],
    ["", 422, "q"],
  ])("with the query %j is answered %d", async (query, status, field) => {
    const answer = await ask(byId, { ...asking, headers: { cookie }, path: `/api/things${query}` });
    expect(answer.status).toBe(status);
    expect(answer.json.errors?.[0].path).toBe(field);
  });
});

describe("an answer", () => {
  const open = (work: () => Promise<unknown>) => handle({ auth: "guest" }, work);
  const thrown = (error: unknown) => open(() => Promise.reject(error));

  it("of a creation is 201, of nothing 204, of a response that response", async () => {
    const create = handle({ auth: "guest", status: 201 }, async () => ({ id: 1 }));
    expect((await ask(create)).status).toBe(201);
    expect((await ask(open(async () => null))).status).toBe(204);
    const file = open(
      async () => new Response('"x"', { headers: { "content-type": "text/plain" } }),
    );
    const { response } = await ask(file);
    expect(response.headers.get("content-type")).toBe("text/plain");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src .none./);
  });

  it("carries what the refusal carries", async () => {
    const busy = open(async () => refuse("too_many", "Wait.", { retryAfter: 7 }));
    expect((await ask(busy)).response.headers.get("retry-after")).toBe("7");
    const stale = open(async () => refuse("stale", "Look again.", { current: { version: 2 } }));
    expect((await ask(stale)).json).toMatchObject({ status: 409, current: { version: 2 } });
  });

  it.each([
    ["SQLITE_FULL", 507],
    ["ENOSPC", 507],
    ["SQLITE_IOERR_WRITE", 507],
    ["SQLITE_BUSY", 503],
    ["SQLITE_BUSY_SNAPSHOT", 503],
  ])("to %s is %d", async (code, status) => {
    const error = Object.assign(new Error("database or disk is full"), { code });
    expect((await ask(thrown(error))).status).toBe(status);
  });

  it("to a mistake of ours tells neither the client nor the log what was sent", async () => {
    const log = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const path = `/api/invitations/${"k".repeat(43)}`;
    const { status, json } = await ask(thrown(new TypeError("confidential")), { path });
    expect(status).toBe(500);
    const written = log.mock.calls.join();
    expect(JSON.parse(written.split("\n")[0] ?? "")).toMatchObject({
      ...{ level: "error", method: "GET", route: "/api/invitations/…", person: null },
      error: { name: "TypeError", at: expect.arrayContaining([expect.stringMatching(/handle/)]) },
    });
    expect(written + JSON.stringify(json)).not.toMatch(/confidential|kkkk/);
  });
});
