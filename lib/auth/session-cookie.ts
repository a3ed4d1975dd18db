/** The session cookie: the session's identifier and nothing else, sealed with the server's secret. */
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
  try {
    return sessionIdOf(await decode({ token: value, secret }));
  } catch {
    // Whatever is wrong with the cookie, nobody is signed in with it.
    return null;
  }
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
