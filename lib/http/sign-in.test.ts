import { describe, expect, it } from "vitest";
import {
  ORIGIN,
  openBrowser,
  openDoor,
  PASSWORD,
  type TestBrowser,
  whereTo,
} from "./sign-in-fixture.ts";

openDoor();

describe("a password", () => {
  const signIn = (browser: TestBrowser, given: object, headers = {}) =>
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
    [{}, '"cache", "storage"'],
    [{ keep: "storage" }, '"cache"'],
    [{ keep: "cookies" }, '"cache", "storage"'],
  ])("signing out with %j has the browser empty itself, but for the device", async (sent, data) => {
    const browser = openBrowser();
    await signIn(browser, {});
    const forged = await browser.post("/api/auth/signout", { csrfToken: "made up", json: "true" });
    expect(forged.headers.has("clear-site-data")).toBe(false);
    expect(await browser.user()).toBe("Ada");
    // Left over from a sign-on that was not finished.
    for (const name of ["pkce", "state", "nonce"]) browser.jar.set(`galley-3000.${name}`, "x");
    const out = await browser.post("/api/auth/signout", { json: "true", ...sent });
    expect(out.headers.get("clear-site-data")).toBe(data);
    expect([...browser.jar.keys()]).toEqual(["galley-3000.device"]);
    expect(await browser.user()).toBeNull();
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

  it("cannot be tried for ever at one account, from wherever", async () => {
    const wrong = { email: "mal@example.org", password: "wrong" };
    const statuses: number[] = [];
    for (let times = 0; times < 12; times += 1) {
      statuses.push((await signIn(openBrowser(), wrong)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    const refused = await signIn(openBrowser(), { ...wrong, password: PASSWORD });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const form = await signIn(openBrowser(), { ...wrong, json: "false" });
    expect(whereTo(form)).toContain("error=TooManyTries");
  });

  it("cannot be tried for ever on everybody from one address", async () => {
    const browser = openBrowser();
    const statuses: number[] = [];
    for (let at = 0; at < 22; at += 1) {
      statuses.push((await signIn(browser, { email: `${at}@example.net` })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
    expect((await signIn(openBrowser(), { email: "22@example.net" })).status).toBe(401);
  });

  it("lets its owner in on a device of theirs, whatever strangers try", async () => {
    const own = openBrowser();
    const bo = { email: "bo@example.org" };
    const first = await signIn(own, bo);
    expect(first.headers.getSetCookie().join("\n")).toMatch(
      /^galley-3000\.device=[\w.-]+; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Strict$/m,
    );
    await own.post("/api/auth/signout", { json: "true" });
    expect(own.jar.has("galley-3000.device")).toBe(true);
    for (let times = 0; times < 12; times += 1) {
      await signIn(openBrowser(), { ...bo, password: "wrong" });
    }
    expect((await signIn(openBrowser(), bo)).status).toBe(429);
    expect((await signIn(own, bo)).status).toBe(200);
    expect(await own.user()).toBe("Bo");
  });
});

describe("what next-auth offers besides", () => {
  it.each([
    ["POST", "/api/auth/_log"],
    ["GET", "/api/auth/verify-request"],
  ])("%s %s is not there", async (method, address) => {
    expect((await openBrowser().ask(address, { method })).status).toBe(404);
  });

  it.each([
    ["GET", "/api/auth/callback/credentials", "POST"],
    ["HEAD", "/api/auth/callback/credentials", "POST"],
    ["POST", "/api/auth/callback/oidc", "GET"],
    ["POST", "/api/auth/session", "GET"],
    ["POST", "/api/auth/signin", "GET"],
    ["DELETE", "/api/auth/signout", "GET, POST"],
    ["PUT", "/api/auth/csrf", "GET"],
  ])("%s %s is told which methods there are", async (method, address, allow) => {
    const response = await openBrowser().ask(address, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    if (method !== "HEAD") expect(await response.json()).toMatchObject({ code: "wrong_method" });
  });

  const ODD = ["", "x", "//", "http://[", "javascript:1", "日本", "\u0000", "a\r\nb: c", "\u202e"];
  const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
  const ACTIONS = [
    "callback",
    "csrf",
    "error",
    "providers",
    "session",
    "signin",
    "signout",
    "_log",
  ];
  const PLACES = [...ACTIONS, "verify-request", "constructor", "日本"].flatMap((action) =>
    ["", "/credentials", "/oidc", "/unknown", "/__proto__", "/oidc/more"].map(
      (provider) => `/api/auth/${action}${provider}`,
    ),
  );

  it.each(METHODS)("answers no %s with a failure, whatever comes along", async (method) => {
    const odd = (name: string) => ODD.map((value) => [`${name}=${encodeURIComponent(value)}`]);
    const queries = [
      [],
      ...odd("callbackUrl"),
      ...odd("error"),
      ...odd("code"),
      // Of several next-auth reads the last.
      ...odd("callbackUrl=/articles&callbackUrl"),
      ...odd("error=Unknown&error"),
      ["code=1&state=2"],
    ];
    const cookies = [
      [],
      ...odd("callback-url"),
      ...odd("csrf"),
      ...odd("session"),
      ...odd("state"),
    ];
    const failed: string[] = [];
    const ask = async (address: string, cookie: string, body: object | null) => {
      const headers = { cookie, "content-type": "application/json" };
      const sent = body === null ? {} : { body: JSON.stringify(body) };
      const { status } = await openBrowser().ask(address, { method, headers, ...sent });
      if (status >= 500) failed.push(`${address} ${cookie} ${JSON.stringify(body)}: ${status}`);
    };
    for (const place of PLACES) {
      for (const [query = ""] of queries) await ask(`${place}?${query}`, "", null);
      for (const [cookie = ""] of cookies) await ask(place, `galley-3000.${cookie}`, null);
      if (method !== "POST") continue;
      for (const value of ODD) {
        const given = { email: value, password: value, callbackUrl: value, csrfToken: value };
        await ask(place, "", { ...given, json: "true" });
        await ask(place, `galley-3000.csrf=${encodeURIComponent(value)}`, given);
      }
    }
    expect(failed).toEqual([]);
  });

  it("takes its own address from the configuration, never from a header", async () => {
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    const response = await openBrowser().ask("/api/auth/providers", { headers });
    expect((await response.json()).oidc.callbackUrl).toBe(`${ORIGIN}/api/auth/callback/oidc`);
  });
});
