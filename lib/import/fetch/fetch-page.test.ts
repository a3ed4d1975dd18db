import type { ServerResponse } from "node:http";
import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchInTurn, fetchPage } from "./fetch-page.ts";
import { TOO_MANY_REDIRECTS } from "./fetch-refusals.ts";
import { answering, PUBLIC } from "./loopback-site-fixture.ts";
import type { Network } from "./network.ts";
import { fetchFrom, HTML, NEWS, PAGE, serve } from "./site-fixture.ts";

const BYTES = new TextEncoder().encode(PAGE);

describe("a page", () => {
  it("comes in byte for byte, with its type and its address", async () => {
    const answer = await fetchFrom((_, response) => response.writeHead(200, HTML).end(PAGE));
    expect(answer).toEqual({
      bytes: BYTES,
      mediaType: "text/html; charset=utf-8",
      address: NEWS,
    });
  });

  it.each([
    ["gzip", gzipSync(PAGE)],
    ["GZIP", gzipSync(PAGE)],
    ["x-gzip", gzipSync(PAGE)],
    ["deflate", deflateSync(PAGE)],
    ["identity", Buffer.from(PAGE)],
  ])("is unpacked from %s", async (coding, packed) => {
    const headers = { ...HTML, "content-encoding": coding };
    const answer = await fetchFrom((_, response) => response.writeHead(200, headers).end(packed));
    expect(answer).toHaveProperty("bytes", BYTES);
  });

  it("is asked for with nothing but what the server needs", async () => {
    const { requests, network } = await serve((_, response) =>
      response.writeHead(200, { ...HTML, "set-cookie": "id=1" }).end(PAGE),
    );
    await fetchPage("https://news.example.org/a%20b?page=2&q=é#top", network());
    expect(requests[0]).toMatchObject({ method: "GET", url: "/a%20b?page=2&q=%C3%A9" });
    expect(requests[0]?.headers).toEqual({
      host: "news.example.org",
      connection: "close",
      accept: "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8",
      "accept-encoding": "gzip, deflate",
      "user-agent": "Galley (fact-checking desk)",
    });
  });

  it.each([
    ["https://news.example.org/", PUBLIC, 443, "news.example.org", "news.example.org"],
    ["HTTP://News.Example.org:80/", PUBLIC, 80, null, "news.example.org"],
    ["https://zażółć.example.org:443", PUBLIC, 443, "xn--za-6ja4f8n1l.example.org", null],
    ["https://1.1.1.1/", "1.1.1.1", 443, null, "1.1.1.1"],
    ["http://[2606:4700::1111]/", "2606:4700::1111", 80, null, "[2606:4700::1111]"],
  ])("%s is fetched from %s", async (address, host, port, serverName, hostHeader) => {
    const visited = await serve((_, response) => response.writeHead(200, HTML).end(PAGE));
    expect(await fetchPage(address, visited.network())).toHaveProperty("bytes");
    expect(visited.destinations).toMatchObject([{ address: host, port, serverName }]);
    expect(visited.requests[0]?.headers.host).toBe(hostHeader ?? serverName);
  });

  it("is fetched from a host's next address when one does not answer", async () => {
    const visited = await serve((_, response) => response.writeHead(200, HTML).end(PAGE));
    const { connect, ...rest } = visited.network(
      answering("1.0.0.1", "1.1.1.1", "8.8.8.8", "2606::1"),
    );
    const tried: string[] = [];
    const half: Network = {
      ...rest,
      connect: (to) => {
        tried.push(to.address);
        return to.family === 6 ? connect(to) : Promise.reject(coded("ENETUNREACH"));
      },
    };
    expect(await fetchPage(NEWS, half)).toHaveProperty("bytes");
    expect(tried).toEqual(["1.0.0.1", "1.1.1.1", "2606::1"]);
  });
});

describe("redirects", () => {
  /** Leads `count` times on, then to the page. */
  const chain = (count: number) => (url: string | undefined, response: ServerResponse) => {
    const step = Number(/\d+/.exec(url ?? "")?.[0] ?? 0);
    if (step >= count) return response.writeHead(200, HTML).end(PAGE);
    const status = [301, 302, 303, 307, 308][step % 5] ?? 301;
    return response.writeHead(status, { location: `/${step + 1}?s=é#x` }).end("moved");
  };

  it.each([0, 1, 2, 3])("are followed %i times, and the last address is told", async (count) => {
    const answer = await fetchFrom(
      ({ url }, response) => chain(count)(url, response),
      "http://a.example.org/0",
    );
    const last = count === 0 ? "http://a.example.org/0" : `http://a.example.org/${count}?s=%C3%A9`;
    expect(answer).toMatchObject({ address: last, bytes: BYTES });
  });

  it("are not followed a fourth time", async () => {
    const visited = await serve(({ url }, response) => chain(4)(url, response));
    expect(await fetchPage("http://a.example.org/0", visited.network())).toEqual(
      TOO_MANY_REDIRECTS,
    );
    expect(visited.countConnections()).toBe(4);
  });

  it.each([
    ["from https to http", "https://a.example.org/", "http://b.example.org/x", null],
    [
      "with letters as UTF-8, which some servers write",
      "https://a.example.org/",
      Buffer.from("https://b.example.org/ż").toString("latin1"),
      "https://b.example.org/%C5%BC",
    ],
    [
      "from http to https",
      "http://a.example.org/",
      "https://b.example.org/x",
      "https://b.example.org/x",
    ],
    ["to another port", "https://a.example.org/", "https://b.example.org:8443/x", null],
    ["nowhere", "https://a.example.org/", undefined, null],
    ["to a very long address", "https://a.example.org/", `/${"é".repeat(400)}`, null],
    ["to what is no address", "https://a.example.org/", "https://", null],
  ])("%s", async (_, from, location, found) => {
    const headers = location === undefined ? {} : { location };
    const answer = await fetchFrom(({ url }, response) => {
      if (url !== "/") response.writeHead(200, HTML).end(PAGE);
      else response.writeHead(302, headers).end();
    }, from);
    expect(answer).toMatchObject(found ? { address: found } : { refusal: "invalid" });
  });
});

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

it("sixteen pages are fetched at once, the next is told to come again, and who is done makes room", async () => {
  const fetches = Array.from({ length: 17 }, () => fetchInTurn("https://localhost/"));
  const answers = await Promise.all(fetches);
  expect(answers.slice(0, 16)).toEqual(
    Array(16).fill(expect.objectContaining({ refusal: "invalid" })),
  );
  expect(answers[16]).toMatchObject({ refusal: "busy", retryAfter: 5 });
  expect(await fetchInTurn("https://localhost/")).toMatchObject({ refusal: "invalid" });
});
