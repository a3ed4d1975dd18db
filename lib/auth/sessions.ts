import { readMemberships } from "#db/desks.ts";
import { readPerson } from "#db/people.ts";
import { readSession, touchSession } from "#db/sessions.ts";
import type { Guest, User } from "#lib/usecases/context.ts";
import { MINUTE } from "#lib/usecases/periods.ts";
import { isLive } from "#lib/usecases/session-life.ts";

/** Milliseconds between two notes of when a session was last used, so that reading seldom writes. */
const TOUCH_EVERY = MINUTE;

/** Somebody who has signed in, with the session they use. */
export interface SignedIn {
  readonly user: User;
  readonly sessionId: string;
}

/**
 * Who uses this session, as the rows say at this very request; null when it has ended or expired, or
 * the person is disabled. Notes the use, at most once a minute.
 */
export async function readSignedIn(guest: Guest, sessionId: string): Promise<SignedIn | null> {
  const { db, now } = guest;
  const session = await readSession(db, sessionId);
  if (!session || !isLive(session, now)) return null;
  const person = await readPerson(db, session.person);
  if (!person || person.disabledAt !== null) return null;
  if (Date.parse(now) - Date.parse(session.lastSeenAt) >= TOUCH_EVERY) {
    await touchSession(db, sessionId, now);
  }
  const { id, name, email } = person;
  return { user: { id, name, email, memberships: await readMemberships(db, id) }, sessionId };
}
