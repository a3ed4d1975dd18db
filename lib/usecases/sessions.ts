import { appendEvent } from "#db/events.ts";
import { insertRow } from "#db/insert-rows.ts";
import { findPersonByIdentity, type PersonRow, readPerson } from "#db/people.ts";
import type { Identity } from "#db/schema.ts";
import { endSession as endSessionRow, readOpenSessions, readSession } from "#db/sessions.ts";
import type { EndedSessions, SessionView } from "#lib/domain/answers/people.ts";
import { type AsyncResult, refuse } from "#lib/domain/refusal.ts";
import type { BaseContext, Context } from "./context.ts";
import { idleLimitOf, isLive } from "./session-life.ts";
import { transact } from "./transact.ts";

/** Longest user agent that is kept, in UTF-16 code units. */
const MAX_USER_AGENT_LENGTH = 300;

/** How somebody has proved who they are: the hash that their password fitted, or an identity. */
export type Proof = { readonly passwordHash: string } | Identity;

interface SessionStart {
  readonly person: string;
  readonly userAgent: string | null;
}

/**
 * Starts a session where the proof still holds. A password takes time to verify, and meanwhile it may
 * have been changed, the identity untied, or the person disabled: that ended the sessions that were
 * there, and must not be survived by one that was just on its way.
 */
export function signIn(
  context: BaseContext,
  { proof, ...started }: SessionStart & { readonly proof: Proof },
): AsyncResult<string> {
  return transact(context, async (context) => {
    const person = await readPerson(context.db, started.person);
    if (!person || person.disabledAt !== null || !(await stillProves(context, person, proof))) {
      return refuse("not_signed_in", "Your account was changed just now. Sign in again.");
    }
    return startSession(context, started);
  });
}

async function stillProves({ db }: BaseContext, person: PersonRow, proof: Proof): Promise<boolean> {
  if ("passwordHash" in proof) return person.passwordHash === proof.passwordHash;
  return (await findPersonByIdentity(db, proof))?.id === person.id;
}

/** Starts a session and answers its identifier. `signIn` checks the proof first. */
export async function startSession(context: BaseContext, started: SessionStart): Promise<string> {
  const { db, now, newId } = context;
  const id = newId();
  await transact({ db, now, newId }, async ({ db }) => {
    await insertRow(db, "sessions", {
      id,
      person: started.person,
      createdAt: now,
      lastSeenAt: now,
      userAgent: started.userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null,
    });
    await appendEvent(db, { at: now, actor: started.person, type: "session.started" });
  });
  return id;
}

/** Ends a session at once: whoever signs out. One that has ended stays as it is. */
export async function endSession({ db, now }: BaseContext, id: string): Promise<void> {
  await db.transaction().execute(async (db) => {
    const session = await readSession(db, id);
    if (!session || !(await endSessionRow(db, id, now))) return;
    await appendEvent(db, { at: now, actor: session.person, type: "session.ended" });
  });
}

/** One's own sessions that still count, the one used last first. */
export async function listSessions(
  { db, now, user }: Context,
  currentId: string,
): Promise<readonly SessionView[]> {
  const sessions = await readOpenSessions(db, user.id);
  const idleLimit = await idleLimitOf({ db }, user.id);
  return sessions
    .filter((session) => isLive(session, now, idleLimit))
    .map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      id,
      createdAt,
      lastSeenAt,
      userAgent,
      isCurrent: id === currentId,
    }));
}

/** Ends all of one's sessions but the one that asks; answers how many. */
export function endOtherSessions(context: Context, currentId: string): AsyncResult<EndedSessions> {
  return transact(context, async ({ db, now, user }) => {
    const others = (await readOpenSessions(db, user.id)).filter(({ id }) => id !== currentId);
    for (const { id } of others) {
      await endSessionRow(db, id, now);
      await appendEvent(db, { at: now, actor: user.id, type: "session.ended" });
    }
    return { ended: others.length };
  });
}
