import { readSignedInRow, touchSession } from "#db/sessions.ts";
import type { BaseContext, User } from "#lib/usecases/context.ts";
import { MINUTE } from "#lib/usecases/periods.ts";
import { idleLimit, isLive } from "#lib/usecases/session-life.ts";

/** Milliseconds between two records of a session's last use, so that reads seldom write. */
const TOUCH_EVERY = MINUTE;

/** Somebody who has signed in, with the session they use. */
export interface SignedIn {
  readonly user: User;
  readonly sessionId: string;
}

/** Whether somebody is using the page that asks, or it polls by itself. */
export type Activity = "present" | "away";

/**
 * Who uses this session, as the rows say at this very request; null when it has ended or expired, or
 * the person is disabled. Records the use, at most once a minute, while somebody is present: a page that is
 * left open must not keep a session from ending.
 */
export async function readSignedIn(
  context: BaseContext,
  sessionId: string,
  activity: Activity = "present",
): Promise<SignedIn | null> {
  const { db, now } = context;
  const found = await readSignedInRow(db, sessionId);
  if (!found) return null;
  const { session, person, memberships, isOnSensitiveDesk } = found;
  if (!isLive(session, now, idleLimit(isOnSensitiveDesk)) || person.disabledAt !== null)
    return null;
  const unnoted = Date.parse(now) - Date.parse(session.lastSeenAt);
  if (activity === "present" && unnoted >= TOUCH_EVERY) await touchSession(db, sessionId, now);
  const { id, name, email } = person;
  return { user: { id, name, email, memberships }, sessionId };
}
