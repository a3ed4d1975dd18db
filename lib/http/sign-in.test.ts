import { createRequire } from "node:module";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { findSignedIn } from "#lib/auth/current-user.ts";
import { type LoopbackIssuer, startIssuer } from "#lib/auth/loopback-issuer.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { accepted } from "#lib/usecases/newsroom.ts";
import { addPerson } from "#lib/usecases/people.ts";
import { openGuest } from "./context.ts";
import { closeDatabase } from "./database.ts";
import { handleSignIn } from "./sign-in.ts";

const ORIGIN = "http://localhost:3000";
const PASSWORD = "a plain old sentence";

const folder = newFolder(afterAll);
let issuer: LoopbackIssuer;

beforeAll(async () => {
  issuer = await startIssuer();
  process.env.GALLEY_DATA = folder;
  process.env.OIDC_ISSUER = issuer.url;
  process.env.OIDC_CLIENT_ID = issuer.clientId;
  process.env.OIDC_CLIENT_SECRET = issuer.clientSecret;
  const ada = { name: "Ada", email: "ada@example.org", desk: "news", role: "admin" } as const;
  const guest = await openGuest();
  await accepted(addPerson(guest, { ...ada, passwordHash: await hashPassword(PASSWORD) }));
  vi.spyOn(console, "error").mockReturnValue(undefined);
});
afterAll(async () => {
  await closeDatabase();
  await issuer.close();
});

