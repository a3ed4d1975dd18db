import { beforeEach, describe, expect, it } from "vitest";
import { ORIGIN, openBrowser, openDoor, type TestBrowser, whereTo } from "./sign-in-fixture.ts";

const issuer = openDoor();

describe("the sign-on service", () => {
  const ADA = { sub: "ada-1", email: "ada@example.org", email_verified: true, name: "A. L." };
  beforeEach(() => issuer().says({ idToken: ADA }));

  /** Goes to the service and comes back with the address that it redirects to. */
  async function go(browser: TestBrowser, query = ""): Promise<string> {
    const there = await browser.post(`/api/auth/signin/oidc${query}`, {});
    return whereTo(await fetch(whereTo(there), { redirect: "manual" }));
  }

  async function signOn(browser: TestBrowser): Promise<string> {
    return whereTo(await browser.ask(await go(browser)));
  }

  it("signs in whom it vouches for, from then on under any address", async () => {
    expect(await signOn(openBrowser())).toBe(`${ORIGIN}/`);
    issuer().says({ idToken: { ...ADA, email: "married@example.org", email_verified: false } });
    const browser = openBrowser();
    await signOn(browser);
    expect(await browser.user()).toBe("Ada");
  });

  it("may tell the address in its user information only", async () => {
    const userInfo = { email: "bo@example.org", email_verified: true };
    issuer().says({ idToken: { sub: "bo-1" }, userInfo });
    const browser = openBrowser();
    await signOn(browser);
    expect(await browser.user()).toBe("Bo");
  });

  it.each([
    ["an unverified address", { sub: "2", email_verified: false }, "EmailNotVerified"],
    ["no word on the address", { sub: "3", email_verified: undefined }, "EmailNotVerified"],
    ["a stranger", { sub: "4", email: "eve@example.org" }, "NotInvited"],
    ["another subject with a known address", { sub: "ada-2" }, "TiedToAnother"],
  ])("does not bring in %s, and the page says why", async (_, claims, code) => {
    issuer().says({ idToken: { ...ADA, ...claims } });
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
    issuer().says(says);
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
