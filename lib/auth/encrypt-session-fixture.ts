import { encode } from "next-auth/jwt";
import { COOKIE_MAX_AGE } from "./session-cookie.ts";

/** The value of a session's cookie, as next-auth writes it. */
export function encryptSession(secret: string, sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret, maxAge: COOKIE_MAX_AGE });
}
