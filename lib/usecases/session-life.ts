import { isOnSensitiveDesk } from "#db/desks.ts";
import { readSession, type SessionRow } from "#db/sessions.ts";
import type { BaseContext } from "./context.ts";
import { DAY, HOUR, MINUTE } from "./periods.ts";

/** Milliseconds of rest after which a session is over: a working day and a late edition. */
export const SESSION_IDLE_LIMIT = 12 * HOUR;

/** The same for whoever is on a desk that is sensitive: a meal. */
export const SENSITIVE_IDLE_LIMIT = 30 * MINUTE;

/** Milliseconds after signing in at which a session is over, however busy. */
export const SESSION_LIFETIME = 14 * DAY;

/** Milliseconds that somebody's sessions may rest, by the desks that they are on at this instant. */
export async function idleLimitOf(
  { db }: Pick<BaseContext, "db">,
  person: string,
): Promise<number> {
  return idleLimit(await isOnSensitiveDesk(db, person));
}

/** Milliseconds that a session may rest. */
export function idleLimit(isOnSensitiveDesk: boolean): number {
  return isOnSensitiveDesk ? SENSITIVE_IDLE_LIMIT : SESSION_IDLE_LIMIT;
}

/** Whether a session still counts at `now`: not ended, not at rest too long, not too old. */
export function isLive(session: SessionRow, now: string, idleLimit: number): boolean {
  if (session.endedAt !== null) return false;
  const instant = Date.parse(now);
  const isIdle = instant - Date.parse(session.lastSeenAt) >= idleLimit;
  const isOld = instant - Date.parse(session.createdAt) >= SESSION_LIFETIME;
  return !isIdle && !isOld;
}

/** The session if it still counts, else null. */
export async function readLiveSession(
  { db, now }: Pick<BaseContext, "db" | "now">,
  id: string,
): Promise<SessionRow | null> {
  const session = await readSession(db, id);
  if (!session) return null;
  return isLive(session, now, await idleLimitOf({ db }, session.person)) ? session : null;
}