/** A browser: it keeps cookies and follows no redirect by itself. */
function openBrowser() {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, ORIGIN);
    const headers = { origin: ORIGIN, cookie: cookie(), ...init.headers };
    const request = new NextRequest(url, {
      method: init.method ?? "GET",
      headers,
      body: init.body ?? null,
    });
    provideHeaders(request);
    const nextauth = url.pathname.split("/").slice(3);
    const response = await handleSignIn(request, { params: Promise.resolve({ nextauth }) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const post = async (address: string, fields: Readonly<Record<string, string>>, headers = {}) => {
    const { csrfToken } = await (await ask("/api/auth/csrf")).json();
    const body = new URLSearchParams({ csrfToken, ...fields });
    return ask(address, { method: "POST", body, headers });
  };
  const user = async () => {
    const request = new Request(ORIGIN, { headers: { cookie: cookie() } });
    return (await findSignedIn(await openGuest(), request))?.user.name ?? null;
  };
  return { jar, ask, post, user };
}

/** Outside of Next's server nothing stands behind `next/headers`, where next-auth looks. */
function provideHeaders(request: NextRequest): void {
  const nextHeaders = createRequire(import.meta.url)("next/headers");
  nextHeaders.headers = async () => request.headers;
  nextHeaders.cookies = async () => request.cookies;
}

const whereTo = (response: Response) => response.headers.get("location") ?? "";

describe("a password", () => {
  const signIn = (browser: ReturnType<typeof openBrowser>, given: object, headers = {}) =>
    browser.post(
      "/api/auth/callback/credentials",
      { email: "ada@example.org", password: PASSWORD, json: "true", ...given },
      headers,
    );

  it("signs in, and signing out ends the session for every copy of its cookie", async () => {
    const browser = openBrowser();
    const callbackUrl = `${ORIGIN}/articles`;
    const response = await signIn(browser, { email: " ADA@example.org ", callbackUrl });
    expect(await response.json()).toEqual({ url: callbackUrl });
    expect(response.headers.getSetCookie().join()).toMatch(
      /galley-3000\.session=.*HttpOnly; SameSite=Lax/,
    );
    expect(await browser.user()).toBe("Ada");
    const copy = new Map(browser.jar);
    await browser.post("/api/auth/signout", { json: "true" });
    expect(browser.jar.has("galley-3000.session")).toBe(false);
    for (const [name, value] of copy) browser.jar.set(name, value);
    expect(await browser.user()).toBeNull();
    expect(await (await browser.ask("/api/auth/session")).json()).toEqual({});
  });

  it.each([
    ["a wrong password", { password: "another sentence" }],
    ["an unknown address", { email: "eve@example.org" }],
    ["no address", { email: "" }],
    ["a password longer than any", { password: "x".repeat(201) }],
  ])("with %s gets one and the same answer", async (_, given) => {
    const browser = openBrowser();
    const response = await signIn(browser, given);
    expect(response.status).toBe(401);
    expect((await response.json()).url).toContain("error=CredentialsSignin");
    expect(await browser.user()).toBeNull();
  });

  it.each([
    ["https://evil.example/", `${ORIGIN}`],
    ["//evil.example/", `${ORIGIN}`],
    ["javascript:alert(1)", `${ORIGIN}`],
    ["http://[", `${ORIGIN}`],
    ["/articles?q=1", `${ORIGIN}/articles?q=1`],
    ["http://127.0.0.1:3000/review", "http://127.0.0.1:3000/review"],
  ])("leads on from %s to %s", async (callbackUrl, expected) => {
    const response = await signIn(openBrowser(), { callbackUrl });
    expect(await response.json()).toEqual({ url: expected });
  });

  it.each([
    ["another origin", { origin: "https://evil.example" }, 403],
    ["a body that is no form", { "content-type": "text/plain" }, 415],
    ["a body too large", { "content-length": "16385" }, 413],
  ])("from %s is refused", async (_, headers, status) => {
    expect((await signIn(openBrowser(), {}, headers)).status).toBe(status);
  });

  it("without the token against forgery does not sign in", async () => {
    const browser = openBrowser();
    await signIn(browser, { csrfToken: "made up" });
    expect(await browser.user()).toBeNull();
  });

  it("may come as JSON, and not with anything but text in it", async () => {
    const browser = openBrowser();
    const { csrfToken } = await (await browser.ask("/api/auth/csrf")).json();
    const send = (fields: object) =>
      browser.ask("/api/auth/callback/credentials", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ csrfToken, email: "ada@example.org", json: "true", ...fields }),
      });
    expect((await send({ password: { $ne: "" } })).status).toBe(422);
    expect((await send({ password: PASSWORD })).status).toBe(200);
    expect(await browser.user()).toBe("Ada");
  });

  it("cannot be tried for ever", async () => {
    const tries = Array.from({ length: 11 }, () => ({
      email: "bo@example.org",
      password: "wrong",
    }));
    const browser = openBrowser();
    const statuses: number[] = [];
    for (const given of tries) statuses.push((await signIn(browser, given)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const refused = await signIn(browser, { email: "bo@example.org" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const form = await signIn(browser, { email: "bo@example.org", json: "false" });
    expect(whereTo(form)).toContain("error=TooManyTries");
  });
});

describe("what next-auth offers besides", () => {
  it.each([
    ["POST", "/api/auth/_log"],
    ["POST", "/api/auth/session"],
    ["GET", "/api/auth/verify-request"],
  ])("%s %s is not there", async (method, address) => {
    expect((await openBrowser().ask(address, { method })).status).toBe(404);
  });

  it("takes its own address from the configuration, never from a header", async () => {
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    const response = await openBrowser().ask("/api/auth/providers", { headers });
    expect((await response.json()).oidc.callbackUrl).toBe(`${ORIGIN}/api/auth/callback/oidc`);
  });
});

describe("the sign-on service", () => {
  const ADA = { sub: "ada-1", email: "ada@example.org", email_verified: true, name: "A. L." };
  beforeEach(() => issuer.says({ idToken: ADA }));

  /** Goes to the service and comes back with the address that it redirects to. */
  async function go(browser: ReturnType<typeof openBrowser>, query = ""): Promise<string> {
    const there = await browser.post(`/api/auth/signin/oidc${query}`, {});
    return whereTo(await fetch(whereTo(there), { redirect: "manual" }));
  }

  async function signOn(browser: ReturnType<typeof openBrowser>): Promise<string> {
    return whereTo(await browser.ask(await go(browser)));
  }

  it("signs in whom it vouches for, from then on under any address", async () => {
    expect(await signOn(openBrowser())).toBe(`${ORIGIN}/`);
    issuer.says({ idToken: { ...ADA, email: "married@example.org", email_verified: false } });
    const browser = openBrowser();
    await signOn(browser);
    expect(await browser.user()).toBe("Ada");
  });

  it("may tell the address in its user information only", async () => {
    const { email, email_verified, ...rest } = ADA;
    issuer.says({ idToken: { ...rest, sub: "ada-2" }, userInfo: { email, email_verified } });
    const browser = openBrowser();
    await signOn(browser);
    expect(await browser.user()).toBe("Ada");
  });

  it.each([
    ["an unverified address", { sub: "2", email_verified: false }, "EmailNotVerified"],
    ["no word on the address", { sub: "3", email_verified: undefined }, "EmailNotVerified"],
    ["a stranger", { sub: "4", email: "eve@example.org" }, "NotInvited"],
  ])("does not bring in %s, and the page says why", async (_, claims, code) => {
    issuer.says({ idToken: { ...ADA, ...claims } });
    const browser = openBrowser();
    expect(await signOn(browser)).toBe(`/sign-in?error=${code}`);
    expect(await browser.user()).toBeNull();
  });

  it.each([
    ["another key's signature", { idToken: ADA, isForged: true }],
    ["another nonce", { idToken: { ...ADA, nonce: "replayed" } }],
    ["another audience", { idToken: { ...ADA, aud: "someone-else" } }],
    ["another issuer", { idToken: { ...ADA, iss: "https://evil.example" } }],
    ["an expired token", { idToken: { ...ADA, exp: 1_700_000_000 } }],
    [
      "user information on somebody else",
      { idToken: { sub: "9" }, userInfo: { ...ADA, sub: "ada-1" } },
    ],
  ])("is not believed with %s", async (_, says) => {
    issuer.says(says);
    const browser = openBrowser();
    expect(await signOn(browser)).toContain("error=OAuthCallback");
    expect(await browser.user()).toBeNull();
  });

  it.each(["state", "nonce", "pkce"])(
    "is not believed without the %s of this browser",
    async (name) => {
      const browser = openBrowser();
      const back = await go(browser);
      browser.jar.delete(`galley-3000.${name}`);
      expect(whereTo(await browser.ask(back))).toContain("error=");
      expect(await browser.user()).toBeNull();
    },
  );

  it("does not take one browser's answer from another", async () => {
    const victim = openBrowser();
    await go(victim);
    expect(whereTo(await victim.ask(await go(openBrowser())))).toContain("error=");
    expect(await victim.user()).toBeNull();
  });

  it("is asked for nothing that the address adds", async () => {
    const browser = openBrowser();
    const there = await browser.post("/api/auth/signin/oidc?redirect_uri=https://evil.example", {});
    const asked = new URL(whereTo(there)).searchParams;
    expect(asked.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/oidc`);
    expect(asked.get("scope")).toBe("openid email profile");
  });
});
