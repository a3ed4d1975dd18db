import { afterEach, describe, expect, it, vi } from "vitest";
import { fileNameIn, readRefusal, request, requestFile, withQuery } from "./api.ts";
import {
  apiRefused,
  apiUnreachable,
  fieldErrorsOf,
  isUnreachable,
  messageOf,
} from "./api-error.ts";

const problem = (body: unknown, init: ResponseInit) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { "content-type": "application/problem+json", ...init.headers },
  });

describe("a refusal", () => {
  it("is read from problem details", async () => {
    const errors = [{ path: "email", message: "That is not an e-mail address." }];
    const answer = problem(
      { code: "invalid", detail: "Look at the e-mail.", errors },
      { status: 422 },
    );
    expect(await readRefusal(answer)).toEqual({
      refusal: "invalid",
      message: "Look at the e-mail.",
      errors,
    });
  });

  it.each([
    [
      "the state as it is now",
      problem({ code: "stale", detail: "Late.", current: 3 }, { status: 409 }),
      { refusal: "stale", current: 3 },
    ],
    [
      "when to try again",
      problem(
        { code: "too_many", detail: "Wait." },
        { status: 429, headers: { "retry-after": "7" } },
      ),
      { refusal: "too_many", retryAfter: 7 },
    ],
    [
      "an answer that is no problem",
      new Response("<h1>Bad gateway</h1>", { status: 502 }),
      { refusal: "failed" },
    ],
    [
      "a code from a later version",
      problem({ code: "haunted", detail: "Boo." }, { status: 404 }),
      { refusal: "not_found", message: "Boo." },
    ],
    [
      "JSON that was cut off",
      new Response('{"code"', { status: 413, headers: { "content-type": "application/json" } }),
      { refusal: "too_large" },
    ],
  ])("carries %s", async (_what, answer, expected) => {
    expect(await readRefusal(answer)).toMatchObject(expected);
  });
});

describe("an error", () => {
  it("says what the server said, by field too", () => {
    const errors = [{ path: "name", message: "It must not be empty." }];
    const error = apiRefused({ refusal: "invalid", message: "Look again.", errors });
    expect(messageOf(error)).toBe("Look again.");
    expect(fieldErrorsOf(error)).toEqual({ name: "It must not be empty." });
    expect(isUnreachable(error)).toBe(false);
  });

  it("tells a silent server from a refusal", () => {
    const error = apiUnreachable(new TypeError("fetch failed"));
    expect(isUnreachable(error)).toBe(true);
    expect(messageOf(error)).toContain("does not answer");
  });

  it("does not show a person what a programmer would want to know", () => {
    expect(messageOf(new TypeError("x is undefined"))).toContain("Reload");
  });
});

describe("a query", () => {
  it.each([
    [{}, "/api/articles"],
    [{ desk: "news", q: "" }, "/api/articles?desk=news"],
    [{ q: "a & b", stage: undefined }, "/api/articles?q=a+%26+b"],
  ])("of %j is written as %s", (query, expected) => {
    expect(withQuery("/api/articles", query)).toBe(expected);
  });
});

describe("a file", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    [null, "download"],
    ["attachment", "download"],
    ['attachment; filename="Talks.txt"', "Talks.txt"],
    ["attachment; filename=Talks.txt", "Talks.txt"],
    ['attachment; filename="Say \\"no\\".txt"', 'Say "no".txt'],
    ["attachment; filename=\"Zurich.md\"; filename*=UTF-8''Z%C3%BCrich.md", "Zürich.md"],
    ["attachment; filename*=utf-8''%E2%80%9CNo%E2%80%9D%3B%20he%20said.md", "“No”; he said.md"],
    ["attachment; filename=\"a.md\"; filename*=UTF-8''%E0%A4%A", "a.md"],
  ])("sent as %s is called %s", (disposition, name) => {
    expect(fileNameIn(disposition)).toBe(name);
  });

  it("comes with its name, or as the refusal that the server gave", async () => {
    const headers = { "content-disposition": 'attachment; filename="a.txt"' };
    vi.stubGlobal("fetch", async () => new Response("words", { headers }));
    const { name, blob } = await requestFile("/api/articles/a1/export");
    expect([name, await blob.text()]).toEqual(["a.txt", "words"]);

    vi.stubGlobal("fetch", async () =>
      problem({ code: "conflict", detail: "Two corrections meet." }, { status: 409 }),
    );
    await expect(requestFile("/api/articles/a1/export")).rejects.toThrow("Two corrections meet.");
  });
});

describe("a request", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is sent to its route’s address, with its parameters and its query", async () => {
    const fetch = vi.fn(async () => Response.json({ id: "a/b", version: 3 }));
    vi.stubGlobal("fetch", fetch);
    const params = { id: "a/b" };
    expect(await request("DELETE /api/claims/:id", { params, query: { version: 3 } })).toEqual({
      id: "a/b",
      version: 3,
    });
    const sent = expect.objectContaining({ method: "DELETE" });
    expect(fetch).toHaveBeenCalledWith("/api/claims/a%2Fb?version=3", sent);
  });

  it("gives null where the server answers without a body", async () => {
    vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
    const params = { desk: "news", person: "p" };
    expect(await request("DELETE /api/desks/:desk/people/:person", { params })).toBeNull();
  });

  it("is not sent without what its address needs", async () => {
    await expect(request("GET /api/claims/:id", { params: { id: "" } })).rejects.toThrow(TypeError);
  });
});
