import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchPage } from "./fetch-page.ts";
import { NOT_TRUSTED, UNPACKED, UNREACHED } from "./fetch-refusals.ts";
import { fetchFrom, HTML, NEWS, PAGE, serve } from "./site-fixture.ts";

describe("what is no page is refused with what to do", () => {
  it.each([
    [204, "paste its text"],
    [206, "paste its text"],
    [300, "paste its text"],
    [304, "paste its text"],
    [400, "paste its text"],
    [401, "paste its text"],
    [402, "paste its text"],
    [403, "paste its text"],
    [404, "Check it"],
    [410, "Check it"],
    [429, "Wait some minutes"],
    [451, "paste its text"],
    [500, "Try again later"],
    [503, "Try again later"],
  ])("status %i: %s", async (status, words) => {
    const answer = await fetchFrom((_, response) => response.writeHead(status, HTML).end());
    const message = expect.stringMatching(new RegExp(`\\(${status}\\).*${words}`));
    expect(answer).toMatchObject({ refusal: "invalid", message, errors: [{ path: "url" }] });
  });

  it.each([
    ["application/pdf", "(application/pdf)"],
    ["image/png", "(image/png)"],
    ["application/json; charset=utf-8", "(application/json)"],
    ["text/html2", "(text/html2)"],
    ["text/<b>html</b>", "a page of text. Save it"],
    ["", "a page of text. Save it"],
  ])("media type %j", async (type, words) => {
    const headers = type === "" ? {} : { "content-type": type };
    const answer = await fetchFrom((_, response) => response.writeHead(200, headers).end(PAGE));
    const message = expect.stringContaining(words);
    expect(answer).toMatchObject({ refusal: "unsupported_type", message });
  });

  it.each(["text/html", "TEXT/HTML;charset=x", "application/xhtml+xml", "text/plain"])(
    "but %s is taken",
    async (type) => {
      const headers = { "content-type": type };
      const answer = await fetchFrom((_, response) => response.writeHead(200, headers).end(PAGE));
      expect(answer).toHaveProperty("mediaType", type);
    },
  );

  it("an empty body", async () => {
    const answer = await fetchFrom((_, response) => response.writeHead(200, HTML).end());
    expect(answer).toMatchObject({ message: expect.stringContaining("sent no page") });
  });

  it.each(["br", "zstd", "compress", "gzip, gzip", "gzip, br", "none"])(
    "coding %s",
    async (coding) => {
      const headers = { ...HTML, "content-encoding": coding };
      const answer = await fetchFrom((_, response) => response.writeHead(200, headers).end(PAGE));
      expect(answer).toEqual(UNPACKED);
    },
  );

  it.each([
    ["what is not packed at all", Buffer.from(PAGE), UNPACKED],
    ["a packed page that is cut short", gzipSync(PAGE.repeat(99)).subarray(0, -12), UNPACKED],
  ])("%s", async (_, bytes, refusal) => {
    const headers = { ...HTML, "content-encoding": "gzip" };
    const answer = await fetchFrom((_, response) => response.writeHead(200, headers).end(bytes));
    expect(answer).toEqual(refusal);
  });

  it.each([
    [
      "a body that breaks off",
      "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99\r\n\r\nhi",
    ],
    ["what is no HTTP", "SSH-2.0-OpenSSH_9.9\r\n"],
    ["an answer that never was", ""],
    ["headers without end", `HTTP/1.1 200 OK\r\nx: ${"x".repeat(100_000)}`],
  ])("%s", async (_, raw) => {
    const answer = await fetchFrom(({ socket }) => socket.end(raw));
    expect(answer).toEqual(UNREACHED);
  });

  it.each([
    ["ECONNREFUSED", UNREACHED],
    ["CERT_HAS_EXPIRED", NOT_TRUSTED],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", NOT_TRUSTED],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", NOT_TRUSTED],
    ["ERR_TLS_CERT_ALTNAME_INVALID", NOT_TRUSTED],
  ])("a connection that fails with %s", async (code, refusal) => {
    const network = (await serve(() => {})).network();
    const failing = { ...network, connect: () => Promise.reject(coded(code)) };
    expect(await fetchPage(NEWS, failing)).toEqual(refusal);
  });

  it("but a mistake of ours throws", async () => {
    const network = (await serve(() => {})).network();
    const wrong = { ...network, connect: () => Promise.reject(new TypeError("wrong")) };
    await expect(fetchPage(NEWS, wrong)).rejects.toThrow("wrong");
  });
});

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
