import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseConfig, readSecret } from "#lib/config.ts";

describe("an empty environment", () => {
  it("serves this machine on port 3000 from the folder data", () => {
    expect(parseConfig({})).toEqual({
      dataDir: path.resolve("data"),
      databaseFile: path.resolve("data/galley.db"),
      port: 3000,
      host: "127.0.0.1",
      origin: "http://localhost:3000",
      origins: ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"],
      secureCookies: false,
      signOn: null,
      proxies: [],
      logLevel: "info",
    });
  });

  it("is what variables set to nothing amount to", () => {
    expect(parseConfig({ PORT: "", HOST: "", GALLEY_URL: "", OIDC_ISSUER: "" })).toEqual(
      parseConfig({}),
    );
  });
});

describe("an environment with an address", () => {
  it("allows changes from that address alone", () => {
    expect(parseConfig({ GALLEY_URL: "https://galley.example.org/", PORT: "8080" })).toMatchObject({
      port: 8080,
      origin: "https://galley.example.org",
      origins: ["https://galley.example.org"],
      secureCookies: true,
    });
  });
});

describe("proxies in front", () => {
  it.each([
    ["127.0.0.1", ["127.0.0.1"]],
    [" 10.0.0.0/8, ::1 ,2001:db8::/32,", ["10.0.0.0/8", "::1", "2001:db8::/32"]],
  ])("are named as %s", (value, proxies) => {
    expect(parseConfig({ GALLEY_PROXIES: value })).toMatchObject({ proxies });
  });

  it.each([
    "*",
    "true",
    "1",
    "galley.example.org",
    "10.0.0.0/33",
    "0.0.0.0/0",
    "::/0",
    "10.0.0.1/8/8",
  ])("are not %s", (value) => {
    const refused = parseConfig({ GALLEY_PROXIES: `127.0.0.1,${value}` });
    expect(refused).toMatchObject({ message: expect.stringMatching(/^GALLEY_PROXIES should be/) });
  });
});

describe("single sign-on", () => {
  const complete = {
    OIDC_ISSUER: "https://id.example.org/realms/desk",
    OIDC_CLIENT_ID: "galley",
    OIDC_CLIENT_SECRET: "hush",
  };

  it("is on when its three values are set", () => {
    expect(parseConfig({ ...complete, OIDC_NAME: "The Daily" })).toMatchObject({
      signOn: {
        issuer: "https://id.example.org/realms/desk",
        clientId: "galley",
        clientSecret: "hush",
        name: "The Daily",
      },
    });
  });

  it.each(Object.keys(complete))("names %s when only that is missing", (name) => {
    const refused = parseConfig({ ...complete, [name]: undefined });
    expect(refused).toMatchObject({ message: expect.stringContaining(`needs ${name} too`) });
  });
});

describe("a wrong value", () => {
  it.each([
    ["PORT", "http", "a whole number from 0 to 65535"],
    ["PORT", "65536", "a whole number from 0 to 65535"],
    ["PORT", "-1", "a whole number from 0 to 65535"],
    ["PORT", "3000.5", "a whole number from 0 to 65535"],
    ["HOST", "http://localhost", "an address of this machine"],
    ["GALLEY_URL", "galley.example.org", "without a path"],
    ["GALLEY_URL", "ftp://galley.example.org", "without a path"],
    ["GALLEY_URL", "https://example.org/galley", "without a path"],
    ["GALLEY_URL", "https://me@example.org", "without a path"],
    ["OIDC_ISSUER", "id.example.org", "an http or https URL"],
  ])("%s=%s names itself and says what it should be", (name, value, expected) => {
    const refused = parseConfig({ [name]: value });
    expect(refused).toMatchObject({ message: expect.stringMatching(`^${name} `) });
    expect(refused).toMatchObject({ message: expect.stringContaining(expected) });
    expect(refused).toMatchObject({ message: expect.stringContaining(`it is "${value}"`) });
  });

  it("does not hide the next one", () => {
    expect(parseConfig({ PORT: "x", GALLEY_URL: "y" })).toMatchObject({
      message: expect.stringMatching(/PORT[\s\S]*GALLEY_URL/),
    });
  });
});

describe("the secret", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "galley-secret-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is made once, for its owner only, and leaves nothing else behind", () => {
    const data = path.join(folder, "data");
    const secret = readSecret(data);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(readSecret(data)).toBe(secret);
    expect(readdirSync(data)).toEqual(["secret"]);
    if (process.platform !== "win32") {
      expect(statSync(path.join(data, "secret")).mode & 0o777).toBe(0o600);
    }
  });

  it("is not accepted when it has been damaged", () => {
    writeFileSync(path.join(folder, "secret"), "oops");
    expect(() => readSecret(folder)).toThrow("should hold 64 hexadecimal digits");
  });
});
