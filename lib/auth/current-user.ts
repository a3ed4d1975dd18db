import { cookies } from "next/headers";
import { AWAY_HEADER } from "#lib/domain/user-activity.ts";
import type { BaseContext } from "#lib/usecases/context.ts";
import { cookieName, decryptSession, readCookie } from "./session-cookie.ts";
import { readSignedIn, type SignedIn } from "./sessions.ts";
import { type AuthSettings, authSettings } from "./settings.ts";

/** Who sends this request by session cookie; null when nobody is signed in. */
export async function findSignedIn(
  context: BaseContext,
  request: Request,
  settings: AuthSettings = authSettings(),
): Promise<SignedIn | null> {
  const sealed = readCookie(request, cookieName(settings, "session"));
  const sessionId = await readSessionId(settings, sealed);
  const activity = request.headers.has(AWAY_HEADER) ? "away" : "present";
  return sessionId === null ? null : readSignedIn(context, sessionId, activity);
}

/** Who looks at the page that is being rendered: for server components. */
export async function currentUser(context: BaseContext): Promise<SignedIn | null> {
  const settings = authSettings();
  const cookie = (await cookies()).get(cookieName(settings, "session"));
  const sessionId = await readSessionId(settings, cookie?.value ?? null);
  return sessionId === null ? null : readSignedIn(context, sessionId);
}

async function readSessionId(
  { secret }: AuthSettings,
  sealed: string | null,
): Promise<string | null> {
  return sealed === null ? null : decryptSession(secret, sealed);
}
