import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { createGzip, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fetchPage } from "./fetch-page.ts";
import { STOPPED, TOO_LARGE, TOO_SLOW } from "./fetch-refusals.ts";
import { answering, PUBLIC } from "./loopback-site-fixture.ts";
import type { Network } from "./network.ts";
import { fetchFrom, HTML, NEWS, PAGE, serve } from "./site-fixture.ts";

const MIB = 1_024 * 1_024;

describe("at most 5 MiB", () => {
  it.each([
    ["plain", "identity", (bytes: Buffer) => bytes],
    ["packed", "gzip", (bytes: Buffer) => gzipSync(bytes)],
  ])("are taken %s, and not a byte more", async (_, coding, pack) => {
    const headers = { ...HTML, "content-encoding": coding };
    const { network } = await serve(({ url }, response) => {
      const bytes = pack(Buffer.alloc(5 * MIB + Number(url?.slice(1)), "a"));
      response.writeHead(200, headers).end(bytes);
    });
    const taken = await fetchPage("https://news.example.org/0", network());
    expect(taken).toHaveProperty("bytes.length", 5 * MIB);
    expect(await fetchPage("https://news.example.org/1", network())).toEqual(TOO_LARGE);
  });

  it.each([
    ["a plain one", "identity", (endless: Readable) => endless],
    ["a gzip bomb", "gzip", (endless: Readable) => endless.pipe(createGzip())],
  ])("of a page without end are read, then the line is cut: %s", async (_, coding, pack) => {
    const megabyte = Buffer.alloc(MIB);
    const headers = { ...HTML, "content-encoding": coding };
    const cut = Promise.withResolvers<void>();
    const answer = await fetchFrom((_request, response) => {
      const endless = new Readable({ read: () => endless.push(megabyte) });
      response
        .writeHead(200, headers)
        .on("close", () => cut.resolve(endless.destroy() && undefined));
      pack(endless).pipe(response);
    });
    expect(answer).toEqual(TOO_LARGE);
    await cut.promise;
  });

  it.each([404, 302])("of an answer %i nothing is read, and its line is cut", async (status) => {
    const cut = Promise.withResolvers<void>();
    await fetchFrom((_request, response) => {
      const endless = new Readable({ read: () => endless.push("never ending") });
      response.on("close", () => cut.resolve(endless.destroy() && undefined));
      endless.pipe(response.writeHead(status, HTML));
    });
    await cut.promise;
  });

  it("of empty packed pieces are read too, though nothing is in them", async () => {
    const nothing = gzipSync("");
    const pieces = Buffer.concat(Array.from({ length: (6 * MIB) / nothing.length }, () => nothing));
    const headers = { ...HTML, "content-encoding": "gzip" };
    const answer = await fetchFrom((_, response) => response.writeHead(200, headers).end(pieces));
    expect(answer).toEqual(TOO_LARGE);
  });
});

describe("when the time is up", () => {
  it.each([
    ["before the headers", () => {}],
    [
      "in the headers",
      (response: ServerResponse) => response.socket?.write("HTTP/1.1 200 OK\r\nx: "),
    ],
    ["in the body", (response: ServerResponse) => response.writeHead(200, HTML).write("<p>")],
    [
      "in a packed body",
      (response: ServerResponse) =>
        response
          .writeHead(200, { ...HTML, "content-encoding": "gzip" })
          .write(gzipSync(PAGE).subarray(0, 15)),
    ],
  ])("%s, the line is cut", async (_, drip) => {
    const clock = new AbortController();
    const cut = Promise.withResolvers<unknown>();
    const { network } = await serve((request, response) => {
      request.socket.on("close", cut.resolve);
      drip(response);
      setImmediate(() => clock.abort());
    });
    expect(await fetchPage(NEWS, network(answering(PUBLIC), clock.signal))).toEqual(TOO_SLOW);
    await cut.promise;
  });

  it("while a name is looked up, nothing is visited any more", async () => {
    const clock = new AbortController();
    const answer = Promise.withResolvers<Awaited<ReturnType<Network["resolve"]>>>();
    const visited = await serve(() => {});
    const fetched = fetchPage(
      NEWS,
      visited.network(() => answer.promise, clock.signal),
    );
    clock.abort();
    expect(await fetched).toEqual(TOO_SLOW);
    answer.resolve([{ address: PUBLIC, family: 4 }]);
    await answer.promise;
    expect(visited.countConnections()).toBe(0);
  });

  it("while a connection is opened, it is told", async () => {
    const clock = new AbortController();
    const { network } = await serve(() => {});
    const connect = () => {
      clock.abort();
      return new Promise<never>(() => {});
    };
    const slow = { ...network(answering(PUBLIC), clock.signal), connect };
    expect(await fetchPage(NEWS, slow)).toEqual(TOO_SLOW);
  });

  it("in a redirect, the next page is not asked for", async () => {
    const clock = new AbortController();
    const visited = await serve((_, response) => {
      response.writeHead(302, { location: "/next" }).end();
    });
    const names = visited.network(async () => {
      if (visited.countConnections() === 1) clock.abort();
      return [{ address: PUBLIC, family: 4 }];
    }, clock.signal);
    expect(await fetchPage(NEWS, names)).toEqual(TOO_SLOW);
    expect(visited.countConnections()).toBe(1);
  });
});

describe("a fetch that nobody waits for any more", () => {
  it("ends, and its connection with it", async () => {
    const cut = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const { network } = await serve((_request, response) => {
      response.on("close", cut.resolve);
      response.writeHead(200, HTML).write("<p>");
      asked.resolve();
    });
    const stopping = new AbortController();
    const answer = fetchPage(NEWS, network(), stopping.signal);
    await asked.promise;
    stopping.abort();
    expect(await answer).toEqual(STOPPED);
    await cut.promise;
  });

  it("does not begin", async () => {
    const site = await serve((_request, response) => response.end());
    expect(await fetchPage(NEWS, site.network(), AbortSignal.abort())).toEqual(STOPPED);
    expect(site.countConnections()).toBe(0);
  });
});
