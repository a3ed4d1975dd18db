import { cookies } from "next/headers";
import type { Guest } from "#lib/usecases/context.ts";
import { cookieName, openSession, readCookie } from "./session-cookie.ts";
import { readSignedIn, type SignedIn } from "./sessions.ts";
import { type AuthSettings, authSettings } from "./settings.ts";

/** Who sends this request by session cookie; null when nobody is signed in. */
export async function findSignedIn(
  guest: Guest,
  request: Request,
  settings: AuthSettings = authSettings(),
): Promise<SignedIn | null> {
  const sealed = readCookie(request, cookieName(settings, "session"));
  return readSealed(guest, settings, sealed);
}

/** Who looks at the page that is being rendered: for server components. */
export async function currentUser(guest: Guest): Promise<SignedIn | null> {
  const settings = authSettings();
  const cookie = (await cookies()).get(cookieName(settings, "session"));
  return readSealed(guest, settings, cookie?.value ?? null);
}

async function readSealed(
  guest: Guest,
  { secret }: AuthSettings,
  sealed: string | null,
): Promise<SignedIn | null> {
  const sessionId = sealed === null ? null : await openSession(secret, sealed);
  return sessionId === null ? null : readSignedIn(guest, sessionId);
}
