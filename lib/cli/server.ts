import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, createServer as createProbe, type Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { networkOf } from "#lib/auth/client.ts";
import { hasCode } from "#lib/domain/error-code.ts";
import { type AsyncResult, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { clientAddressOf, clientAddressSetter } from "./client-address.ts";
import { createRequestLimiter } from "./request-limiter.ts";
import { type ServerHeaders, writeLastAnswer } from "./server-headers.ts";

/** Where to listen. Port 0 takes any free one. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** How to serve: where, behind which proxies, and what every answer carries. */
export interface ServerOptions extends ListenAddress {
  readonly headers: ServerHeaders;
  /** Addresses and ranges that may say for whom they ask. */
  readonly proxies: readonly string[];
}

/** A server that answers requests. */
export interface RunningServer {
  readonly server: Server;
  /** Stops accepting, lets running requests finish within these milliseconds, then cuts them. */
  readonly stop: (grace: number) => Promise<void>;
}

/** The port that would be listened on, or why it cannot be: to be asked before long work begins. */
export async function findPort(place: ListenAddress): AsyncResult<number> {
  const probe = createProbe();
  const refusal = await listen(probe, place);
  if (refusal !== null) return refusal;
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return isAddress(address) ? address.port : place.port;
}

/**
 * Serves with limits on how slowly and how much a client may send. The headers are set before anybody
 * answers, so that no answer is without them.
 */
export async function serve(
  { headers, proxies, ...place }: ServerOptions,
  answer: RequestListener,
): AsyncResult<RunningServer> {
  const open = new Set<ServerResponse>();
  const setClientAddress = clientAddressSetter(proxies);
  const guests = createRequestLimiter(GUESTS);
  const people = createRequestLimiter(PEOPLE);
  const admit: RequestListener = (request, response) => {
    const limiter = isForGuests(request) ? guests : people;
    const sender = limiter === guests ? networkOf(clientAddressOf(request)) : senderOf(request);
    const isAdmitted = limiter.run(sender, (leave) => {
      response.once("close", leave);
      if (response.closed) leave();
      else answer(request, response);
    });
    if (!isAdmitted) response.writeHead(503, { "retry-after": "5" }).end(BUSY);
  };
  const server = createServer({
    headersTimeout: 15_000,
    requestTimeout: 120_000,
    // Longer than the minute after which a proxy in front drops an idle connection by itself.
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16_384,
    // Nothing here speaks another protocol, and a connection that waits for one has no limit of time.
    shouldUpgradeCallback: () => false,
    // Node's own refusal would have no headers; see `isReadable`.
    requireHostHeader: false,
  });
  answerParseErrors(server, headers, open);
  server.on("request", (request, response) => {
    response.setHeaders(new Map(Object.entries(headers)));
    open.add(response);
    response.once("close", () => open.delete(response));
    setClientAddress(request);
    if (!isReadable(request)) response.writeHead(400).end("This request cannot be read.\n");
    else if (UNLIMITED_PATHS.test(pathOf(request))) answer(request, response);
    else admit(request, response);
  });
  const refusal = await listen(server, place);
  if (refusal !== null) return refusal;
  return { server, stop: (grace) => stop(server, open, grace) };
}

/** What Node would answer by itself, before there is a request: with the headers of every answer. */
function answerParseErrors(
  server: Server,
  headers: ServerHeaders,
  open: ReadonlySet<ServerResponse>,
): void {
  server.on("clientError", (error, socket) => {
    // What follows the beginning of another answer would be taken for a part of it.
    const isBegun = [...open].some((one) => one.socket === socket && one.headersSent);
    if (isBegun || !socket.writable || hasCode(error, "ECONNRESET")) {
      socket.destroy();
      return;
    }
    const status = PARSE_ERRORS.find(([code]) => hasCode(error, code))?.[1] ?? "400 Bad Request";
    socket.end(writeLastAnswer(status, headers));
  });
  server.on("checkExpectation", (_, response: ServerResponse) => {
    response.setHeaders(new Map(Object.entries(headers)));
    response.writeHead(417).end();
  });
}

/** What was wrong with what could not be read as a request, by Node's codes; all else is 400. */
const PARSE_ERRORS: readonly (readonly [code: string, status: string])[] = [
  ["HPE_HEADER_OVERFLOW", "431 Request Header Fields Too Large"],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", "413 Payload Too Large"],
  ["ERR_HTTP_REQUEST_TIMEOUT", "408 Request Timeout"],
];

/**
 * Signing in costs a request or two and a password each, and a body that is too large to be read costs
 * its refusal: a hundred at once would keep everybody else waiting for a second. Those that wait here
 * cost nothing, and who is slow is not waited for.
 */
const GUESTS = {
  maxRunningPerSender: 2,
  maxRunning: 2,
  maxWaitingPerSender: 300,
  maxWaiting: 2_000,
  timeout: 250,
};

/**
 * All others, so that somebody who sends very many requests at once delays nobody else: as many as a
 * browser sends at once over HTTP/1.1.
 */
const PEOPLE = {
  maxRunningPerSender: 6,
  maxRunning: 1_000,
  maxWaitingPerSender: 300,
  maxWaiting: 5_000,
  timeout: 250,
};

const BUSY = "Very many ask just now. Wait a few seconds, then try again.\n";

/** Whether anybody is here, and the files that are the same for all. */
const UNLIMITED_PATHS = /^\/(?:api\/health$|_next\/static\/)/;

/** What anybody may ask without an account, and what costs more than a look. */
const FOR_GUESTS = /^\/api\/(?:auth|setup|invitations)(?:\/|$)/;

function isForGuests(request: IncomingMessage): boolean {
  return FOR_GUESTS.test(pathOf(request));
}

/** The path as it is looked up, without its `..` segments (RFC 3986, 5.2.4). */
function pathOf({ url = "" }: IncomingMessage): string {
  return URL.parse(url, "http://galley.invalid")?.pathname ?? "";
}

/** The session's cookie by its name (`cookieName`); whether it opens one is found out later. */
const SESSION = /(?:^|;\s*)(?:__Host-)?galley(?:-\d+)?\.session=([^;]+)/;

/** Who takes turns: a session, else a network. */
function senderOf(request: IncomingMessage): string {
  return SESSION.exec(request.headers.cookie ?? "")?.[1] ?? networkOf(clientAddressOf(request));
}

const METHODS = ["GET", "HEAD", "POST", "PATCH", "DELETE", "PUT", "OPTIONS"];

/**
 * Whether it asks for a path of ours, in an encoding that makes sense (RFC 3986, 2.1; RFC 9112, 3.2). Where
 * a page says what it shows already, it has to be what Next can read: else that fails with 500.
 */
function isReadable({ method = "", url = "", headers, httpVersion }: IncomingMessage): boolean {
  if (headers.host === undefined && httpVersion === "1.1") return false;
  if (!METHODS.includes(method) || !url.startsWith("/")) return false;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    parseAndValidateFlightRouterState(headers["next-router-state-tree"]);
    return true;
  } catch {
    return false;
  }
}

