import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { type RunningServer, serve } from "./server.ts";
import { serverHeaders } from "./server-headers.ts";

let running: RunningServer;
let port = 0;

beforeAll(async () => {
  const headers = serverHeaders({ isSecure: true });
  const served = await serve(
    { host: "127.0.0.1", port: 0, headers, proxies: [] },
    (request, response) => {
      if (request.url === "/slow") response.write("The beginning");
      else if (request.url === "/moved") response.writeHead(307, { Location: "/" }).end();
      else response.end("Words.");
    },
  );
  if (isRefusal(served)) throw new Error(served.message);
  running = served;
  // As Next does, which leaves open what it has no answer for.
  running.server.on("upgrade", () => {});
  const address = running.server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => running.stop(100));

/** Who is slow is waited for a quarter of a second, which here never passes, however slow the machine is. */
beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

/** Everything that comes back for these bytes, until the server closes the connection. */
async function send(bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(bytes);
  return text(socket);
}

const get = (path: string, more = "") =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`;

const REQUESTS: readonly (readonly [what: string, bytes: string, status: number])[] = [
  ["an answer", get("/"), 200],
  ["a redirect", get("/moved"), 307],
  [
    "a wish for another protocol",
    get("/").replace("close", "close, Upgrade\r\nUpgrade: websocket"),
    200,
  ],
  ["a path in a broken encoding", get("/%zz"), 400],
  ["no path", get("*"), 400],
  ["a method of nobody", get("/").replace("GET", "PROPFIND"), 400],
  ["a page’s state that is none", get("/", "Next-Router-State-Tree: %5B1\r\n"), 400],
  [
    "a page’s state of another shape",
    get("/", "Next-Router-State-Tree: %5B%22%22%2C1%5D\r\n"),
    400,
  ],
  ["a page’s state", get("/", "Next-Router-State-Tree: %5B%22%22%2C%7B%7D%5D\r\n"), 200],
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["what is no request", "oops\r\n\r\n", 400],
  ["two lengths", get("/", "Content-Length: 1\r\nContent-Length: 2\r\n"), 400],
  ["too long a header", get("/", `X-Long: ${"x".repeat(20_000)}\r\n`), 431],
  ["an expectation of nobody", get("/", "Expect: the unexpected\r\n"), 417],
];

describe("what leaves the server", () => {
  it.each(REQUESTS)("as the answer to %s has every header once", async (_, bytes, status) => {
    const [head = ""] = (await send(bytes)).split("\r\n\r\n", 1);
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const lines = head.toLowerCase().split("\r\n");
    for (const [name, value] of Object.entries(serverHeaders({ isSecure: true }))) {
      const sent = lines.filter((line) => line.startsWith(`${name.toLowerCase()}:`));
      expect(sent, name).toEqual([`${name}: ${value}`.toLowerCase()]);
    }
  });

  it("is never put into the middle of another answer", async () => {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.write("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const [first] = await once(socket, "data");
    expect(String(first)).toContain("200 OK");
    socket.write("oops\r\n\r\n");
    expect(await text(socket)).not.toContain("HTTP/1.1");
  });

  it("says that only TLS is right over https alone", () => {
    expect(serverHeaders({ isSecure: true })).toHaveProperty(["Strict-Transport-Security"]);
    expect(serverHeaders({ isSecure: false })).not.toHaveProperty(["Strict-Transport-Security"]);
  });
});

it("does a few things at once for one person, and meanwhile whatever others ask", async () => {
  const others = Promise.withResolvers<void>();
  let inside = 0;
  const place = { host: "127.0.0.1", port: 0, headers: {}, proxies: [] };
  const served = await serve(place, async ({ headers }, response) => {
    if (headers.cookie?.endsWith("=ada")) {
      inside += 1;
      await others.promise;
    }
    response.end();
  });
  if (isRefusal(served)) throw new Error(served.message);
  const { origin, all } = awaitAll(served, 60);
  const askAs = async (name: string) => {
    const cookie = `theme=dark; galley-3000.session=${name}`;
    return (await fetch(`${origin}/api/articles/1/export`, { headers: { cookie } })).status;
  };
  const hers = Array.from({ length: 60 }, () => askAs("ada"));
  await all;
  const his = await Promise.all(Array.from({ length: 3 }, () => askAs("carl")));
  expect(inside).toBe(6);
  others.resolve();
  expect(new Set([...his, ...(await Promise.all(hers))])).toEqual(new Set([200]));
  await served.stop(100);
});

const SIGN_IN = "/api/auth/callback/credentials";
const COOKIE = "galley-3000.session";

it.each<[what: string, path: string, cookie: string, isTooMuch: boolean]>([
  ["one network", "/api/me", "theme=dark", true],
  ["one browser", "/api/me", `${COOKIE}=ada; theme=`, true],
  ["browsers of one network", "/api/me", `${COOKIE}=`, false],
  ["browsers over https", "/api/me", "__Host-galley.session=", false],
  ["one network with another cookie", "/api/me", `my-${COOKIE}=`, true],
  ["one network that signs in with made-up cookies", SIGN_IN, `${COOKIE}=`, true],
  ["one network that does so by a way round", `/x/..${SIGN_IN}`, `${COOKIE}=`, true],
  ["one network by the way to a file", "/_next/static/../../api/me", "theme=dark", true],
  ["one network that tries links to set up", "/api/setup", `${COOKIE}=`, true],
  ["one network that tries invitations", "/api/invitations/x", `${COOKIE}=`, true],
  ["whoever asks whether all is well", "/api/health", "", false],
  ["whoever asks for a file of the program", "/_next/static/a.js", "", false],
])(
  "four hundred requests at once of %s: %s with %s, too much: %s",
  async (_, path, cookie, isTooMuch) => {
    const all = Promise.withResolvers<void>();
    const place = { host: "127.0.0.1", port: 0, headers: {}, proxies: [] };
    const served = await serve(place, async (_, response) => {
      await all.promise;
      response.end();
    });
    if (isRefusal(served)) throw new Error(served.message);
    let came = 0;
    served.server.on("request", () => {
      came += 1;
      if (came === 400) all.resolve();
    });
    const address = served.server.address();
    const socket = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
    const requests = Array.from({ length: 400 }, (_, at) => {
      const connection = at === 399 ? "close" : "keep-alive";
      return `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: ${connection}\r\nCookie: ${cookie}${at}\r\n\r\n`;
    });
    socket.write(requests.join(""));
    const answers = await text(socket);
    const count = (status: number) => answers.split(`HTTP/1.1 ${status} `).length - 1;
    expect(count(200) + count(503)).toBe(400);
    expect(count(503) > 0).toBe(isTooMuch);
    expect(answers.toLowerCase().includes("retry-after: 5")).toBe(isTooMuch);
    await served.stop(100);
  },
);

describe("a hundred requests to sign in at once", () => {
  it.each([
    "/api/auth/callback/credentials",
    "/x/../api/auth/callback/credentials",
    "/%2e/api/auth/callback/credentials",
  ])("for %s are let in a few at a time, and nobody else waits for them", async (path) => {
    const others = Promise.withResolvers<void>();
    let inside = 0;
    const served = await serve(
      { host: "127.0.0.1", port: 0, headers: {}, proxies: [] },
      async ({ url }, response) => {
        if (url === path) {
          inside += 1;
          await others.promise;
        }
        response.end();
      },
    );
    if (isRefusal(served)) throw new Error(served.message);
    const { origin, all } = awaitAll(served, 100);
    const asked = Array.from({ length: 100 }, () => statusOf(`${origin}/`, path));
    await all;
    const health = await fetch(`${origin}/api/health`);
    expect(inside).toBe(2);
    others.resolve();
    const statuses = await Promise.all(asked);
    await served.stop(100);
    expect(new Set([health.status, ...statuses])).toEqual(new Set([200]));
  });
});

/** Where it listens, and a promise that is kept when so many have asked. */
function awaitAll({ server }: RunningServer, count: number) {
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const all = Promise.withResolvers<void>();
  let came = 0;
  server.on("request", () => {
    came += 1;
    if (came === count) all.resolve();
  });
  return { origin, all: all.promise };
}

/** Asks for a path as it stands: `fetch` would take the dots out of it. */
async function statusOf(origin: string, path: string): Promise<number | undefined> {
  const asked = request(origin, { path });
  asked.end();
  const [response] = await once(asked, "response");
  response.resume();
  return response.statusCode;
}
