/** The session cookie: the session's identifier and nothing else, sealed with the server's secret. */
import { createHash } from "node:crypto";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { SESSION_LIFETIME } from "#lib/usecases/session-life.ts";
import type { AuthSettings } from "./settings.ts";

/** Seconds that the cookie is kept; the session's row may end earlier. */
export const COOKIE_MAX_AGE = SESSION_LIFETIME / 1_000;

const Token = z.object({ sid: z.uuid() });

/** The name of a cookie of ours. `__Host-` binds it to this very host (RFC 6265bis, 4.1.3.2). */
export function cookieName(
  { secureCookies, port }: Pick<AuthSettings, "secureCookies" | "port">,
  name: string,
): string {
  // Cookies know no ports: the number keeps two desks on one machine apart.
  return secureCookies ? `__Host-galley.${name}` : `galley-${port}.${name}`;
}

/** The session's identifier in a cookie's value; null when we did not seal it or it is too old. */
export async function decryptSession(secret: string, value: string): Promise<string | null> {
  const key = createHash("sha256").update(`${secret}\n${value}`).digest("base64");
  const known = opened.get(key);
  if (known && known.until > Date.now()) return known.id;
  opened.delete(key);
  const token = await decodeOrNull(secret, value);
  const id = sessionIdOf(token);
  if (id !== null) keepOpened(key, { id, until: expiryOf(token) });
  return id;
}

/** What a cookie that was opened holds, and until when (milliseconds) it may be opened. */
interface Opened {
  readonly id: string;
  readonly until: number;
}

/**
 * Opening a cookie takes as long as reading an article, and gives the same each time: whether the session still
 * counts is in the database, and looked up at each request.
 */
const opened = new Map<string, Opened>();

/** Cookies that are kept open; those opened first are dropped. */
const MAX_OPENED = 2_000;

function keepOpened(key: string, cookie: Opened): void {
  opened.set(key, cookie);
  for (const oldest of opened.keys()) {
    if (opened.size <= MAX_OPENED) break;
    opened.delete(oldest);
  }
}

async function decodeOrNull(secret: string, token: string): Promise<unknown> {
  try {
    return await decode({ token, secret });
  } catch {
    // Whatever is wrong with the cookie, nobody is signed in with it.
    return null;
  }
}

/** The instant (milliseconds) at which a token ends (RFC 7519, 4.1.4); one that does not is opened each time. */
function expiryOf(token: unknown): number {
  return (z.object({ exp: z.number() }).safeParse(token).data?.exp ?? 0) * 1_000;
}

/** The session's identifier in what was sealed. */
export function sessionIdOf(token: unknown): string | null {
  const parsed = Token.safeParse(token);
  return parsed.success ? parsed.data.sid : null;
}

/** The value of one cookie of a request (RFC 6265, 5.4). */
export function readCookie(request: Request, name: string): string | null {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}

/** A cookie of ours; `maxAge` is in seconds, with 0 it goes. */
export interface OwnCookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge: number;
}

/** The line that sets a cookie which no script reads and no other site makes a browser send. */
export function writeCookie(
  settings: Pick<AuthSettings, "secureCookies" | "port">,
  { name, value, maxAge }: OwnCookie,
): string {
  const secure = settings.secureCookies ? "; Secure" : "";
  return `${cookieName(settings, name)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}