async function stop(server: Server, open: Set<ServerResponse>, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A live stream never finishes; the browser asks the next server where it left off.
  for (const response of open) if (isStream(response)) response.destroy();
  server.closeIdleConnections();
  for (const response of open) if (!response.headersSent) response.setHeader("Connection", "close");
  await Promise.race([closed, sleep(grace)]);
  server.closeAllConnections();
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/event-stream");
}

function listen(server: NetServer, { host, port }: ListenAddress): Promise<Refusal | null> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      const refusal = explain(error, { host, port });
      if (refusal === null) reject(error);
      else resolve(refusal);
    };
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve(null);
    });
  });
}

function explain(error: unknown, { host, port }: ListenAddress): Refusal | null {
  if (hasCode(error, "EADDRINUSE")) {
    const message = `Port ${port} is taken: something else, perhaps another Galley, listens on it. Stop that, or take another port: PORT=${port === 65_535 ? 3001 : port + 1} npm start`;
    return refuse("conflict", message);
  }
  if (hasCode(error, "EACCES")) {
    const message = `Port ${port} may not be used by this account. Take one from 1024 up: PORT=3000 npm start`;
    return refuse("forbidden", message);
  }
  if (hasCode(error, "EADDRNOTAVAIL") || hasCode(error, "ENOTFOUND")) {
    const message = `HOST is ${host}, which is no address of this machine. Use 127.0.0.1 for this machine only, or 0.0.0.0 for the network.`;
    return refuse("invalid", message);
  }
  return null;
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
