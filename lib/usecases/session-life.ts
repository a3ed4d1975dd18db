import type { SessionRow } from "#db/sessions.ts";
import { DAY, HOUR } from "./periods.ts";

/** Milliseconds without a request after which a session is over: a working day and a late edition. */
export const SESSION_IDLE_LIMIT = 12 * HOUR;

/** Milliseconds after signing in at which a session is over, however busy. */
export const SESSION_LIFETIME = 14 * DAY;

/** Whether a session still counts at `now`: not ended, not idle too long, not too old. */
export function isLive(session: SessionRow, now: string): boolean {
  if (session.endedAt !== null) return false;
  const instant = Date.parse(now);
  const isIdle = instant - Date.parse(session.lastSeenAt) >= SESSION_IDLE_LIMIT;
  const isOld = instant - Date.parse(session.createdAt) >= SESSION_LIFETIME;
  return !isIdle && !isOld;
}
